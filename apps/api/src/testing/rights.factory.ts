import { createHash, randomBytes } from 'node:crypto';
import type { TestApi } from './test-api.js';
import { TestClient } from './test-client.js';

let numbers = 900;

/** A class of a published course, of one unit or (null) of the whole office. */
export async function batchOfUnit(api: TestApi, unitId: string | null | undefined): Promise<string> {
  numbers += 1;
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, capacity, place, starts_on, ends_on, unit_id)
     select course_id, id, $1, 2026, 'in_person', 20, 'Malang', '2026-12-01', '2026-12-03', $2 from course_versions limit 1 returning id`,
    [numbers, unitId ?? null],
  );
  if (!batch) throw new Error('publish a course first');
  return batch.id;
}

/** One more session of an account that is there. */
export async function newSession(api: TestApi, accountId: string): Promise<TestClient> {
  const token = randomBytes(16).toString('hex');
  await api.query(
    `insert into account_sessions (account_id, token_hash, device, expires_at) values ($1, $2, 'test', now() + interval '1 day')`,
    [accountId, createHash('sha256').update(token).digest()],
  );
  return new TestClient(api.app, `sinau=${token}`);
}
