import { readPrivate, writePrivate } from '../../lib/private-store.js';

/** A note as this device keeps it, also without a signal. Signing out takes it away. */
export interface LocalNote {
  readonly enrolmentId: string;
  readonly code: string;
  readonly courseTitle: string;
  readonly lessonTitle: string;
  readonly text: string;
  /** Revision at the API that the text was written on; 0 = none yet. */
  readonly base: number;
  /** Not sent yet. */
  readonly waiting: boolean;
  /** ISO 8601. */
  readonly at: string;
  /** The API's sentence when it refused. */
  readonly problem?: string | undefined;
}

const NAME = 'notes';
const listeners = new Set<() => void>();

const keyOf = ({ enrolmentId, code }: Pick<LocalNote, 'enrolmentId' | 'code'>): string =>
  `${enrolmentId}/${code}`;

const isNote = (value: unknown): value is LocalNote =>
  typeof value === 'object' &&
  value !== null &&
  ['enrolmentId', 'code', 'text', 'at'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  );

function readAll(): Record<string, LocalNote> {
  const kept = readPrivate(NAME);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, LocalNote] => isNote(entry[1])),
  );
}

/** Notes of this device; nothing is held in memory, so nothing outlives signing out. */
export const localNotes = (): LocalNote[] => Object.values(readAll());

export const localNote = (enrolmentId: string, code: string): LocalNote | undefined =>
  readAll()[keyOf({ enrolmentId, code })];

/** @returns false when the device has no room */
export function keepNote(note: LocalNote): boolean {
  const kept = writePrivate(NAME, { ...readAll(), [keyOf(note)]: note });
  for (const listener of listeners) listener();
  return kept;
}

const READ_AT = 'notes-read-at';

/** Remembers that the API has just given all notes. */
export const keepReadAt = (): boolean => writePrivate(READ_AT, new Date().toISOString());

/** When the API last gave all notes, ISO 8601. */
export function notesReadAt(): string | undefined {
  const at = readPrivate(READ_AT);
  return typeof at === 'string' ? at : undefined;
}

export function subscribeNotes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
