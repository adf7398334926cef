import { Injectable } from '@nestjs/common';
import type { ClassReport } from '@sinau/contracts/evaluation.contract.js';
import { BatchesService } from '../batches/batches.service.js';
import { ReportGapsService } from '../batches/report-gaps.service.js';
import { Transactions } from '../database/transactions.js';
import type { Workbook } from '../files/workbook.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { classReportWorkbook } from './class-report-workbook.js';
import * as queries from './class-report.queries.js';
import { EvaluationService } from './evaluation.service.js';

/** What the organisers hand in when a class is over. */
@Injectable()
export class ClassReportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
    private readonly evaluation: EvaluationService,
    private readonly gaps: ReportGapsService,
  ) {}

  /** @throws Problem not_found, also for a class of other trainers */
  async read(actor: Actor, batchId: string): Promise<ClassReport> {
    const em = this.transactions.reader;
    const batch = await this.batches.detail(actor, batchId);
    const evaluation = await this.evaluation.read(actor, batchId);
    const held = evaluation.attendance.sessions.filter((session) => session.held);
    return {
      ...evaluation,
      mode: batch.mode,
      state: batch.state,
      startsOn: batch.startsOn,
      endsOn: batch.endsOn,
      place: batch.place,
      trainers: batch.trainers.map(({ name }) => name),
      reportedAt: batch.reportedAt,
      reportedBy: batch.reportedBy,
      ...(await this.gaps.read(batchId)),
      numbers: {
        ...orNotFound(await queries.countPeople(em, batchId)),
        sessionsHeld: held.length,
        jpHeld: held.reduce((sum, { jp }) => sum + (jp ?? 0), 0),
      },
      participants: await queries.listParticipants(em, batchId),
    };
  }

  async file(actor: Actor, batchId: string): Promise<Workbook> {
    return classReportWorkbook(await this.read(actor, batchId));
  }
}
