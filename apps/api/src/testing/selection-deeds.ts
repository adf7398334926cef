import type { SelectionClass } from './selection.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

/** Ranks who is checked and publishes that; the answer is the published run's. */
export async function publishRanking({ officer, batchId }: SelectionClass) {
  const run = await officer.call('POST /manage/batches/:id/ranking-runs', { params: { id: batchId } });
  if (run.status !== 201) throw new Error(`no ranking: ${run.status}`);
  return officer.call('POST /manage/ranking-runs/:id/publish', { params: { id: run.body.id } });
}

/** Somebody's own application as they see it. */
export const applicationOf = async (learner: SignedIn, batchId: string) =>
  (await learner.call('GET /batches/:id/application', { params: { id: batchId } })).body.application;

/** What somebody was told, by name. */
export const toldTo = async (api: TestApi, { accountId }: SignedIn): Promise<string[]> => {
  const told = await api.query<{ event: string }>(
    `select event from reminders where account_id = $1 and channel = 'inbox' order by event`,
    [accountId],
  );
  return told.map(({ event }) => event);
};
