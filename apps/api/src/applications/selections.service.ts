import { Injectable } from '@nestjs/common';
import type { SelectionSettings } from '@sinau/contracts/selection-settings.js';
import type { Selection } from '@sinau/contracts/selections.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import * as queries from './selections.queries.js';

/** By what an angkatan chooses its people. */
@Injectable()
export class SelectionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async read(batchId: string): Promise<Selection> {
    return orNotFound(await queries.findSelection(this.transactions.reader, batchId));
  }

  /** @throws Problem not_found, invalid_input for quotas beyond the seats, state_conflict once results are published */
  async change(actor: Actor, batchId: string, settings: SelectionSettings): Promise<Selection> {
    await this.transactions.run(async (em) => {
      await queries.lockSelection(em, batchId);
      const { capacity, publishedRunId } = orNotFound(await queries.findSelection(em, batchId));
      if (publishedRunId)
        throw new Problem('state_conflict', {
          detail: 'Hasil sudah diumumkan. Aturannya tidak dapat diubah.',
        });
      const promised = settings.quotas.reduce((sum, { seats }) => sum + seats, 0);
      if (capacity !== null && promised > capacity)
        throw wrongField('quotas', `Jumlah kuota ${promised}, padahal kursi hanya ${capacity}.`);
      await queries.saveSettings(em, batchId, settings);
      await this.audit.record(em, actor, {
        action: 'selection.changed',
        subjectType: 'batch',
        subjectId: batchId,
        details: { rules: settings.rules.length, quotas: settings.quotas.length },
      });
    });
    return this.read(batchId);
  }
}
