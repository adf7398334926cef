import { ApiError } from '../../lib/api-errors.js';
import { api } from '../../lib/api.js';
import { keepNote, localNote, localNotes, type LocalNote } from './note-store.js';

/** Refused for good: trying again by itself would change nothing. */
const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && [400, 403, 404, 409, 413, 422].includes(error.status);

let sending: Promise<boolean> | undefined;

/** Sends what waits, one sending at a time. @returns whether nothing is left that could be sent */
export function sendNotes(): Promise<boolean> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<boolean> {
  let done = true;
  for (const note of localNotes())
    if (note.waiting && note.problem === undefined) done = (await sendNote(note)) && done;
  return done;
}

/** Sends one note as it is. @returns false when it must be tried again */
export async function sendNote(note: LocalNote): Promise<boolean> {
  const { enrolmentId, code, text, base } = note;
  try {
    const answer = await api('PUT /enrolments/:id/notes/:code', {
      params: { id: enrolmentId, code },
      body: { text, base },
    });
    settle(note, answer);
    return true;
  } catch (error) {
    if (!isRefusal(error)) return false;
    const problem = error.fields[0]?.message ?? (error.detail || error.title);
    keepNote({ ...(localNote(enrolmentId, code) ?? note), problem });
    return true;
  }
}

interface Answer {
  readonly text: string;
  readonly revision: number;
  readonly updatedAt: string | null;
  readonly merged: boolean;
}

function settle(sent: LocalNote, { text, revision, updatedAt, merged }: Answer): void {
  const now = localNote(sent.enrolmentId, sent.code);
  if (!now || now.text === sent.text) {
    keepNote({ ...sent, text, base: revision, waiting: false, at: updatedAt ?? sent.at });
    return;
  }
  // Somebody wrote on meanwhile. Where words of another device were added, the next save is put together with them.
  if (!merged) keepNote({ ...now, base: revision });
}
