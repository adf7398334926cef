import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** Seats that this import gave. @returns how many were taken, not queued for @throws a foreign key when somebody learned there */
export async function removeEnrolments(
  em: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<number> {
  const ids = (
    await rows<{ id: string }>(
      em,
      `select r.enrolment_id as id from participant_import_rows r where r.import_id = $1 and r.row_number = any($2::int[]) and r.enrolment_id is not null`,
      [importId, numbers],
    )
  ).map(({ id }) => id);
  if (ids.length === 0) return 0;
  await rows(
    em,
    `delete from inbox_messages m using reminders t where m.reminder_id = t.id and t.enrolment_id = any($1::uuid[])`,
    [ids],
  );
  await rows(em, 'delete from reminders where enrolment_id = any($1::uuid[])', [ids]);
  const gone = await rows<{ state: string }>(
    em,
    'delete from enrolments where id = any($1::uuid[]) returning state',
    [ids],
  );
  return gone.filter(({ state }) => state === 'active').length;
}

/** Takes the angkatan's row, and gives seats back. */
export async function holdBatch(em: EntityManager, batchId: string): Promise<void> {
  await rows(em, 'select id from batches where id = $1 for no key update', [batchId]);
}

export async function giveSeatsBack(em: EntityManager, batchId: string, seats: number): Promise<void> {
  await rows(em, 'update batches set taken = taken - $2 where id = $1', [batchId, seats]);
}
