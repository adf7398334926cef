import type {
  ImportConsent,
  ImportDefaults,
  ImportMapping,
  ParticipantImportState,
} from '@sinau/contracts/participant-imports.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { LEASE_SECONDS } from '../jobs/lease.queries.js';

export interface ClaimedImport {
  readonly id: string;
  readonly state: Extract<ParticipantImportState, 'checking' | 'importing' | 'undoing'>;
  readonly mapping: ImportMapping;
  readonly defaults: ImportDefaults;
  readonly headerSha256: Buffer;
  readonly overwrite: boolean;
  readonly batchId: string | null;
  readonly consent: ImportConsent | null;
  readonly confirmedBy: string | null;
  readonly undoneBy: string | null;
  readonly attempts: number;
}

const WORKABLE = `state in ('checking', 'importing', 'undoing')`;

/** Takes the import for one worker. @returns undefined when it is done, or another one is at it */
export async function claim(
  em: EntityManager,
  id: string,
  lease: string,
): Promise<ClaimedImport | undefined> {
  return row<ClaimedImport>(
    em,
    `update participant_imports set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1,
       updated_at = now()
     where id = $1 and ${WORKABLE} and (leased_until is null or leased_until < now())
     returning id, state, mapping, defaults, header_sha256 as "headerSha256", overwrite, batch_id as "batchId", consent,
       confirmed_by as "confirmedBy", undone_by as "undoneBy", attempts`,
    [id, lease, LEASE_SECONDS],
  );
}

/** @returns false when the lease was lost: then nothing may change */
export async function noteProgress(
  em: EntityManager,
  id: string,
  lease: string,
  { done, all }: { done: number; all: number },
): Promise<boolean> {
  const held = await row(
    em,
    `update participant_imports set rows_done = $3, rows_all = $4, updated_at = now()
     where id = $1 and lease = $2 and ${WORKABLE} returning id`,
    [id, lease, done, all],
  );
  return held !== undefined;
}

/** Compare and set. @param what column of the outcome @returns false when the lease was lost */
export async function settle(
  em: EntityManager,
  id: string,
  lease: string,
  to: 'ready' | 'done' | 'undone',
  what: unknown,
): Promise<boolean> {
  const column = { ready: 'counts', done: 'result', undone: 'undo' }[to];
  const done = await row(
    em,
    `update participant_imports set state = $3, ${column} = $4, done_at = case when $3 = 'done' then now() else done_at end,
       rows_done = rows_all, lease = null, leased_until = null, attempts = 0, updated_at = now()
     where id = $1 and lease = $2 and ${WORKABLE} returning id`,
    [id, lease, to, JSON.stringify(what)],
  );
  return done !== undefined;
}

/** A file that cannot be read has changed nothing. Once importing has begun it is tried until it is done. */
export async function fail(em: EntityManager, id: string, lease: string, reason: string): Promise<boolean> {
  const failed = await row(
    em,
    `update participant_imports set state = 'failed', reason = $3, lease = null, leased_until = null, updated_at = now()
     where id = $1 and lease = $2 and state = 'checking' returning id`,
    [id, lease, reason],
  );
  return failed !== undefined;
}

/** Kept for a day after the last deed, an hour when it failed. */
export async function findForgettable(em: EntityManager, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from participant_imports where forgotten_at is null and (
         (state in ('mapping', 'ready') and updated_at < now() - interval '24 hours')
       or (state = 'failed' and updated_at < now() - interval '1 hour')
       or (state = 'done' and done_at < now() - interval '24 hours')
       or (state = 'undone' and updated_at < now() - interval '24 hours'))
     order by updated_at limit $1`,
    [limit],
  );
  return found.map(({ id }) => id);
}

/** Rows and samples go, counts stay. */
export async function forget(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'delete from participant_import_rows where import_id = $1', [id]);
  await rows(
    em,
    `update participant_imports set forgotten_at = now(), columns_key_id = null, columns_ciphertext = null where id = $1`,
    [id],
  );
}
