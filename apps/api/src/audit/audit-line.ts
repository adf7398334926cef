import { subjectWordsOf, wordsOf } from './action-words.js';
import type { AuditRow } from './audit-log.queries.js';

export type AuditLine = ReturnType<typeof lineOf>;

const record = (value: unknown) =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;

/** An entry with words, and what it changed apart from what else was noted. */
export function lineOf(row: AuditRow) {
  const { before, after, ...details } = row.details;
  return {
    ...row,
    words: wordsOf(row.action),
    subjectWords: subjectWordsOf(row.subjectType),
    details,
    before: record(before),
    after: record(after),
  };
}
