import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** How to reach applicants, and what of the NIK may be shown: for a list that leaves the house. */
export async function contactsOf(em: EntityManager, applicationIds: readonly string[]) {
  return rows<{ id: string; phone: string | null; nikLastFour: string | null }>(
    em,
    `select a.id, c.phone, p.nik_last_four as "nikLastFour" from applications a
     join accounts c on c.id = a.account_id join people p on p.account_id = a.account_id where a.id = any($1::uuid[])`,
    [applicationIds],
  );
}

export async function publishedAt(em: EntityManager, runId: string): Promise<string | undefined> {
  const found = await row<{ publishedAt: string }>(
    em,
    'select published_at as "publishedAt" from ranking_publications where run_id = $1',
    [runId],
  );
  return found?.publishedAt;
}
