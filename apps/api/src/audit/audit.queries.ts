import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { AuditEntry } from './audit-entry.js';

export async function insertEntry(
  em: EntityManager,
  actorId: string | null,
  entry: AuditEntry,
): Promise<void> {
  await rows(
    em,
    'insert into audit_log (actor_id, action, subject_type, subject_id, details) values ($1, $2, $3, $4, $5)',
    [actorId, entry.action, entry.subjectType, entry.subjectId, JSON.stringify(entry.details ?? {})],
  );
}
