import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { Transactions } from '../database/transactions.js';
import { importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { rebuildContent } from './rebuild-content.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

const rebuild = () => rebuildContent(api.app.get(Transactions, { strict: false }).reader);
const contentsOf = (versionId: string) =>
  api.query<{ code: string; content: unknown }>(
    'select code, content from lessons where version_id = $1 order by ordinal',
    [versionId],
  );
const tasksOf = (versionId: string) =>
  api.query<{ code: string; instructions: unknown }>(
    'select code, instructions from assignments where version_id = $1 order by code',
    [versionId],
  );

/** As an earlier release left it. */
async function makeOld(versionId: string): Promise<void> {
  await api.query(
    `update lessons set content = jsonb_build_object('kind', kind, 'html', '<p>lama</p>') where version_id = $1`,
    [versionId],
  );
  await api.query(
    `update assignments set instructions = '{"type": "doc", "content": []}' where version_id = $1`,
    [versionId],
  );
  await api.query('update course_versions set content_format = 1 where id = $1', [versionId]);
}

it('makes the content of an older version anew from its file, once', async () => {
  const { versionId } = await importSeedCourse(api, 'penjualan-online');
  const [contents, tasks] = [await contentsOf(versionId), await tasksOf(versionId)];
  await makeOld(versionId);
  expect(await contentsOf(versionId)).not.toEqual(contents);
  expect(await rebuild()).toBe(1);
  expect(await contentsOf(versionId)).toEqual(contents);
  expect(await tasksOf(versionId)).toEqual(tasks);
  expect(await rebuild()).toBe(0);
});

it('is done once when two processes begin at the same time', async () => {
  const { versionId } = await importSeedCourse(api, 'fotografi-produk');
  const contents = await contentsOf(versionId);
  await makeOld(versionId);
  const counts = await Promise.all([rebuild(), rebuild(), rebuild()]);
  expect(counts.toSorted()).toEqual([0, 0, 1]);
  expect(await contentsOf(versionId)).toEqual(contents);
});

it('stores nothing but documents that the schema accepts', async () => {
  const { versionId } = await importSeedCourse(api, 'desain-kemasan');
  const tasks = await tasksOf(versionId);
  expect(tasks).toHaveLength(7);
  for (const { instructions } of tasks) expect(LessonDocument.parse(instructions)).toEqual(instructions);
});

it('names the version whose file cannot be read, and leaves it as it is', async () => {
  const { versionId } = await importSeedCourse(api, 'desain-kemasan');
  await api.query(`update course_versions set content_format = 1, source = '{}' where id = $1`, [versionId]);
  await expect(rebuild()).rejects.toThrow(versionId);
  const [{ content_format: format } = {}] = await api.query<{ content_format: number }>(
    'select content_format from course_versions where id = $1',
    [versionId],
  );
  expect(format).toBe(1);
});
