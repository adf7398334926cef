import { Injectable } from '@nestjs/common';
import type { DraftSummary } from '@sinau/contracts/studio-tree.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { findWrittenBy } from './authors.queries.js';
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
    const drafts = await listDrafts(this.transactions.reader);
    const own = await this.written(actor, drafts);
    for (const row of drafts) {
      const state = stateOf({ row, sha256: row.sha256 ?? (await this.workOut(row)) });
      const { courseId: id, code, title, submittedBy } = row;
      const written = own.has(id);
      items.push({ id, code, title, state, canReview: mayReview(actor, { state, submittedBy, written }) });
    }
    return { items };
  }

  private written(actor: Actor, drafts: readonly ListedDraft[]): Promise<Set<string>> {
    const handedIn = drafts.filter(({ state }) => state === 'in_review').map(({ courseId }) => courseId);
    return findWrittenBy(this.transactions.reader, actor.accountId, handedIn);
  }

  /** Once after each change: a draft is a whole course in memory. */
  private async workOut(row: ListedDraft): Promise<Buffer> {
    const em = this.transactions.reader;
    const { sha256 } = await this.drafts.load(em, row.courseId);
    await keepFingerprint(em, row, sha256);
    return sha256;
  }
}
