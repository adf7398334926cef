import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Workbook } from '../files/workbook.js';
import type { Actor } from '../http/access.js';
import { maskedName } from '../http/masked-name.js';
import { orNotFound, Problem } from '../http/problem.js';
import { RankingService } from './ranking.service.js';
import * as queries from './selection-exports.queries.js';
import { rankingWorkbook } from './selection-workbooks.js';
import { findSelection } from './selections.queries.js';

/** What leaves the house on paper or as a file: each export is in the audit log. */
@Injectable()
export class SelectionExports {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly ranking: RankingService,
  ) {}

  /** @throws Problem not_found */
  async rankingFile(actor: Actor, runId: string): Promise<Workbook> {
    const { batchId, lines, resultSha256 } = await this.ranking.read(runId);
    const { batchLabel } = orNotFound(await findSelection(this.transactions.reader, batchId));
    await this.record(actor, batchId, { what: 'ranking', runId, rows: lines.length });
    return rankingWorkbook(batchLabel, lines, resultSha256);
  }

  /** For the notice board; who was refused is counted, not named. @throws Problem not_found, state_conflict before it is published */
  async announcement(runId: string): Promise<RouteOutput<'GET /manage/ranking-runs/:id/announcement'>> {
    const em = this.transactions.reader;
    const run = await this.ranking.read(runId);
    const publishedAt = await queries.publishedAt(em, runId);
    if (!publishedAt)
      throw new Problem('state_conflict', { detail: 'Hasil ini belum diumumkan. Umumkan dulu, lalu cetak.' });
    const { batchId, batchLabel, courseTitle } = orNotFound(await findSelection(em, run.batchId));
    const lines = run.lines.flatMap(({ applicationId, name, regencyName, outcome, reservePlace }) =>
      outcome === 'refused'
        ? []
        : [
            {
              number: applicationId.slice(-6).toUpperCase(),
              maskedName: maskedName(name),
              regencyName,
              outcome,
              reservePlace,
            },
          ],
    );
    const refused = run.lines.length - lines.length;
    return { batchId, batchLabel, courseTitle, publishedAt, resultSha256: run.resultSha256, lines, refused };
  }

  private async record(actor: Actor, batchId: string, details: Record<string, unknown>): Promise<void> {
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'selection.exported',
        subjectType: 'batch',
        subjectId: batchId,
        details,
      }),
    );
  }
}
