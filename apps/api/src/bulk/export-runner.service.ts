import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { writeSheet, type SheetFormat } from '../files/sheet-writer.js';
import { Workspace } from '../files/workspace.js';
import { giveMemoryBack } from '../jobs/give-memory-back.js';
import { countingFor, hasRole, type Actor } from '../http/access.js';
import * as queries from './bulk-work.queries.js';
import { TableExports, type TableExport } from './table-exports.service.js';

const NO_RIGHT = 'Peran Anda tidak lagi mencakup daftar ini.';
const KEPT_DAYS = 7;
const REMOVE_AT_ONCE = 50;
const NOTE_EVERY_MS = 1_000;
/** Rows after which the garbage of reading them is collected: left alone, a long list held 444 MB of a worker. */
const COLLECT_EVERY = 5_000;
const TYPES: Readonly<Record<SheetFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Another worker has the job, or somebody cancelled it. */
class Lost extends Error {}

/** Writes lists as files. Runs in the worker only. */
@Injectable()
export class ExportRunner {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly files: FileStore,
    private readonly workspace: Workspace,
    private readonly tables: TableExports,
  ) {}

  /** @returns why there will be no file; null: there is one, or the job is somebody else's now */
  async write(
    job: queries.ClaimedJob,
    lease: string,
    actor: Actor,
    signal: AbortSignal,
  ): Promise<string | null> {
    const { table, format, query } = job.parameters as { table: string; format: SheetFormat; query: Query };
    const list = this.tables.find(table);
    if (!list) return NO_RIGHT;
    const reader = countingFor(actor, list.roles);
    if (!hasRole(reader, ...list.roles) || (reader.reach && !list.limited)) return NO_RIGHT;
    try {
      await this.workspace.within(`export-${job.id}-${lease}`, async (folder) => {
        const path = join(folder, 'list');
        const counted = { rows: 0 };
        const rows = this.noted(job.id, lease, counted, list.read(reader, list.parse(query)));
        await writeSheet(path, format, { title: list.title, columns: list.columns, rows }, signal);
        await this.keep(job, lease, { path, format, list, rows: counted.rows });
      });
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
    }
    return null;
  }

  /** Files whose time is over. @returns how many were removed */
  async removeOld(): Promise<number> {
    const em = this.transactions.reader;
    const old = await queries.findOldFiles(em, REMOVE_AT_ONCE);
    for (const { id, storageKey } of old) {
      await this.files.delete(storageKey);
      await queries.forgetFile(em, id);
    }
    return old.length;
  }

  private async *noted<Row>(
    id: string,
    lease: string,
    counted: { rows: number },
    rows: AsyncIterable<readonly Row[]>,
  ): AsyncGenerator<readonly Row[]> {
    let noted = 0;
    for await (const some of rows) {
      yield some;
      const before = counted.rows;
      counted.rows += some.length;
      if (Math.floor(before / COLLECT_EVERY) < Math.floor(counted.rows / COLLECT_EVERY)) giveMemoryBack();
      if (Date.now() - noted < NOTE_EVERY_MS) continue;
      noted = Date.now();
      if (!(await queries.noteRows(this.transactions.reader, id, lease, counted.rows))) throw new Lost();
    }
  }

  private async keep(
    job: queries.ClaimedJob,
    lease: string,
    { path, format, list, rows }: { path: string; format: SheetFormat; list: TableExport; rows: number },
  ): Promise<void> {
    const { size } = await stat(path);
    const key = `exports/${job.id}/${lease}.${format}`;
    await this.files.putFile(key, path, TYPES[format]);
    const name = `${list.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${job.createdAt.slice(0, 10)}.${format}`;
    const kept = await this.transactions.run(async (em) => {
      const mine = await queries.keepFile(em, job.id, lease, {
        name,
        key,
        bytes: size,
        rows,
        days: KEPT_DAYS,
      });
      if (mine)
        await this.audit.record(
          em,
          { accountId: job.ownerId },
          {
            action: 'table.export_written',
            subjectType: 'bulk_job',
            subjectId: job.id,
            details: { table: list.table, format, rows },
          },
        );
      return mine;
    });
    if (!kept) await this.files.delete(key);
  }
}

type Query = Readonly<Record<string, string>>;
