import { Injectable } from '@nestjs/common';
import type { ApplicationDocument } from '@sinau/contracts/applications.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { ApplicationFacts, UNDECIDED } from './application-facts.service.js';
import { factsMark } from './changed-facts.rule.js';
import * as queries from './documents.queries.js';
import { findSelection, lockSelection } from './selections.queries.js';

/** Applications as the office checks them, one document after the other. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly facts: ApplicationFacts,
  ) {}

  /**
   * A returned document tells its owner why, once for each file.
   * @throws Problem not_found, application_closed when the person withdrew or results are out
   */
  async check(
    actor: Actor,
    id: string,
    { verdict, reason }: RouteInput<'PUT /manage/application-documents/:id'>['body'],
  ): Promise<ApplicationDocument> {
    const { batchId } = orNotFound(await queries.findDocument(this.transactions.reader, id));
    return this.transactions.run(async (em, ring) => {
      await lockSelection(em, batchId);
      const document = orNotFound(await queries.findDocument(em, id));
      const { applicationId, accountId } = document;
      const { state } = orNotFound(await this.facts.one(em, applicationId));
      if (!UNDECIDED.includes(state)) throw new Problem('application_closed');
      const checked = await queries.checkDocument(em, id, {
        state: verdict,
        reason: verdict === 'returned' ? reason : null,
        checkedBy: actor.accountId,
      });
      const { settings } = orNotFound(await findSelection(em, batchId));
      await queries.settleState(em, applicationId, settings.documents);
      if (verdict === 'returned')
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'application_returned',
          occurrence: id,
          batchId,
        });
      await this.audit.record(em, actor, {
        action: `application_document.${verdict}`,
        subjectType: 'application',
        subjectId: applicationId,
        details: { kind: document.kind },
      });
      return orNotFound(checked);
    });
  }

  /**
   * The office has looked at what somebody changed after sending.
   * @param mark of what was looked at
   * @throws Problem not_found, application_closed, state_conflict when it has changed again meanwhile
   */
  async see(actor: Actor, id: string, mark: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const facts = orNotFound(await this.facts.one(em, id));
      if (!UNDECIDED.includes(facts.state)) throw new Problem('application_closed');
      if (factsMark(facts) !== mark)
        throw new Problem('state_conflict', {
          detail: 'Data orang ini berubah lagi. Muat ulang halaman, lalu periksa sekali lagi.',
        });
      await this.facts.keepSeen(em, facts);
      await this.audit.record(em, actor, {
        action: 'application.changes_seen',
        subjectType: 'application',
        subjectId: id,
      });
    });
  }
}
