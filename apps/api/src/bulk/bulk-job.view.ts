import type { BulkJob } from '@sinau/contracts/bulk.contract.js';
import { hasRole, type Actor } from '../http/access.js';
import type { BulkDeeds } from './bulk-deeds.service.js';
import type { BulkJobRow } from './bulk.queries.js';

export const EXPORT = 'export';

/** Its owner and administrators. */
export const maySee = (actor: Actor, job: Pick<BulkJobRow, 'ownerId'>): boolean =>
  job.ownerId === actor.accountId || hasRole(actor, 'admin');

/** A job as the wire shows it. A list is fetched by nobody but the one who asked for it. */
export function toJob(actor: Actor, deeds: BulkDeeds, job: BulkJobRow): BulkJob {
  const { waiting, done, failed, skipped } = job;
  const mine = job.ownerId === actor.accountId;
  return {
    ...job,
    mine,
    counts: { waiting, done, failed, skipped },
    file: fileOf(deeds, job, mine),
    table: job.kind === EXPORT ? String(job.parameters['table']) : null,
  };
}

function fileOf(deeds: BulkDeeds, job: BulkJobRow, mine: boolean): BulkJob['file'] {
  if (job.state !== 'finished') return null;
  if (job.kind === EXPORT)
    return mine && job.storageKey
      ? { name: job.fileName ?? '', bytes: job.bytes, until: job.fileUntil }
      : null;
  const made = deeds.find(job.kind)?.file;
  return made && job.done > 0 ? { name: made.name, bytes: null, until: null } : null;
}
