import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { openSelection } from '../../testing/selection.factory.js';
import { startPrivacyWorker } from '../../testing/privacy.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const LIST = 'GET /me/personal-data-exports';
const ASK = 'POST /me/personal-data-exports';
const FILE = 'GET /me/personal-data-exports/:id/file';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startPrivacyWorker>>;
let learner: SignedIn;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
  worker = await startPrivacyWorker();
  const chosen = await openSelection(api, 30);
  ({ learner } = await chosen.applicant());
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

async function filesOf(zipped: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(zipped);
  const files = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  return files;
}

it('needs a session', async () => {
  for (const key of [LIST, ASK] as const) expect((await api.anonymous.call(key)).status).toBe(401);
});

it('holds what the person told and sent, and no secret of theirs or of others', async () => {
  const [document] = await api.query<{ key: string }>(
    'select storage_key as key from application_documents limit 1',
  );
  await worker.files.put(document?.key ?? '', Buffer.from('gambar-ktp'), 'image/jpeg');
  await api.query(`update businesses set name = '=HYPERLINK("x")<script>' where account_id = $1`, [
    learner.accountId,
  ]);
  const other = await api.signIn('peserta', { name: 'Orang Lain' });
  const asked = await Promise.all([learner.call(ASK), learner.call(ASK)]);
  expect(asked.map(({ status }) => status)).toEqual([202, 202]);
  const id = asked[0].body.id;
  expect(asked[1].body.id).toBe(id);
  expect((await learner.send(FILE, { params: { id } })).status).toBe(404);
  await Promise.all([worker.makeCopy(id), worker.makeCopy(id)]);
  const answer = await learner.send(FILE, { params: { id } });
  expect(answer.status).toBe(200);
  const files = await filesOf(answer.raw);
  expect([...files.values()]).toContain('gambar-ktp');
  expect(files.get('berkas/hilang.txt')).toContain('tidak ditemukan');
  const data = JSON.parse(files.get('data.json') ?? '') as Record<string, Record<string, unknown>[]>;
  expect(data.people?.[0]).toMatchObject({
    account_id: learner.accountId,
    nik_last_four: expect.any(String),
  });
  expect(data.applications).toHaveLength(1);
  expect(files.get('csv/businesses.csv')).not.toMatch(/(^|,|;)"?=HYPERLINK/m);
  expect(files.get('baca-saya.html')).toContain('&lt;script&gt;');
  const all = [...files.values()].join('\n');
  for (const secret of [
    'nik_ciphertext',
    'nik_index',
    'token_hash',
    'storage_key',
    'Orang Lain',
    other.accountId,
  ])
    expect(all).not.toContain(secret);
  // Told in the inbox; asking and fetching are in the log.
  const [note] = await api.query<{ title: string }>(
    'select title from inbox_messages where account_id = $1',
    [learner.accountId],
  );
  expect(note?.title).toBe('Salinan data Anda siap');
  const log = await api.query<{ action: string }>(
    `select action from audit_log where action like 'personal_data.%' order by id`,
  );
  expect(log.map(({ action }) => action)).toEqual(['personal_data.requested', 'personal_data.downloaded']);
});

it('another’s copy, an expired and an erased person’s one are not there', async () => {
  const owner = await api.signIn('peserta');
  const { id } = (await owner.call(ASK)).body;
  await worker.makeCopy(id);
  const [row] = await api.query<{ key: string }>(
    'select storage_key as key from personal_data_exports where id = $1',
    [id],
  );
  for (const role of ['peserta', 'admin'] as const)
    expect((await (await api.signIn(role)).send(FILE, { params: { id } })).status).toBe(404);
  expect((await api.anonymous.send(FILE, { params: { id } })).status).toBe(401);
  await api.query(`update personal_data_exports set expires_at = now() - interval '1 second'`);
  expect((await owner.send(FILE, { params: { id } })).status).toBe(404);
  await worker.sweep();
  await expect(worker.files.get(row?.key ?? '')).rejects.toThrow('no file');
  expect((await owner.call(LIST)).body.items[0]).toMatchObject({ state: 'gone', bytes: null });
});

it('three a day are enough', async () => {
  const eager = await api.signIn('peserta');
  for (let copy = 0; copy < 3; copy += 1) await worker.makeCopy((await eager.call(ASK)).body.id);
  const fourth = await eager.call(ASK);
  expect(fourth.status).toBe(429);
  expect(fourth.body.retryAfterSeconds).toBeGreaterThan(3600);
});
