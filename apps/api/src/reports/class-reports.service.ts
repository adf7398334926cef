import { Injectable } from '@nestjs/common';
import type { ClassReportTexts, ReportContent } from '@sinau/contracts/reports.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import { ClassReportService } from '../evaluation/class-report.service.js';
import type { Actor } from '../http/access.js';
import { classContent } from './class-content.js';
import * as queries from './class-content.queries.js';
import { Letterhead } from './letterhead.service.js';

const NO_TEXTS: ClassReportTexts = { basis: '', problems: '', suggestions: '' };

/** Class reports (LPJ) as they would be made now. */
@Injectable()
export class ClassReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly batches: BatchesService,
    private readonly reports: ClassReportService,
    private readonly letterhead: Letterhead,
  ) {}

  /** @throws Problem not_found */
  async read(actor: Actor, batchId: string): Promise<{ content: ReportContent; texts: ClassReportTexts }> {
    const em = this.transactions.reader;
    const batch = await this.batches.detail(actor, batchId);
    const texts = (await queries.findTexts(em, batchId)) ?? NO_TEXTS;
    const report = await this.reports.read(actor, batchId);
    const body = classContent({
      report,
      batch,
      photos: await queries.listPhotos(em, batchId),
      texts,
      people: await queries.listIdentities(em, batchId),
      modules: await queries.listModules(em, batchId),
      certificates: await queries.listCertificates(em, batchId),
      taught: await queries.sumTaught(em, batchId),
    });
    const content: ReportContent = {
      kind: 'class',
      title: 'Laporan pertanggungjawaban pelatihan',
      subtitle: `${report.courseTitle}, ${report.batchLabel}`,
      ...(await this.letterhead.frame('class')),
      ...body,
    };
    return { content, texts };
  }

  /** What was made already keeps its words. @throws Problem not_found */
  async write(actor: Actor, batchId: string, texts: ClassReportTexts): Promise<ClassReportTexts> {
    await this.batches.detail(actor, batchId);
    await this.transactions.run(async (em) => {
      await queries.saveTexts(em, batchId, texts, actor.accountId);
      await this.audit.record(em, actor, {
        action: 'class_report.written',
        subjectType: 'batch',
        subjectId: batchId,
        details: Object.fromEntries(Object.entries(texts).map(([name, { length }]) => [name, length])),
      });
    });
    return texts;
  }
}
