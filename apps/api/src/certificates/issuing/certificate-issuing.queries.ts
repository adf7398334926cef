import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import type { CertificateState } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface ToIssue {
  state: CertificateState;
  payload: CertificateData;
}

export async function findToIssue(em: EntityManager, id: string): Promise<ToIssue | undefined> {
  return row(em, 'select state, payload from certificates where id = $1', [id]);
}

export interface IssuedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly storageKey: string;
}

export interface Issued {
  accountId: string;
  batchId: string;
  enrolmentId: string;
}

/** pending → issued. @returns undefined when it was issued already */
export async function markIssued(
  em: EntityManager,
  id: string,
  file: IssuedFile,
): Promise<Issued | undefined> {
  return row(
    em,
    `update certificates set state = 'issued', issued_at = now(), sha256 = decode($2, 'hex'), bytes = $3, storage_key = $4, last_error = null
     where id = $1 and state = 'pending'
     returning account_id as "accountId", batch_id as "batchId", enrolment_id as "enrolmentId"`,
    [id, file.sha256, file.bytes, file.storageKey],
  );
}

export async function noteFailure(em: EntityManager, id: string, reason: string): Promise<void> {
  await rows(em, `update certificates set last_error = $2 where id = $1 and state = 'pending'`, [id, reason]);
}

/** Pending longer than a doorbell takes, oldest first. */
export async function findOverdue(
  em: EntityManager,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from certificates where state = 'pending' and approved_at < now() - make_interval(secs => $1)
     order by approved_at, id limit $2`,
    [olderThanSeconds, limit],
  );
  return found.map(({ id }) => id);
}
