import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export async function insertMessage(em: EntityManager, recipient: string, body: string): Promise<void> {
  await rows(em, 'insert into development_outbox (recipient, body) values ($1, $2)', [recipient, body]);
}

export async function newestMessages(em: EntityManager) {
  return rows<{ id: string; to: string; text: string; createdAt: string }>(
    em,
    `select id, recipient as "to", body as text, created_at as "createdAt"
     from development_outbox order by created_at desc, id desc limit 20`,
  );
}
