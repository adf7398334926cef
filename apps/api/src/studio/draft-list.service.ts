import { Injectable } from '@nestjs/common';
import type { DraftSummary } from '@sinau/contracts/studio.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { keepFingerprint, listDrafts, type ListedDraft } from './draft-list.queries.js';
import { DraftsService } from './drafts.service.js';
import { stateOf } from './loaded-draft.js';
import { mayReview } from './studio.policy.js';

/** Where every draft stands, for the list of courses. Opening the list makes no drafts. */
@Injectable()
export class DraftListService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
  ) {}

  async list(actor: Actor): Promise<{ items: DraftSummary[] }> {
    const items: DraftSummary[] = [];
    for (const row of await listDrafts(this.transactions.reader)) {
      const state = stateOf({ row, sha256: row.sha256 ?? (await this.workOut(row)) });
      const { courseId: id, code, title, submittedBy } = row;
      items.push({ id, code, title, state, canReview: mayReview(actor, { state, submittedBy }) });
    }
    return { items };
  }

  /** Once after each change: a draft is a whole course in memory. */
  private async workOut(row: ListedDraft): Promise<Buffer> {
    const em = this.transactions.reader;
    const { sha256 } = await this.drafts.load(em, row.courseId);
    await keepFingerprint(em, row, sha256);
    return sha256;
  }
}
