import type { CertificationDelegation, DelegatedStep } from '@sinau/contracts/certification-desk.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { Actor } from '../../http/access.js';
import { STANDS, TODAY } from './duties.queries.js';

/** Officers who certify classes of some unit today. A region reaches people only, so there is nothing to give. */
const mayGive = (
  account: string,
) => `exists (select from jsonb_to_recordset(staff_grants_today(${account}.id)) as g (role text, region text)
  where g.role = 'dinas' and g.region is null)`;

type DelegationRow = Omit<CertificationDelegation, 'mayRevoke'>;

const DELEGATION = `select d.id, d.from_account as "fromId", coalesce(giver.name, '–') as "fromName", d.to_account as "toId",
    coalesce(taker.name, '–') as "toName", d.steps::text[] as steps, d.valid_from as "validFrom", d.valid_to as "validTo", d.reason,
    case when d.revoked_at is not null then 'revoked' when ${TODAY} < d.valid_from then 'coming'
      when ${TODAY} > d.valid_to then 'over' else 'standing' end as state, d.revoked_at as "revokedAt"
  from certification_delegations d
  join accounts giver on giver.id = d.from_account join accounts taker on taker.id = d.to_account`;

/** Those that count first, then the newest. @param accountId only what this person gave or was given; null: all */
export async function listDelegations(em: EntityManager, accountId: string | null): Promise<DelegationRow[]> {
  return rows(
    em,
    `${DELEGATION} where $1::uuid is null or $1 in (d.from_account, d.to_account)
     order by d.revoked_at is not null or d.valid_to < ${TODAY}, d.valid_from desc, d.id desc limit 200`,
    [accountId],
  );
}

export async function findDelegation(em: EntityManager, id: string): Promise<DelegationRow | undefined> {
  return row(em, `${DELEGATION} where d.id = $1`, [id]);
}

export interface NewDelegation {
  readonly fromId: string;
  readonly toId: string;
  readonly steps: readonly DelegatedStep[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly reason: string;
}

/** @returns undefined when giver or taker is not who may give or take */
export async function insertDelegation(
  em: EntityManager,
  given: NewDelegation,
  by: string,
): Promise<string | undefined> {
  const made = await row<{ id: string }>(
    em,
    `insert into certification_delegations (from_account, to_account, steps, valid_from, valid_to, reason, created_by)
     select giver.id, taker.id, $3, $4, $5, $6, $7 from accounts giver cross join accounts taker
     where giver.id = $1 and giver.active and ${mayGive('giver')}
       and taker.id = $2 and taker.active and taker.roles && array['pelatih', 'panitia', 'dinas', 'admin']
     returning id`,
    [given.fromId, given.toId, [...new Set(given.steps)], given.validFrom, given.validTo, given.reason, by],
  );
  return made?.id;
}

/** @returns false when it was taken back before */
export async function markRevoked(em: EntityManager, id: string, by: string): Promise<boolean> {
  const done = await rows(
    em,
    `update certification_delegations set revoked_at = now(), revoked_by = $2 where id = $1 and revoked_at is null returning id`,
    [id, by],
  );
  return done.length > 0;
}

/** Classes that wait for a step which stands in this person's hands today; never one that they or the giver handed in. */
export async function findWaiting(
  em: EntityManager,
  { accountId, reach = null }: Pick<Actor, 'accountId' | 'reach'>,
): Promise<{ batchId: string; label: string; courseTitle: string; step: DelegatedStep }[]> {
  return rows(
    em,
    `select distinct b.id as "batchId", batch_label(b.number, b.year) as label, v.title as "courseTitle", due.step
     from certification_delegations d
     join accounts giver on giver.id = d.from_account
     join (values ('submitted', 'verify'), ('verified', 'approve'), ('approved', 'sign'), ('signed', 'publish')) as due (state, step)
       on due.step = any(d.steps)
     join batches b on b.certification = due.state and b.publish_at is null
     join course_versions v on v.id = b.version_id
     where d.to_account = $1 and ${STANDS} and roles_over(giver.id, b.unit_id) && array['dinas', 'admin'] and reaches_class($2::jsonb, b.unit_id)
       and (due.step in ('sign', 'publish') or not exists (
         select from class_submissions s where s.batch_id = b.id and s.submitted_by in ($1, d.from_account) and s.decision is null))
     order by 2, 1 limit 100`,
    [accountId, reach],
  );
}

/** In this person's hands today or from a later day on, those that end first before the others. */
export async function listDuties(em: EntityManager, accountId: string) {
  return rows<{
    id: string;
    fromName: string;
    steps: DelegatedStep[];
    validFrom: string;
    validTo: string;
    coming: boolean;
  }>(
    em,
    `select d.id, coalesce(giver.name, '–') as "fromName", d.steps::text[] as steps, d.valid_from as "validFrom",
       d.valid_to as "validTo", d.valid_from > ${TODAY} as coming
     from certification_delegations d join accounts giver on giver.id = d.from_account
     where d.to_account = $1 and d.revoked_at is null and d.valid_to >= ${TODAY} and giver.active
     order by coming, d.valid_to, d.id limit 50`,
    [accountId],
  );
}

/**
 * Given ahead, begun by now, and not told of yet: from an hour of their first day on (WIB), or later when no worker ran.
 */
export async function findBeginning(
  em: EntityManager,
  hour: string,
  limit: number,
): Promise<{ id: string; toId: string }[]> {
  return rows(
    em,
    `select d.id, d.to_account as "toId" from certification_delegations d join accounts giver on giver.id = d.from_account
     where ${STANDS} and (d.created_at at time zone 'Asia/Jakarta')::date < d.valid_from
       and now() >= (d.valid_from + $1::time) at time zone 'Asia/Jakarta'
       and not exists (select from reminders r where r.account_id = d.to_account
         and r.event = 'duty_begins' and r.occurrence = d.id::text)
     order by d.valid_from, d.id limit $2`,
    [hour, limit],
  );
}

export interface StaffRow {
  id: string;
  name: string;
  officer: boolean;
}

export async function listColleagues(em: EntityManager): Promise<StaffRow[]> {
  return rows(
    em,
    `select id, coalesce(name, email, '–') as name, ${mayGive('accounts')} as officer from accounts
     where active and roles && array['pelatih', 'panitia', 'dinas', 'admin'] order by 2, id`,
  );
}

export async function isPast(em: EntityManager, day: string): Promise<boolean> {
  const found = await row<{ past: boolean }>(em, `select $1::date < ${TODAY} as past`, [day]);
  return found?.past ?? false;
}
