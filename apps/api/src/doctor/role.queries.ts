import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

/** Whether whoever is connected could change the audit log: the owner of the tables, or a superuser. */
export async function mayChangeLog(em: EntityManager): Promise<boolean> {
  const asked = await row<{ may: boolean }>(
    em,
    `select has_table_privilege('lms.audit_log', 'update, delete, truncate') or has_table_privilege('lms.audit_chain', 'insert') as may`,
  );
  return asked?.may ?? true;
}
