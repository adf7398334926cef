import { subjectWordsOf, wordsOf } from './action-words.js';
import type { AuditRow } from './audit-log.queries.js';

export type AuditLine = ReturnType<typeof lineOf>;

const record = (value: unknown) =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : null;

/** Of an export of the log itself: which deeds and subjects were asked for. */
function readable(details: Record<string, unknown>): Record<string, unknown> {
  const { action, subjectType } = details;
  return {
    ...details,
    ...(typeof action === 'string' && { action: wordsOf(action) }),
    ...(typeof subjectType === 'string' && { subjectType: subjectWordsOf(subjectType) }),
  };
}

/** An entry with words, and what it changed apart from what else was noted. */
export function lineOf(row: AuditRow) {
  const { before, after, ...details } = row.details;
  return {
    ...row,
    words: wordsOf(row.action),
    subjectWords: subjectWordsOf(row.subjectType),
    details: readable(details),
    before: record(before),
    after: record(after),
  };
}
