import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

const KEPT = `interval '30 days'`;

/** Takes away for good what was deleted longer ago than it can be restored, and forgets ids of old saves. */
export async function purgeDrafts(em: EntityManager): Promise<number> {
  const lessons = await rows(em, `delete from draft_lessons where removed_at < now() - ${KEPT} returning id`);
  const modules = await rows(em, `delete from draft_modules where removed_at < now() - ${KEPT} returning id`);
  await rows(em, `delete from draft_saves where saved_at < now() - ${KEPT} returning id`);
  return lessons.length + modules.length;
}
