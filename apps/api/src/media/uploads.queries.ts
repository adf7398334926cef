import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { UploadPurpose } from './upload.policy.js';

export const EXPIRY_HOURS = 24;
/** Of an upload of evidence that never got a byte, or is whole and in no work: it must not hold space for a day. */
const IDLE_EVIDENCE_HOURS = 1;
/** Pieces of one upload: 1 GB is 256 of them, each broken line adds one. */
const MOST_PARTS = 10_000;

export interface StoredUpload {
  readonly id: string;
  readonly accountId: string;
  readonly purpose: UploadPurpose;
  readonly kind: MediaKind;
  readonly filename: string;
  readonly length: number;
  readonly received: number;
  readonly expiresAt: string;
}

/** How long an upload waits for its first byte. */
export function firstHours(purpose: UploadPurpose): number {
  return purpose === 'evidence' ? IDLE_EVIDENCE_HOURS : EXPIRY_HOURS;
}

export async function insertUpload(
  em: EntityManager,
  upload: Omit<StoredUpload, 'received' | 'expiresAt'>,
): Promise<void> {
  await rows(
    em,
    `insert into uploads (id, account_id, purpose, kind, filename, length, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
    [
      upload.id,
      upload.accountId,
      upload.purpose,
      upload.kind,
      upload.filename,
      upload.length,
      firstHours(upload.purpose),
    ],
  );
}

/** Not those that have expired. */
export async function findUpload(em: EntityManager, id: string): Promise<StoredUpload | undefined> {
  return row<StoredUpload>(
    em,
    `select id, account_id as "accountId", purpose, kind, filename, length, received, expires_at as "expiresAt"
     from uploads where id = $1 and expires_at > now()`,
    [id],
  );
}

/** Names a part before its bytes are stored. @returns false when there is no such upload, or it is in too many pieces */
export async function announcePart(
  em: EntityManager,
  part: { uploadId: string; key: string; position: number; bytes: number },
): Promise<boolean> {
  const added = await rows(
    em,
    `insert into upload_parts (storage_key, upload_id, position, bytes)
     select $2, u.id, $3, $4 from uploads u
     where u.id = $1 and u.expires_at > now() and (select count(*) from upload_parts p where p.upload_id = u.id) < $5
     returning storage_key`,
    [part.uploadId, part.key, part.position, part.bytes, MOST_PARTS],
  );
  return added.length > 0;
}

/**
 * Compare-and-set of the offset: of two that continue at the same place only one does. Sending keeps an upload alive;
 * evidence that is whole waits shortly for the work it belongs to.
 * @returns undefined when the offset has moved on
 */
export async function keepPart(
  em: EntityManager,
  part: { uploadId: string; key: string; position: number; bytes: number },
): Promise<Pick<StoredUpload, 'received' | 'length' | 'purpose'> | undefined> {
  const moved = await row<Pick<StoredUpload, 'received' | 'length' | 'purpose'>>(
    em,
    `update uploads set received = received + $3, expires_at = now() + make_interval(
       hours => case when purpose = 'evidence' and received + $3 = length then $5::int else $4::int end)
     where id = $1 and received = $2 and received + $3 <= length and expires_at > now()
     returning received, length, purpose`,
    [part.uploadId, part.position, part.bytes, EXPIRY_HOURS, IDLE_EVIDENCE_HOURS],
  );
  if (moved) await rows(em, 'update upload_parts set kept = true where storage_key = $1', [part.key]);
  return moved;
}

/** Keys of what arrived, in order, and where each begins. */
export async function findParts(
  em: EntityManager,
  uploadId: string,
): Promise<{ key: string; position: number; bytes: number }[]> {
  return rows(
    em,
    `select storage_key as key, position, bytes from upload_parts where upload_id = $1 and kept order by position`,
    [uploadId],
  );
}

/** The upload and its parts, and the media row that never came to anything. Their files are forgotten. */
export async function removeUploads(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(em, 'select id from uploads where id = any($1) order by id for update', [ids]);
  await rows(
    em,
    `insert into forgotten_files (storage_key) select storage_key from upload_parts where upload_id = any($1)
     on conflict do nothing`,
    [ids],
  );
  await rows(em, 'delete from uploads where id = any($1)', [ids]);
  await rows(em, `delete from media where id = any($1) and state = 'uploading'`, [ids]);
}

/** Locked: one that a work is being given at this moment is left alone. */
export async function findExpired(em: EntityManager, limit: number): Promise<string[]> {
  // A finished upload of media is kept as long as its media row may need it again.
  const found = await rows<{ id: string }>(
    em,
    `select u.id from uploads u left join media m on m.id = u.id
     where u.expires_at < now() and (m.id is null or m.state in ('uploading', 'ready'))
     order by u.expires_at limit $1 for update of u skip locked`,
    [limit],
  );
  return found.map(({ id }) => id);
}

/** Whoever begins several uploads at once begins them one after the other, so that each counts those before it. */
export async function lockBeginning(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtextextended('uploads of ' || $1, 0))`, [accountId]);
}

/**
 * Begun and neither finished nor expired: of evidence, or of every other purpose together. Evidence is finished when a
 * work took it.
 */
export async function countUnfinished(
  em: EntityManager,
  accountId: string,
  evidence: boolean,
): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    `select count(*)::int as count from uploads
     where account_id = $1 and (purpose = 'evidence') = $2 and expires_at > now()
       and (received < length or (purpose = 'evidence' and not exists (select from media m where m.id = uploads.id)))`,
    [accountId, evidence],
  );
  return found?.count ?? 0;
}

export async function measureUse(em: EntityManager): Promise<{ promised: number; used: number }> {
  const found = await row<{ promised: number; used: number }>(
    em,
    `select coalesce((select sum(length - received) from uploads where expires_at > now()), 0) as promised,
       coalesce((select sum(length) from uploads), 0) + coalesce((select sum(bytes) from media_renditions), 0)
         + coalesce((select sum(bytes) from scorm_files), 0) as used`,
  );
  return found ?? { promised: 0, used: 0 };
}
