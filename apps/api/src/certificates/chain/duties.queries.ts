import type { DelegatedStep } from '@sinau/contracts/certification-desk.contract.js';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

/** In WIB, by the database's clock. */
export const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

/** Of a delegation `d` from an account `giver`: it stands today. Whether the giver still holds the duty, and for which classes, is for `roles_over`. */
export const STANDS = `d.revoked_at is null and ${TODAY} between d.valid_from and d.valid_to and giver.active`;

/**
 * The officer for whom this person may do one of the steps with a class today, as far as that officer's own rights reach;
 * of several rather one who did not hand the class in.
 * @param notFor who handed the class in
 */
export async function findGiver(
  em: EntityManager,
  accountId: string,
  of: { batchId: string; steps: readonly DelegatedStep[]; roles: readonly Role[]; notFor: string | null },
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `select giver.id from certification_delegations d join accounts giver on giver.id = d.from_account
       join batches b on b.id = $5
     where d.to_account = $1 and d.steps && $2::text[] and roles_over(giver.id, b.unit_id) && $3::text[] and ${STANDS}
     order by giver.id is not distinct from $4::uuid, d.created_at limit 1`,
    [accountId, of.steps, of.roles, of.notFor, of.batchId],
  );
  return found?.id;
}

export interface StandingDuty {
  steps: DelegatedStep[];
  roles: Role[];
  giverId: string;
  giver: string;
}

/** What stands in this person's hands today, with the roles that its giver has over this class. */
export async function findStanding(
  em: EntityManager,
  accountId: string,
  batchId: string,
): Promise<StandingDuty[]> {
  return rows(
    em,
    `select d.steps::text[] as steps, roles_over(giver.id, b.unit_id) as roles, giver.id as "giverId",
       coalesce(giver.name, 'Petugas') as giver
     from certification_delegations d join accounts giver on giver.id = d.from_account join batches b on b.id = $2
     where d.to_account = $1 and ${STANDS} and roles_over(giver.id, b.unit_id) && array['dinas', 'admin'] order by d.created_at`,
    [accountId, batchId],
  );
}

/** The latest submission's submitter. */
export async function findSubmitter(em: EntityManager, batchId: string): Promise<string | null> {
  const found = await row<{ id: string }>(
    em,
    `select submitted_by as id from class_submissions where batch_id = $1 order by submitted_at desc, id desc limit 1`,
    [batchId],
  );
  return found?.id ?? null;
}

export type Step = 'verify' | 'return' | 'approve' | 'sign' | 'publish';

/** Of the latest submission. The database refuses whoever handed the class in. */
export async function insertStep(
  em: EntityManager,
  batchId: string,
  done: { step: Step; by: string; onBehalfOf: string | null },
): Promise<void> {
  await rows(
    em,
    `insert into class_steps (submission_id, submitted_by, step, done_by, on_behalf_of)
     select id, submitted_by, $2, $3, $4 from class_submissions where batch_id = $1 order by submitted_at desc, id desc limit 1`,
    [batchId, done.step, done.by, done.onBehalfOf],
  );
}

export async function deleteStep(em: EntityManager, batchId: string, step: Step): Promise<void> {
  await rows(
    em,
    `delete from class_steps where step = $2 and submission_id =
       (select id from class_submissions where batch_id = $1 order by submitted_at desc, id desc limit 1)`,
    [batchId, step],
  );
}
