import type { EntityManager } from 'typeorm';
import { rows } from '../../database/sql.js';

/** Due ones that nobody has tried yet, kept for this transaction. @param limit how many at most */
export async function takeDue(em: EntityManager, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from reminders
     where channel = 'inbox' and due_at <= now() and state = 'planned' and attempts = 0
     order by due_at limit $1 for no key update skip locked`,
    [limit],
  );
  return found.map(({ id }) => id);
}

/** They could not be delivered together: each is tried by itself, by a job of its own. */
export async function leaveToJobs(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(
    em,
    `update reminders set attempts = 1 where id = any ($1::uuid[]) and state = 'planned' and attempts = 0`,
    [ids],
  );
}

export interface Written {
  readonly id: string;
  readonly accountId: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

/** Message and state in one statement. */
export async function insertMessages(em: EntityManager, written: readonly Written[]): Promise<void> {
  const column = (name: keyof Written) => written.map((one) => one[name]);
  await rows(
    em,
    `with sent as (
       update reminders set state = 'sent', sent_at = now(), attempts = 1
       where id = any ($1::uuid[]) returning id)
     insert into inbox_messages (reminder_id, account_id, title, body, link)
     select m.id, m.account_id, m.title, m.body, m.link
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as m (id, account_id, title, body, link)
     join sent on sent.id = m.id`,
    [column('id'), column('accountId'), column('title'), column('body'), column('link')],
  );
}

/** There is no reason to send them any more. */
export async function cancelAll(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(em, `update reminders set state = 'cancelled' where id = any ($1::uuid[])`, [ids]);
}
