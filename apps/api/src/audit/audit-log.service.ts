import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import { subjectWordsOf, wordsOf } from './action-words.js';
import { lineOf, type AuditLine } from './audit-line.js';
import * as queries from './audit-log.queries.js';

const PART = 1_000;

/** Who did what to whom, as it can be read. */
@Injectable()
export class AuditLogService {
  constructor(private readonly transactions: Transactions) {}

  async list(query: RouteInput<'GET /manage/audit'>['query']): Promise<RouteOutput<'GET /manage/audit'>> {
    const { before = null, size, ...filter } = query;
    const found = await queries.listEntries(this.transactions.reader, filter, { before, size: size + 1 });
    const items = found.slice(0, size).map(lineOf);
    return { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null };
  }

  async choices(): Promise<RouteOutput<'GET /manage/audit/choices'>> {
    const em = this.transactions.reader;
    const [actions, subjects, actors] = await Promise.all([
      queries.listActions(em),
      queries.listSubjectTypes(em),
      queries.listActors(em),
    ]);
    return {
      actions: sorted(actions.map(({ value }) => ({ value, label: wordsOf(value) }))),
      subjects: sorted(subjects.map(({ value }) => ({ value, label: subjectWordsOf(value) }))),
      actors,
    };
  }

  /** Everything behind the filter, the newest first, some at a time. */
  async *all(filter: queries.AuditFilter, size = PART): AsyncGenerator<AuditLine[]> {
    for (let before: number | null = null; ;) {
      const part = await queries.listEntries(this.transactions.reader, filter, { before, size });
      const oldest = part.at(-1);
      if (!oldest) return;
      yield part.map(lineOf);
      before = oldest.id;
    }
  }
}

const sorted = (choices: { value: string; label: string }[]) =>
  choices.sort((one, other) => one.label.localeCompare(other.label, 'id'));
