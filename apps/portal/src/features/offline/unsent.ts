import { isDeviceInUse } from '../../lib/local-api.js';
import { PREFIX } from '../../lib/private-store.js';
import { eventQueue } from '../lesson/event-queue.js';
import { localNotes } from '../notes/note-store.js';
import { sendNotes } from '../notes/send-notes.js';

/** A line that answers neither yes nor no: after this somebody who wants to leave is not kept waiting. */
const PATIENCE_MS = 4000;

/** Sends what waits on this device, as far as there is a signal. @returns how many things are left */
export async function sendUnsent(): Promise<number> {
  const device = isDeviceInUse() ? await import('./device.js') : undefined;
  if (navigator.onLine) {
    const sending = Promise.allSettled([eventQueue.flush(), sendNotes(), device?.outbox.flush()]);
    await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
  const events = eventQueue.pending().length > 0 ? 1 : 0;
  const notes = localNotes().filter(({ waiting }) => waiting).length;
  const kept = device ? (await device.outbox.list()).length : 0;
  return events + notes + unsentAnswers() + kept;
}

/** Attempts that were begun with a signal and have answers to send: see AnswerOutbox. */
function unsentAnswers(): number {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(`${PREFIX}answers.`)).length;
  } catch {
    return 0; // Blocked storage holds nothing.
  }
}
