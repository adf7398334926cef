import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@sinau/contracts/applications.contract.js';
import type { QuotaGroup, ScorePart, SelectionSettings } from '@sinau/contracts/selection-settings.js';
import type { Applicant } from '@sinau/contracts/selections.contract.js';
import type { EntityManager } from 'typeorm';
import { NikService } from '../people/nik.service.js';
import * as queries from './application-facts.queries.js';
import { seenOf } from './changed-facts.rule.js';
import { failingReasons } from './eligibility.rule.js';
import type { Candidate } from './ranking.rule.js';

/** A calendar day in WIB, `YYYY-MM-DD`. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
}

export type Facts = queries.FactsRow;

/** States in which documents and facts are still judged. */
export const UNDECIDED: readonly ApplicationState[] = ['sent', 'returned', 'checked'];

/** Facts of applications, and what the rules say about them. A birth date is read only where a rule asks for it. */
@Injectable()
export class ApplicationFacts {
  constructor(private readonly niks: NikService) {}

  async one(em: EntityManager, applicationId: string): Promise<Facts | undefined> {
    return queries.factsOf(em, applicationId);
  }

  async all(em: EntityManager, batchId: string): Promise<Facts[]> {
    return queries.factsOfBatch(em, batchId);
  }

  /** Keeps what the office sees now: later changes are shown, and looked at before a ranking counts. */
  async keepSeen(em: EntityManager, facts: Facts): Promise<void> {
    await queries.keepSeen(em, facts.id, seenOf(facts));
  }

  /** @returns all failing reasons in plain words */
  async reasons(em: EntityManager, facts: Facts, { rules }: SelectionSettings): Promise<string[]> {
    const asksAge = rules.some(({ kind }) => kind === 'age');
    const bornOn = asksAge ? await this.niks.birthDate(em, facts.accountId) : null;
    return failingReasons({ ...facts, bornOn }, rules, today());
  }
}

/** The person behind is left out: what remains may be kept for audit. */
export function candidateOf(
  facts: Facts,
  { priorityRegions }: SelectionSettings,
  reasons: readonly string[],
): Candidate {
  const priority = priorityRegions.includes(facts.regencyCode);
  const groups: Record<QuotaGroup, boolean> = {
    priority_region: priority,
    women: facts.woman,
    disabled: facts.disabled,
    cooperative: facts.cooperative !== null,
  };
  const parts: Record<ScorePart, boolean> = {
    priority_region: priority,
    nominated: facts.nominatedBy !== null,
    first_training: facts.firstTraining,
    micro: facts.size === 'micro',
    cooperative: facts.cooperative !== null,
    has_nib: facts.hasNib,
  };
  return { id: facts.id, reasons, groups: trueKeys(groups), parts: trueKeys(parts) };
}

/** What counts by the person's own word, and so is compared with the documents. */
export function claimsOf(facts: Facts, settings: SelectionSettings): Applicant['claims'] {
  const { groups } = candidateOf(facts, settings, []);
  return [...groups, ...trueKeys({ micro: facts.size === 'micro', has_nib: facts.hasNib })];
}

function trueKeys<K extends string>(flags: Record<K, boolean>): K[] {
  return (Object.keys(flags) as K[]).filter((key) => flags[key]);
}
