import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** As if its time had passed: the next sweep ends it. */
export async function expireOffer(em: EntityManager, offerId: string): Promise<void> {
  await rows(em, `update offers set expires_at = clock_timestamp() - interval '1 second' where id = $1`, [
    offerId,
  ]);
}
