import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { newId } from '../../lib/new-id.js';
import { readPrivate, writePrivate } from '../../lib/private-store.js';
import { ATTENDANCE } from './words.js';
import { oneOf } from './list-state.js';

/** One tap: what was seen and when, by this device's clock. The server records a `changeId` once. */
export interface Mark {
  readonly status: AttendanceStatus;
  readonly changeId: string;
  readonly occurredAt: string;
  /** Why it was put right. */
  readonly reason?: string;
}

/** When the last version ended that kept no times: its marks were tapped before, so anything newer stays. */
const WITHOUT_TIME = '2026-11-22T00:00:00.000Z';

/** Marks by enrolment that the server has not confirmed yet. */
export type Marks = Readonly<Record<string, Mark>>;

export interface UnsentSession {
  readonly sessionId: string;
  readonly batchId: string;
  readonly title: string;
  readonly marks: Marks;
}

const NAME = 'presensi';

/** Unsent marks of all sessions on this device. Anything that is not ours is left out. */
export function readUnsent(): readonly UnsentSession[] {
  const stored = readPrivate(NAME);
  if (!Array.isArray(stored)) return [];
  const sessions = stored.flatMap(toSession);
  // Kept at once, so that a mark of the version before has one id however often it is read and sent.
  if (stored.some(hasOldMarks)) writePrivate(NAME, sessions);
  return sessions;
}

const hasOldMarks = (entry: unknown): boolean =>
  Object.values((entry as { marks?: object } | null)?.marks ?? {}).some((mark) => typeof mark === 'string');

/** Unsent marks of one session. */
export const readUnsentOf = (sessionId: string): Marks =>
  readUnsent().find((session) => session.sessionId === sessionId)?.marks ?? {};

/** Keeps the unsent marks of a session; none at all forgets it. @returns false when this device cannot keep them */
export function writeUnsent(session: UnsentSession): boolean {
  const others = readUnsent().filter(({ sessionId }) => sessionId !== session.sessionId);
  return writePrivate(NAME, Object.keys(session.marks).length > 0 ? [...others, session] : others);
}

function toSession(entry: unknown): UnsentSession[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { sessionId, batchId, title, marks } = entry as Record<string, unknown>;
  if (typeof sessionId !== 'string' || typeof batchId !== 'string') return [];
  return [{ sessionId, batchId, title: typeof title === 'string' ? title : '', marks: toMarks(marks) }];
}

function toMarks(value: unknown): Marks {
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(value).flatMap(([id, entry]) => {
    const mark = toMark(entry);
    return mark ? [[id, mark] as const] : [];
  });
  return Object.fromEntries(known);
}

function toMark(value: unknown): Mark | undefined {
  // The version before kept the bare status.
  if (typeof value === 'string')
    return toMark({ status: value, changeId: newId(), occurredAt: WITHOUT_TIME });
  if (typeof value !== 'object' || value === null) return undefined;
  const { status, changeId, occurredAt, reason } = value as Record<string, unknown>;
  const known = typeof status === 'string' ? oneOf(status, ATTENDANCE) : undefined;
  if (!known || typeof changeId !== 'string' || typeof occurredAt !== 'string') return undefined;
  return { status: known, changeId, occurredAt, ...(typeof reason === 'string' && { reason }) };
}
