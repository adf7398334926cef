import type { EntityManager } from 'typeorm';
import { row } from '../../database/sql.js';

/** Of the office; a peserta is not found here. */
export async function findStaff(em: EntityManager, id: string) {
  return row<{ id: string; name: string; email: string; active: boolean; createdAt: string }>(
    em,
    `select id, coalesce(name, email) as name, email, active, created_at as "createdAt"
     from accounts where id = $1 and email is not null`,
    [id],
  );
}
