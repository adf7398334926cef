import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { BulkJob } from '@sinau/contracts/bulk.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { csvLine, CSV_MARK } from '../files/sheet-cells.js';
import { countingFor, hasRole, type Actor } from '../http/access.js';
import { notFound, orNotFound, Problem } from '../http/problem.js';
import { BulkDeeds, doerOf } from './bulk-deeds.service.js';
import * as items from './bulk-items.queries.js';
import { EXPORT, maySee, toJob } from './bulk-job.view.js';
import * as queries from './bulk.queries.js';
import { TableExports } from './table-exports.service.js';

const PART = 200;

export interface FileOfJob {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number | null;
  readonly body: Readable;
}

/** What became of work on many rows: lists, errors and files. */
@Injectable()
export class BulkLists {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly deeds: BulkDeeds,
    private readonly files: FileStore,
    private readonly tables: TableExports,
  ) {}

  async jobs(actor: Actor, page: RouteInput<'GET /manage/bulk-jobs'>['query']) {
    const owner = hasRole(actor, 'admin') ? null : actor.accountId;
    const found = toPage(await queries.listJobs(this.transactions.reader, owner, page), page);
    return { ...found, items: found.items.map((job): BulkJob => toJob(actor, this.deeds, job)) };
  }

  async items(
    actor: Actor,
    id: string,
    query: RouteInput<'GET /manage/bulk-jobs/:id/items'>['query'],
  ): Promise<RouteOutput<'GET /manage/bulk-jobs/:id/items'>> {
    await this.visible(actor, id);
    return toPage(await items.listItems(this.transactions.reader, id, query), query);
  }

  /** What failed or was left out, with its reason. */
  async errors(actor: Actor, id: string): Promise<string> {
    await this.visible(actor, id);
    const found = await items.listUndone(this.transactions.reader, id);
    const lines = found.map(({ label, state, reason }) =>
      csvLine([label, state === 'failed' ? 'Gagal' : 'Dilewati', reason]),
    );
    return [CSV_MARK + csvLine(['Nomor atau nama', 'Keadaan', 'Alasan']), ...lines].join('');
  }

  /** Each fetching is in the log. @throws Problem not_found when there is no file, or it is not theirs to fetch */
  async file(actor: Actor, id: string): Promise<FileOfJob> {
    const row = await this.visible(actor, id);
    const job = toJob(actor, this.deeds, row);
    const { name, bytes } = orNotFound(job.file);
    if (row.kind === EXPORT) await this.refuseFormerRights(actor, row);
    const found = row.kind === EXPORT ? await this.kept(row) : this.made(actor, row);
    await this.audit.record(this.transactions.reader, actor, {
      action: 'bulk.file_fetched',
      subjectType: 'bulk_job',
      subjectId: id,
      details: { kind: row.kind, rows: row.kind === EXPORT ? row.rowsWritten : row.done },
    });
    return { name, bytes, ...found };
  }

  /** A list was written with the rights of that day: who has others now asks for it again. */
  private async refuseFormerRights(actor: Actor, { ownerId, createdAt, parameters }: queries.BulkJobRow) {
    const list = this.tables.find(String(parameters['table']));
    const em = this.transactions.reader;
    const reader = countingFor(actor, list?.roles ?? []);
    const lost = !list || !hasRole(reader, ...list.roles) || (reader.reach && !list.limited);
    if (lost || (await queries.rightsChangedSince(em, ownerId, createdAt)))
      throw new Problem('state_conflict', {
        detail: 'Hak akses Anda berubah sejak daftar ini diminta. Minta lagi dari daftarnya.',
      });
  }

  private async kept({ storageKey, fileName }: queries.BulkJobRow) {
    const contentType = fileName?.endsWith('.csv') ? 'text/csv; charset=utf-8' : XLSX;
    return { contentType, body: await this.files.read(orNotFound(storageKey)) };
  }

  /** Made now, so with the rights of now. */
  private made(actor: Actor, job: queries.BulkJobRow) {
    const deed = orNotFound(this.deeds.find(job.kind));
    const [file, doer] = [orNotFound(deed.file), orNotFound(doerOf(actor, deed))];
    return { contentType: file.contentType, body: file.open(this.doneOf(job.id), doer) };
  }

  private async *doneOf(jobId: string): AsyncGenerator<readonly string[]> {
    for (let after = 0; ;) {
      const some = await items.listDoneAfter(this.transactions.reader, jobId, after, PART);
      const last = some.at(-1);
      if (!last) return;
      yield some.map(({ subjectId }) => subjectId);
      after = last.position;
    }
  }

  private async visible(actor: Actor, id: string): Promise<queries.BulkJobRow> {
    const job = orNotFound(await queries.findJob(this.transactions.reader, id));
    if (!maySee(actor, job)) throw notFound();
    return job;
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
