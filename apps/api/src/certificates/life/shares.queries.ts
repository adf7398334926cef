import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface OpenShare {
  id: string;
  createdAt: string;
}

export async function findOpenShare(
  em: EntityManager,
  certificateId: string,
): Promise<OpenShare | undefined> {
  return row(
    em,
    `select id, created_at as "createdAt" from certificate_shares where certificate_id = $1 and ended_at is null`,
    [certificateId],
  );
}

/** Gives the one that is open when there is one, also when two ask at once. */
export async function openShare(em: EntityManager, certificateId: string): Promise<OpenShare | undefined> {
  await rows(
    em,
    `insert into certificate_shares (certificate_id) values ($1)
     on conflict (certificate_id) where ended_at is null do nothing returning id`,
    [certificateId],
  );
  return findOpenShare(em, certificateId);
}

export async function endShare(em: EntityManager, certificateId: string): Promise<boolean> {
  const done = await rows(
    em,
    `update certificate_shares set ended_at = now() where certificate_id = $1 and ended_at is null returning id`,
    [certificateId],
  );
  return done.length > 0;
}
