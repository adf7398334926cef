import type { CertificateData } from '@sinau/certificate/certificate-data.js';
import type { CertificateState } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface ToIssue {
  state: CertificateState;
  /** Its class was signed: the file may be made. */
  ordered: boolean;
  payload: CertificateData;
  /** Null: the centre's own look. */
  templateVersionId: string | null;
  /** What officers call the look. */
  look: string;
}

const ORDERED = `b.certification in ('signed', 'published')`;

export async function findToIssue(em: EntityManager, id: string): Promise<ToIssue | undefined> {
  return row(
    em,
    `select c.state, c.payload, ${ORDERED} as ordered, c.template_version_id as "templateVersionId",
       coalesce(t.name || ' v' || v.version, 'bawaan') as look
     from certificates c join batches b on b.id = c.batch_id
       left join certificate_template_versions v on v.id = c.template_version_id left join certificate_templates t on t.id = v.template_id
     where c.id = $1`,
    [id],
  );
}

export interface SealedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly storageKey: string;
}

/** pending → sealed. @returns false when it was sealed already */
export async function markSealed(em: EntityManager, id: string, file: SealedFile): Promise<boolean> {
  const done = await rows(
    em,
    `update certificates set state = 'sealed', sealed_at = now(), sha256 = decode($2, 'hex'), bytes = $3, storage_key = $4, last_error = null
     where id = $1 and state = 'pending' returning id`,
    [id, file.sha256, file.bytes, file.storageKey],
  );
  return done.length > 0;
}

/**
 * Notes why it could not be made, and from when on it is rung again.
 * @returns how often typesetting it was stopped, this time included when it was
 */
export async function noteFailure(
  em: EntityManager,
  id: string,
  failure: { readonly reason: string; readonly retrySeconds: number; readonly rendering: boolean },
): Promise<number> {
  const [noted] = await rows<{ failures: number }>(
    em,
    `update certificates set last_error = $2, retry_at = now() + make_interval(secs => $3), render_failures = render_failures + $4
     where id = $1 and state = 'pending' returning render_failures as failures`,
    [id, failure.reason, failure.retrySeconds, failure.rendering ? 1 : 0],
  );
  return noted?.failures ?? 0;
}

/** Ordered, pending longer than a doorbell takes, and due for another try; those that never failed first. */
export async function findOverdue(
  em: EntityManager,
  olderThanSeconds: number,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select c.id from certificates c join batches b on b.id = c.batch_id and ${ORDERED}
     where c.state = 'pending' and c.approved_at < now() - make_interval(secs => $1) and (c.retry_at is null or c.retry_at < now())
     order by c.retry_at nulls first, c.approved_at, c.id limit $2`,
    [olderThanSeconds, limit],
  );
  return found.map(({ id }) => id);
}
