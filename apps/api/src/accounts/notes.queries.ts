import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface Note {
  readonly title: string;
  readonly body: string;
  /** A path of the portal. */
  readonly link: string | null;
}

export async function insertNote(em: EntityManager, accountId: string, note: Note): Promise<void> {
  await rows(em, 'insert into inbox_messages (account_id, title, body, link) values ($1, $2, $3, $4)', [
    accountId,
    note.title,
    note.body,
    note.link,
  ]);
}
