import type { ClassSession } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { ClassSessionRow } from './class-session.entity.js';

export interface SessionFields {
  readonly title: string;
  /** ISO 8601 with a zone. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

function columnsOf({ title, place, startsAt, endsAt }: SessionFields) {
  return { title, place, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

export async function findSession(em: EntityManager, id: string) {
  return row<ClassSession & { batchId: string }>(
    em,
    `select id, batch_id as "batchId", title, starts_at as "startsAt", ends_at as "endsAt", place
     from class_sessions where id = $1`,
    [id],
  );
}

export async function insertSession(
  em: EntityManager,
  batchId: string,
  session: SessionFields,
): Promise<string> {
  const { identifiers } = await em.insert(ClassSessionRow, { batchId, ...columnsOf(session) });
  return identifiers[0]?.id as string;
}

export async function updateSession(em: EntityManager, id: string, session: SessionFields): Promise<void> {
  await em.update(ClassSessionRow, { id }, columnsOf(session));
}

/** @throws a violation of attendance_class_session_id_fkey when attendance was recorded */
export async function deleteSession(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'delete from class_sessions where id = $1', [id]);
}
