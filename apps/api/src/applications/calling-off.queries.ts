import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** Ends every offer and application of an angkatan that will not be held. The caller holds the batch's row. */
export async function callOff(em: EntityManager, batchId: string) {
  await rows(
    em,
    `update offers set state = 'called_off', ended_at = clock_timestamp() where batch_id = $1 and state = 'open'`,
    [batchId],
  );
  return rows<{ id: string; accountId: string }>(
    em,
    `update applications set state = 'called_off'
     where batch_id = $1 and state in ('draft', 'sent', 'returned', 'checked', 'reserve', 'offered')
     returning id, account_id as "accountId"`,
    [batchId],
  );
}
