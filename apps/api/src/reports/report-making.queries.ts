import type { ReportContent } from '@sinau/contracts/reports.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export interface Claimed {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly content: ReportContent;
  readonly fingerprint: string;
  readonly createdAt: string;
  /** WIB. */
  readonly day: string;
  readonly attempts: number;
}

/** Takes a report to make; undefined when another worker has it, or it is done. */
export async function claim(
  em: EntityManager,
  id: string,
  lease: string,
  seconds: number,
): Promise<Claimed | undefined> {
  return row(
    em,
    `update reports set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1, updated_at = now()
     where id = $1 and state = 'making' and (leased_until is null or leased_until < now())
     returning id, number, version, content, encode(fingerprint, 'hex') as fingerprint, created_at as "createdAt",
       (created_at at time zone 'Asia/Jakarta')::date as day, attempts`,
    [id, lease, seconds],
  );
}

export async function noteProgress(
  em: EntityManager,
  id: string,
  lease: string,
  percent: number,
): Promise<void> {
  await rows(
    em,
    `update reports set progress = $3, updated_at = now() where id = $1 and lease = $2 and state = 'making'`,
    [id, lease, percent],
  );
}

/** Where pictures of a report lie; what was removed meanwhile is not printed any more. */
export async function findPictures(
  em: EntityManager,
  ids: readonly string[],
): Promise<{ id: string; sha256: string; storageKey: string }[]> {
  return rows(
    em,
    `select id, encode(sha256, 'hex') as sha256, storage_key as "storageKey" from class_photos
     where id = any($1::uuid[]) and removed_at is null`,
    [ids],
  );
}

export interface StoredFile {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: number;
}

export async function finish(
  em: EntityManager,
  id: string,
  lease: string,
  pdf: StoredFile,
  xlsx: StoredFile,
): Promise<void> {
  await rows(
    em,
    `update reports set state = 'ready', progress = 100, lease = null, leased_until = null, updated_at = now(),
       pdf_key = $3, pdf_sha256 = decode($4, 'hex'), pdf_bytes = $5, xlsx_key = $6, xlsx_sha256 = decode($7, 'hex'), xlsx_bytes = $8
     where id = $1 and lease = $2 and state = 'making'`,
    [id, lease, pdf.key, pdf.sha256, pdf.bytes, xlsx.key, xlsx.sha256, xlsx.bytes],
  );
}

export async function fail(em: EntityManager, id: string, lease: string, sentence: string): Promise<void> {
  await rows(
    em,
    `update reports set state = 'failed', failure = $3, lease = null, leased_until = null, updated_at = now()
     where id = $1 and lease = $2 and state = 'making'`,
    [id, lease, sentence],
  );
}
