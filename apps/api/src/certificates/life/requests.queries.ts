import type {
  CertificateRequestState,
  ManagedCertificateRequest,
} from '@sinau/contracts/certificate-life.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface RequestRow extends Omit<ManagedCertificateRequest, 'mine'> {
  requestedById: string;
  accountId: string;
  batchId: string;
  enrolmentId: string | null;
  /** The certificate was published, so its holder knows of it. */
  wasOut: boolean;
}

const REQUEST = `
  r.id, r.certificate_id as "certificateId", r.kind, r.requested_at as "requestedAt", r.requested_by as "requestedById",
  r.wanted_name as "wantedName", r.form, r.note, r.state, r.decided_at as "decidedAt", r.answer,
  r.replacement_id as "replacementId", c.number, c.payload ->> 'holderName' as "holderName",
  c.payload ->> 'courseTitle' as "courseTitle", c.account_id as "accountId", c.batch_id as "batchId",
  c.enrolment_id as "enrolmentId", c.issued_at is not null as "wasOut", coalesce(asker_person.name, asker.name) as "requestedBy",
  coalesce(decider_person.name, decider.name) as "decidedBy"`;

const PEOPLE = `
  join certificates c on c.id = r.certificate_id
  join accounts asker on asker.id = r.requested_by
  left join people asker_person on asker_person.account_id = asker.id
  left join accounts decider on decider.id = r.decided_by
  left join people decider_person on decider_person.account_id = decider.id`;

export async function findRequest(em: EntityManager, id: string): Promise<RequestRow | undefined> {
  return row(em, `select ${REQUEST} from certificate_requests r ${PEOPLE} where r.id = $1`, [id]);
}

/** Newest first. */
export async function findOfCertificate(em: EntityManager, certificateId: string): Promise<RequestRow[]> {
  return rows(
    em,
    `select ${REQUEST} from certificate_requests r ${PEOPLE}
     where r.certificate_id = $1 order by r.requested_at desc, r.id desc`,
    [certificateId],
  );
}

/** @param reach grants as JSON; null or undefined: no limit */
export async function findPage(
  em: EntityManager,
  filter: { state?: string | undefined; kind?: string | undefined; page: number; pageSize: number },
  reach: string | null | undefined,
): Promise<(RequestRow & { total: number })[]> {
  return rows(
    em,
    `select ${REQUEST}, count(*) over () as total from certificate_requests r ${PEOPLE}
     left join batches b on b.id = c.batch_id left join people holder on holder.account_id = c.account_id
     where ($1::text is null or r.state = $1) and ($2::text is null or r.kind = $2)
       and ($5::jsonb is null or reaches_person($5::jsonb, b.unit_id, holder.village_code))
     order by r.state <> 'open', case when r.state = 'open' then r.requested_at end, r.requested_at desc, r.id
     limit $3 offset $4`,
    [
      filter.state ?? null,
      filter.kind ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
      reach ?? null,
    ],
  );
}

export interface NewRequest {
  certificateId: string;
  kind: 'correction' | 'duplicate';
  by: string;
  wantedName?: string;
  form?: 'file' | 'print';
  note: string;
}

/** @throws certificate_requests_one_open while one of its kind waits */
export async function insertRequest(em: EntityManager, request: NewRequest): Promise<string> {
  const made = await row<{ id: string }>(
    em,
    `insert into certificate_requests (certificate_id, kind, requested_by, wanted_name, form, note)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [
      request.certificateId,
      request.kind,
      request.by,
      request.wantedName ?? null,
      request.form ?? null,
      request.note,
    ],
  );
  if (!made) throw new Error('the request was not written');
  return made.id;
}

/** open → withdrawn, by whoever asked. */
export async function markWithdrawn(em: EntityManager, id: string, by: string): Promise<boolean> {
  const done = await rows(
    em,
    `update certificate_requests set state = 'withdrawn' where id = $1 and state = 'open' and requested_by = $2 returning id`,
    [id, by],
  );
  return done.length > 0;
}

/** Holds an open request for the rest of the transaction, so that two officers do not both decide. */
export async function holdOpen(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    `select id from certificate_requests where id = $1 and state = 'open' for update`,
    [id],
  );
  return found !== undefined;
}

export async function markDecided(
  em: EntityManager,
  id: string,
  decision: {
    state: Extract<CertificateRequestState, 'done' | 'refused'>;
    by: string;
    answer: string;
    replacementId: string | null;
  },
): Promise<void> {
  await rows(
    em,
    `update certificate_requests set state = $2, decided_by = $3, decided_at = now(), answer = $4, replacement_id = $5
     where id = $1 returning id`,
    [id, decision.state, decision.by, decision.answer, decision.replacementId],
  );
}
