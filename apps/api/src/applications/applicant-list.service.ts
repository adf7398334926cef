import { Injectable } from '@nestjs/common';
import type { Applicant, ApplicantFilter } from '@sinau/contracts/selections.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { SelectionSettings } from '@sinau/contracts/selection-settings.js';
import type { EntityManager } from 'typeorm';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { orNotFound } from '../http/problem.js';
import { countStates, pageOfBatch } from './application-facts.queries.js';
import { ApplicationFacts, claimsOf, UNDECIDED, type Facts } from './application-facts.service.js';
import { changesSince, factsMark } from './changed-facts.rule.js';
import { documentGaps } from './documents.rule.js';
import { contactsOf } from './selection-exports.queries.js';
import { findSelection } from './selections.queries.js';

/** Somebody on a list that leaves the house: how to reach them, and of the NIK only what staff may see. */
export interface ListedApplicant extends Facts {
  readonly phone: string | null;
  readonly nikLastFour: string | null;
}

type Asked = RouteInput<'GET /manage/batches/:id/applications'>['query'];

/** The applicants of an angkatan, page by page. */
@Injectable()
export class ApplicantList {
  constructor(
    private readonly transactions: Transactions,
    private readonly facts: ApplicationFacts,
  ) {}

  /** @throws Problem not_found for an angkatan without a selection */
  async page(batchId: string, query: Asked): Promise<RouteOutput<'GET /manage/batches/:id/applications'>> {
    const em = this.transactions.reader;
    const { settings, publishedRunId } = orNotFound(await findSelection(em, batchId));
    const found = toPage(await pageOfBatch(em, batchId, query, publishedRunId !== null), query);
    const items: Applicant[] = [];
    for (const facts of found.items) items.push(await this.judged(em, facts, settings));
    return { ...found, items, states: await countStates(em, batchId) };
  }

  /** The same people in the same order, with how to reach them. @throws Problem not_found */
  async contacts(
    batchId: string,
    query: ApplicantFilter & Pick<Asked, 'page' | 'pageSize'>,
  ): Promise<{ items: ListedApplicant[]; total: number }> {
    const em = this.transactions.reader;
    const { publishedRunId } = orNotFound(await findSelection(em, batchId));
    const { items, total } = toPage(await pageOfBatch(em, batchId, query, publishedRunId !== null), query);
    const ids = items.map(({ id }) => id);
    const contacts = new Map((await contactsOf(em, ids)).map((one) => [one.id, one]));
    return {
      total,
      items: items.map((facts) => ({
        ...facts,
        phone: contacts.get(facts.id)?.phone ?? null,
        nikLastFour: contacts.get(facts.id)?.nikLastFour ?? null,
      })),
    };
  }

  private async judged(em: EntityManager, facts: Facts, settings: SelectionSettings): Promise<Applicant> {
    const undecided = UNDECIDED.includes(facts.state);
    const reasons = undecided
      ? [
          ...documentGaps(settings.documents, facts.documents),
          ...(await this.facts.reasons(em, facts, settings)),
        ]
      : facts.refusedFor;
    const changes = undecided ? changesSince(facts.seenFacts, facts) : [];
    return { ...facts, claims: claimsOf(facts, settings), factsMark: factsMark(facts), reasons, changes };
  }
}
