import type { InboxMessage } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export async function listMessages(
  em: EntityManager,
  accountId: string,
  page: { page: number; pageSize: number },
) {
  return rows<InboxMessage & { total: number }>(
    em,
    `select id, title, body, link, created_at as "createdAt", read_at as "readAt", count(*) over () as total
     from inbox_messages where account_id = $1 order by created_at desc, id desc limit $2 offset $3`,
    [accountId, page.pageSize, (page.page - 1) * page.pageSize],
  );
}

export async function countUnread(em: EntityManager, accountId: string): Promise<number> {
  const found = await row<{ unread: number }>(
    em,
    'select count(*) as unread from inbox_messages where account_id = $1 and read_at is null',
    [accountId],
  );
  return found?.unread ?? 0;
}

export async function markAllRead(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, 'update inbox_messages set read_at = now() where account_id = $1 and read_at is null', [
    accountId,
  ]);
}
