import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MadeReport, ReportContent } from '@sinau/contracts/reports.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ClassReports } from './class-reports.service.js';
import { GovernorReports } from './governor-reports.service.js';
import { readerOf } from './report.policy.js';
import * as queries from './reports.queries.js';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Reports that were made. Their words are frozen here; their files are the worker's: report-making.service.ts. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly files: FileStore,
    private readonly classes: ClassReports,
    private readonly governor: GovernorReports,
  ) {}

  /** @throws Problem not_found */
  async makeForClass(actor: Actor, batchId: string): Promise<MadeReport> {
    const { content } = await this.classes.read(actor, batchId);
    return this.freeze(actor, content, { batchId, from: null, to: null });
  }

  async makeForGovernor(actor: Actor, { from, to }: { from: string; to: string }): Promise<MadeReport> {
    const content = await this.governor.read(actor, { from, to });
    return this.freeze(actor, content, { batchId: null, from, to });
  }

  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/reports'>['query'],
  ): Promise<RouteOutput<'GET /manage/reports'>> {
    return toPage(await queries.listReports(this.transactions.reader, readerOf(actor), query), query);
  }

  /** @throws Problem not_found */
  async read(actor: Actor, id: string): Promise<RouteOutput<'GET /manage/reports/:id'>> {
    const em = this.transactions.reader;
    const report = await this.find(actor, id);
    return { report, content: orNotFound(await queries.findFrozen(em, id)).content };
  }

  /** @throws Problem not_found, state_conflict when it did not fail */
  async retry(actor: Actor, id: string): Promise<MadeReport> {
    await this.find(actor, id);
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.retry(em, id))) throw new Problem('state_conflict');
      await this.audit.record(em, actor, { action: 'report.retried', subjectType: 'report', subjectId: id });
      ring('make-report', { reportId: id });
    });
    return this.find(actor, id);
  }

  /** Each download is in the audit log. @throws Problem not_found, also while it is being made */
  async file(
    actor: Actor,
    id: string,
    format: keyof typeof TYPES,
  ): Promise<{ name: string; type: string; bytes: Buffer }> {
    const report = await this.find(actor, id);
    const frozen = orNotFound(await queries.findFrozen(this.transactions.reader, id));
    const bytes = await this.files.get(orNotFound(frozen[`${format}Key`] ?? undefined));
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'report.downloaded',
        subjectType: 'report',
        subjectId: id,
        details: { format },
      }),
    );
    const name = `${report.number.replace('/', '-')}-v${report.version}.${format}`;
    return { name, type: TYPES[format], bytes };
  }

  private async find(actor: Actor, id: string): Promise<MadeReport> {
    return orNotFound(await queries.findReport(this.transactions.reader, readerOf(actor), id));
  }

  private async freeze(
    actor: Actor,
    said: ReportContent,
    of: { batchId: string | null; from: string | null; to: string | null },
  ): Promise<MadeReport> {
    const content = JSON.stringify(said);
    const fingerprint = createHash('sha256').update(content).digest('hex');
    const id = await this.transactions.run(async (em, ring) => {
      const limited = Boolean(actor.reach);
      const made = { ...of, kind: said.kind, limited, content, fingerprint, by: actor.accountId };
      const reportId = await queries.insertReport(em, made);
      await this.audit.record(em, actor, {
        action: 'report.made',
        subjectType: 'report',
        subjectId: reportId,
        details: { kind: said.kind, fingerprint, ...(of.batchId && { batchId: of.batchId }) },
      });
      ring('make-report', { reportId });
      return reportId;
    });
    return this.find(actor, id);
  }
}
