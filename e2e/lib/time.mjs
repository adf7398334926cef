/**
 * Moves all sessions of an angkatan, and what was recorded in them, by an interval of PostgreSQL. Rooms and trainers
 * follow by the database's own triggers. The clock itself is the database's and cannot be moved; reminders are planned
 * anew by the next change of the class.
 */
export async function shiftClass(pool, batchId, shift) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows: sessions } = await client.query(
      'select id from class_sessions where batch_id = $1 order by starts_at',
      [batchId],
    );
    // One after the other, so that each finds the place of the one before it empty already.
    for (const { id } of sessions)
      await client.query(
        'update class_sessions set starts_at = starts_at + $2::interval, ends_at = ends_at + $2::interval where id = $1',
        [id, shift],
      );
    await client.query(
      `update attendance set recorded_at = recorded_at + $2::interval, occurred_at = occurred_at + $2::interval
       where class_session_id in (select id from class_sessions where batch_id = $1)`,
      [batchId, shift],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
