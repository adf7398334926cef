import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** A note of the house in the person's inbox. */
export async function leaveNote(
  em: EntityManager,
  accountId: string,
  note: { readonly title: string; readonly body: string; readonly link: string | null },
): Promise<void> {
  await rows(em, 'insert into inbox_messages (account_id, title, body, link) values ($1, $2, $3, $4)', [
    accountId,
    note.title,
    note.body,
    note.link,
  ]);
}
