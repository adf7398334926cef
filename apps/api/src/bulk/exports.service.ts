import { Injectable } from '@nestjs/common';
import type { BulkJob } from '@sinau/contracts/bulk.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import { countingFor, hasRole, type Actor } from '../http/access.js';
import { notFound, orNotFound } from '../http/problem.js';
import { EXPORT, toJob } from './bulk-job.view.js';
import { BulkDeeds } from './bulk-deeds.service.js';
import * as queries from './bulk.queries.js';
import { TableExports } from './table-exports.service.js';

/** A list is asked for as a file. Writing it is the worker's: export-runner.service.ts. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly tables: TableExports,
    private readonly deeds: BulkDeeds,
  ) {}

  /** The same key again gives the job that it made. @throws Problem not_found, invalid_input for a wrong filter */
  async start(
    actor: Actor,
    { key, table, format, query }: RouteInput<'POST /manage/exports'>['body'],
  ): Promise<BulkJob> {
    const list = orNotFound(this.tables.find(table));
    const reader = countingFor(actor, list.roles);
    if (!hasRole(reader, ...list.roles) || (reader.reach && !list.limited)) throw notFound();
    const asked = list.parse(query);
    const id = await this.transactions.run(async (em, ring) => {
      const order = {
        ownerId: actor.accountId,
        key,
        kind: EXPORT,
        parameters: { table, format, query },
      };
      const made = await queries.insertJob(em, order);
      if (!made) return orNotFound(await queries.findByKey(em, actor.accountId, key)).id;
      await this.audit.record(em, actor, {
        action: 'table.exported',
        subjectType: 'bulk_job',
        subjectId: made,
        details: { table, format, ...list.noted?.(asked) },
      });
      ring('run-bulk', { bulkJobId: made });
      return made;
    });
    return toJob(actor, this.deeds, orNotFound(await queries.findJob(this.transactions.reader, id)));
  }
}
