import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { Fallback } from '../reminders/channels/fallback.service.js';
import * as queries from './delivery-reports.queries.js';
import type { DeliveryReport } from './whatsapp-webhook.js';

/** Not on WhatsApp, or unreachable there. */
const NOT_THERE = 131026;

/** What a provider tells us afterwards about messages that it took. */
@Injectable()
export class DeliveryReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly fallback: Fallback,
  ) {}

  /** Safe to hear twice, late and in any order. A report about a message that is not ours changes nothing. */
  async take(reports: readonly DeliveryReport[]): Promise<void> {
    for (const report of reports) {
      await this.transactions.run(async (em, ring) => {
        const id = await queries.findReported(em, report);
        if (!id) return;
        if (report.status !== 'failed') return queries.noteProgress(em, id, report);
        const reason = `WhatsApp tidak dapat menyampaikan (${report.errorCode ?? 'tanpa kode'}).`;
        if (!(await queries.noteFailure(em, id, report, reason))) return;
        if (report.errorCode === NOT_THERE) await this.fallback.block(em, id, reason);
        await this.fallback.planNext(em, ring, id, 'whatsapp');
      });
    }
  }
}
