import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

type Consent = RouteInput<'POST /manage/batches/:id/registrations'>['body']['consent'];

/** The account of a peserta that is open; undefined for staff, strangers and closed accounts. */
export async function isPeserta(em: EntityManager, accountId: string): Promise<boolean> {
  const found = await row(em, `select id from accounts where id = $1 and active and 'peserta' = any(roles)`, [
    accountId,
  ]);
  return found !== undefined;
}

/** The first consent stays as it was written down. */
export async function insertRegistration(
  em: EntityManager,
  applicationId: string,
  { kind, givenAt, kept }: Consent,
  registeredBy: string,
): Promise<void> {
  await rows(
    em,
    `insert into application_registrations (application_id, registered_by, consent_kind, consented_at, consent_kept)
     values ($1, $2, $3, $4, $5) on conflict (application_id) do nothing`,
    [applicationId, registeredBy, kind, givenAt, kept],
  );
}

/** Whose application it is, when the office made it; another one is not the office's to fill in. */
export async function findRegistered(em: EntityManager, applicationId: string) {
  return row<{ accountId: string; batchId: string }>(
    em,
    `select a.account_id as "accountId", a.batch_id as "batchId" from applications a
     join application_registrations r on r.application_id = a.id where a.id = $1 and a.state <> 'withdrawn'`,
    [applicationId],
  );
}
