import { shiftClass } from '../../lib/time.mjs';

/** Lets time pass for one angkatan, until this session of it began so many minutes ago. */
export async function passTo(pool, { batchId, sessionId, minutesAgo }) {
  const { rows } = await pool.query(
    `select (now() - make_interval(mins => $2) - starts_at)::text as shift from class_sessions where id = $1`,
    [sessionId, minutesAgo],
  );
  await shiftClass(pool, batchId, rows[0].shift);
}
