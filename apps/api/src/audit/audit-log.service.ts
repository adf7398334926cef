import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { subjectWordsOf, wordsOf } from './action-words.js';
import { auditFile, type AuditFile } from './audit-file.js';
import { lineOf } from './audit-line.js';
import * as queries from './audit-log.queries.js';
import { AuditService } from './audit.service.js';

/** A sheet of Excel holds a million rows, and nobody reads that many; a longer log is exported by period. */
const MOST_ROWS = 100_000;
const PAGE = 5_000;

/** Who did what to whom, as it can be read. */
@Injectable()
export class AuditLogService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

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

  /** What leaves the house is in the log itself, before it leaves. */
  async file(actor: Actor, query: RouteInput<'GET /manage/audit/file'>['query']): Promise<AuditFile> {
    const { format, ...filter } = query;
    const lines = [];
    let before: number | null = null;
    while (lines.length < MOST_ROWS) {
      const page: queries.AuditRow[] = await queries.listEntries(this.transactions.reader, filter, {
        before,
        size: PAGE,
      });
      lines.push(...page.map(lineOf));
      before = page.at(-1)?.id ?? null;
      if (page.length < PAGE) break;
    }
    const rows = lines.slice(0, MOST_ROWS);
    const oldest = rows.at(-1)?.id;
    const more = rows.length === MOST_ROWS && oldest !== undefined && (await this.goesOn(filter, oldest));
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'audit.exported',
        subjectType: 'audit',
        subjectId: format,
        details: { rows: rows.length, ...filter },
      }),
    );
    return auditFile(rows, format, more);
  }

  private async goesOn(filter: queries.AuditFilter, before: number): Promise<boolean> {
    return (await queries.listEntries(this.transactions.reader, filter, { before, size: 1 })).length > 0;
  }
}

const sorted = (choices: { value: string; label: string }[]) =>
  choices.sort((one, other) => one.label.localeCompare(other.label, 'id'));
