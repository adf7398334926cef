import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { orNotFound, Problem } from '../http/problem.js';
import { isHandedIn, missingOf, notesOf } from './report-gaps.js';
import { findReportFacts } from './report-gaps.queries.js';

/** What a class report still lacks. */
@Injectable()
export class ReportGapsService {
  constructor(private readonly transactions: Transactions) {}

  /** @returns sentences; nothing missing means that it can be handed in once the class is closed */
  async read(batchId: string): Promise<{ missing: string[]; notes: string[] }> {
    const facts = orNotFound(await findReportFacts(this.transactions.reader, batchId));
    return { missing: missingOf(facts), notes: notesOf(facts) };
  }

  /** @throws Problem batch_not_certified when only that is missing, report_incomplete with the list otherwise */
  async refuseIncomplete(em: EntityManager, batchId: string): Promise<void> {
    const facts = orNotFound(await findReportFacts(em, batchId));
    const missing = missingOf(facts);
    if (missing.length === 0) return;
    if (missing.length === 1 && !isHandedIn(facts)) throw new Problem('batch_not_certified');
    throw new Problem('report_incomplete', { detail: missing.join(' ') });
  }
}
