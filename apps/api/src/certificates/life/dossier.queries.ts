import type { CertificateDossier, CertificateEvent } from '@sinau/contracts/certificate-life.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import { PRINTED_WHOLE } from '../printed-columns.queries.js';
import { HOLDER_TODAY } from './holder-today.queries.js';

export type DossierRow = Omit<CertificateDossier, 'history' | 'requests' | 'pdfUrl'>;

const named = (account: string) => `(
  select coalesce(p.name, a.name) from accounts a left join people p on p.account_id = a.id where a.id = ${account})`;

/** Of its holder as they are today: what a replacement would say. */
const TODAY = `json_build_object('holderName', coalesce(person.name, holder.name, c.payload ->> 'holderName'),
  'businessName', coalesce(business.name, c.payload ->> 'businessName'))`;

const other = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'number', ${alias}.number) end`;

export async function findDossier(em: EntityManager, id: string): Promise<DossierRow | undefined> {
  return row(
    em,
    `select c.id, c.kind, c.number, c.code, c.state, c.batch_id as "batchId", ${PRINTED_WHOLE},
       c.last_error as "lastError", c.revocation_class as "revocationClass", ${other('before')} as replaces, ${other('after')} as "replacedBy", ${TODAY} as today
     from certificates c ${HOLDER_TODAY}
     left join certificates before on before.id = c.replaces_id
     left join certificates after on after.replaces_id = c.id
     where c.id = $1`,
    [id],
  );
}

/** Who did a step for the class. A replacement never went through one: whoever replaced the old one made it. */
const doerOf = (step: 'approve' | 'publish') => `(
  select coalesce(p.name, a.name) from accounts a left join people p on p.account_id = a.id
  where a.id = coalesce(
    (select before.replaced_by from certificates before where before.id = c.replaces_id),
    (select t.done_by from class_steps t join class_submissions s on s.id = t.submission_id
     where c.replaces_id is null and s.batch_id = c.batch_id and t.step = '${step}'
     order by t.done_at desc limit 1)))`;

/** Oldest first. Reasons are for staff: this never goes to a holder or a stranger. */
export async function findHistory(em: EntityManager, id: string): Promise<CertificateEvent[]> {
  return rows(
    em,
    `select event.at, event.what, event.by, event.note from certificates c
     cross join lateral (values
       (1, c.approved_at, 'approved', ${doerOf('approve')}, null),
       (2, c.sealed_at, 'sealed', null, null),
       (3, c.issued_at, 'issued', ${doerOf('publish')}, null),
       (4, c.voided_at, 'voided', ${named('c.voided_by')}, c.void_reason),
       (4, c.replaced_at, 'replaced', ${named('c.replaced_by')}, c.replacement_reason),
       (4, c.revoked_at, 'revoked', ${named('c.revoked_by')}, c.revocation_reason)
     ) event (place, at, what, by, note)
     where c.id = $1 and event.at is not null order by event.at, event.place`,
    [id],
  );
}

export interface HeldCertificate {
  id: string;
  accountId: string;
  state: CertificateDossier['state'];
  holderName: string;
  batchId: string;
  enrolmentId: string | null;
  /** Ordered, and could not be made. */
  stuck: boolean;
}

/** Whose it is and how it stands. */
export async function findHeld(em: EntityManager, id: string): Promise<HeldCertificate | undefined> {
  return row(
    em,
    `select id, account_id as "accountId", state, payload ->> 'holderName' as "holderName", batch_id as "batchId",
       enrolment_id as "enrolmentId", (state = 'pending' and last_error is not null) as stuck
     from certificates where id = $1`,
    [id],
  );
}

/** pending or sealed → voided; the number stays in the register. */
export async function markVoided(
  em: EntityManager,
  id: string,
  voiding: { by: string; reason: string },
): Promise<boolean> {
  const done = await rows(
    em,
    `update certificates set state = 'voided', voided_at = now(), voided_by = $2, void_reason = $3
     where id = $1 and state in ('pending', 'sealed') returning id`,
    [id, voiding.by, voiding.reason],
  );
  return done.length > 0;
}
