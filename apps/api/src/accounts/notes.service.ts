import type { EntityManager } from 'typeorm';
import { insertNote, type Note } from './notes.queries.js';

/** A note of the house in the person's inbox, in the transaction of the deed that it tells of. */
export async function leaveNote(em: EntityManager, accountId: string, note: Note): Promise<void> {
  await insertNote(em, accountId, note);
}
