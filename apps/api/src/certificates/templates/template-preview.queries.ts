import type { EntityManager } from 'typeorm';
import { row } from '../../database/sql.js';

/** Enough recent people to meet a long name, few enough to ask while somebody is drawing. */
const RECENT = 5000;

/** The longest or shortest name among those who enrolled lately. */
export async function findExtremeName(
  em: EntityManager,
  which: 'longest' | 'shortest',
): Promise<string | undefined> {
  const found = await row<{ name: string }>(
    em,
    `select p.name from (select account_id from enrolments order by id desc limit ${RECENT}) e
     join people p on p.account_id = e.account_id
     order by char_length(p.name) ${which === 'longest' ? 'desc' : 'asc'}, p.name limit 1`,
  );
  return found?.name;
}

/** The longest name in a class, of those who would get something. */
export async function findLongestOfBatch(
  em: EntityManager,
  batchId: string,
): Promise<{ name: string; businessName: string | null } | undefined> {
  return row(
    em,
    `select p.name, b.name as "businessName" from enrolments e join people p on p.account_id = e.account_id
     left join businesses b on b.id = e.business_id
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed') order by char_length(p.name) desc, p.name limit 1`,
    [batchId],
  );
}
