import type {
  ApplicationDocument,
  ApplicationState,
  MyApplication,
} from '@sinau/contracts/applications.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { DOCUMENTS, RESERVE_PLACE } from './application-facts.queries.js';

type Answers = RouteInput<'PUT /batches/:id/application'>['body'];

/** Of batch `b`: whoever stands in the line may still be called. */
const TAKES_RESERVE = `batch_is_live(b.state)
  and (b.starts_on is null or b.starts_on > (now() at time zone 'Asia/Jakarta')::date)`;

// An offer whose time is over has expired, also before the sweep has said so.
const MINE = `select a.id, a.batch_id as "batchId", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
    case when a.state = 'offered' and o.expires_at <= now() then 'expired' else a.state end as state,
    a.business_id as "businessId", a.cooperative, a.motivation, a.sent_at as "sentAt", a.refused_for as "refusedFor",
    ${DOCUMENTS} as documents, ${RESERVE_PLACE} as "reservePlace",
    case when o.id is not null then json_build_object('id', o.id,
      'state', case when o.state = 'open' and o.expires_at <= now() then 'expired' else o.state end,
      'expiresAt', to_char(o.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as offer,
    o.enrolment_id as "enrolmentId", a.nominated_by as "nominatedBy",
    case when b.state = 'cancelled' then coalesce(b.move_reason, '') end as "calledOff",
    (select json_build_object('by', coalesce(officer.name, 'Latkop'), 'consentKind', r.consent_kind,
       'consentedAt', to_char(r.consented_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
     from application_registrations r join accounts officer on officer.id = r.registered_by
     where r.application_id = a.id) as registration,
    (a.state in ('declined', 'expired') or a.state = 'offered' and o.expires_at <= now()) and ${TAKES_RESERVE} as "mayRejoin"
  from applications a
  join batches b on b.id = a.batch_id
  join course_versions v on v.id = b.version_id
  left join lateral (
    select * from offers one where one.application_id = a.id order by one.offered_at desc, one.id desc limit 1
  ) o on true`;

export async function findMine(em: EntityManager, accountId: string, batchId: string) {
  return row<MyApplication>(
    em,
    `${MINE} where a.account_id = $1 and a.batch_id = $2 order by (a.state = 'withdrawn'), a.created_at desc limit 1`,
    [accountId, batchId],
  );
}

/** The application of this person that is alive, if there is one. */
export async function findLive(em: EntityManager, accountId: string, batchId: string) {
  return row<{ id: string; state: ApplicationState; registered: boolean; documents: ApplicationDocument[] }>(
    em,
    `select a.id, a.state, ${DOCUMENTS} as documents,
       exists (select from application_registrations r where r.application_id = a.id) as registered
     from applications a where a.account_id = $1 and a.batch_id = $2 and a.state <> 'withdrawn'`,
    [accountId, batchId],
  );
}

/** Who let a seat go stands behind all others now. The caller holds the batch's row. @returns false: not possible any more */
export async function rejoin(em: EntityManager, id: string): Promise<boolean> {
  const back = await rows(
    em,
    `update applications a set state = 'reserve',
       ranking_order = (select max(other.ranking_order) + 1 from applications other where other.batch_id = a.batch_id)
     from batches b where a.id = $1 and b.id = a.batch_id and a.state in ('declined', 'expired') and ${TAKES_RESERVE}
     returning a.id`,
    [id],
  );
  return back.length > 0;
}

export async function listMine(em: EntityManager, accountId: string): Promise<MyApplication[]> {
  return rows<MyApplication>(em, `${MINE} where a.account_id = $1 order by a.created_at desc limit 50`, [
    accountId,
  ]);
}

export async function ownsBusiness(em: EntityManager, accountId: string, businessId: string) {
  const found = await row(
    em,
    'select id from businesses where id = $2 and account_id = $1 and removed_at is null',
    [accountId, businessId],
  );
  return found !== undefined;
}

/** How often this person took an application back; none while one of them is alive. */
export async function countGivenUp(em: EntityManager, accountId: string, batchId: string): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    `select count(*)::integer as count from applications a where a.account_id = $1 and a.batch_id = $2 and not exists (
       select from applications live where live.account_id = $1 and live.batch_id = $2 and live.state <> 'withdrawn')`,
    [accountId, batchId],
  );
  return found?.count ?? 0;
}

/** Saving twice at once is one draft. @returns undefined when the application can no longer be changed */
export async function saveDraft(em: EntityManager, accountId: string, batchId: string, answers: Answers) {
  return row<{ id: string }>(
    em,
    `insert into applications as a (batch_id, account_id, business_id, cooperative, motivation) values ($1, $2, $3, $4, $5)
     on conflict (batch_id, account_id) where state <> 'withdrawn' do update
       set business_id = excluded.business_id, cooperative = excluded.cooperative, motivation = excluded.motivation
       where a.state in ('draft', 'returned')
     returning a.id`,
    [batchId, accountId, answers.businessId, answers.cooperative, answers.motivation],
  );
}

/** The person's own, taken until the transaction ends. */
export async function lockMine(em: EntityManager, accountId: string, id: string) {
  return row<{ id: string; batchId: string; state: ApplicationState }>(
    em,
    `select id, batch_id as "batchId", state from applications where id = $2 and account_id = $1 for no key update`,
    [accountId, id],
  );
}

export async function batchOfMine(em: EntityManager, accountId: string, id: string) {
  return row<{ batchId: string; state: ApplicationState }>(
    em,
    `select batch_id as "batchId", state from applications where id = $2 and account_id = $1`,
    [accountId, id],
  );
}

/** Compare and set. @returns false when it was in none of `from` any more */
export async function moveApplication(
  em: EntityManager,
  id: string,
  from: readonly ApplicationState[],
  to: ApplicationState,
): Promise<boolean> {
  const moved = await rows(
    em,
    `update applications set state = $3, sent_at = case when $3 = 'sent' then coalesce(sent_at, now()) else sent_at end
     where id = $1 and state = any($2) returning id`,
    [id, from, to],
  );
  return moved.length > 0;
}
