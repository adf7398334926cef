import { FileStore } from '../../files/file-store.js';
import { openSelection, type SelectionClass } from '../../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const MINE = 'GET /me/personal-data-views';
const OPEN = 'GET /application-documents/:id';

let api: TestApi;
let chosen: SelectionClass;
let learner: SignedIn;
let documentId: string;
beforeAll(async () => {
  api = await startTestApi();
  chosen = await openSelection(api, 30);
  const applicant = await chosen.applicant();
  learner = applicant.learner;
  const [document] = await api.query<{ id: string; key: string }>(
    'select id, storage_key as key from application_documents where application_id = $1 limit 1',
    [applicant.applicationId],
  );
  documentId = document?.id ?? '';
  await api.app.get(FileStore).put(document?.key ?? '', Buffer.from('gambar'), 'image/jpeg');
});
afterAll(() => api.close());

const mine = async (who = learner) => (await who.call(MINE)).body.items;

it('shows nothing to strangers', async () => {
  expect((await api.anonymous.call(MINE)).status).toBe(401);
});

it('notes once in a quarter of an hour who opened a person’s page, and says it in words without a name', async () => {
  expect(await mine()).toEqual([]);
  const params = { id: documentId };
  const opened = await Promise.all([1, 2, 3].map(() => chosen.officer.send(OPEN, { params })));
  expect(opened.map(({ status }) => status)).toEqual([200, 200, 200]);
  const views = await mine();
  expect(views).toHaveLength(1);
  expect(views[0]).toMatchObject({
    who: 'Panitia, seluruh kantor',
    screen: 'Dokumen pendaftaran',
    viewerName: null,
    people: null,
  });
  const dinas = await api.signIn('dinas');
  await api.query(`update personal_data_views set quarter = quarter - 1`);
  await chosen.officer.send(OPEN, { params });
  expect(await mine()).toHaveLength(2);
  const officer = await dinas.call('GET /manage/data-subjects/:id', { params: { id: learner.accountId } });
  expect(officer.body.views.every(({ viewerName }) => viewerName === null)).toBe(true);
  const admin = await api.signIn('admin', { name: 'Bu Admin' });
  const named = await admin.call('GET /manage/data-subjects/:id', { params: { id: learner.accountId } });
  expect(named.body.views.some(({ viewerName }) => viewerName?.startsWith('Siti Aminah'))).toBe(true);
});

it('notes nothing of a refused look, nothing of one’s own, and never in somebody else’s trail', async () => {
  const before = (await mine()).length;
  const trainer = await api.signIn('pelatih');
  expect((await trainer.send(OPEN, { params: { id: documentId } })).status).toBe(404);
  const other = await api.signIn('peserta');
  expect((await other.send(OPEN, { params: { id: documentId } })).status).toBe(404);
  expect(await mine()).toHaveLength(before);
  expect(await mine(other)).toEqual([]);
});

it('a list that is taken along is one entry with its number, for everybody who was in it', async () => {
  const { learner: second } = await chosen.applicant();
  const params = { id: chosen.batchId };
  const { body } = await chosen.officer.call('POST /manage/batches/:id/ranking-runs', { params });
  const run = { params: { id: body.id } };
  expect((await chosen.officer.send('GET /manage/ranking-runs/:id/ranking.xlsx', run)).status).toBe(200);
  for (const who of [learner, second])
    expect((await mine(who))[0]).toMatchObject({ screen: 'Peringkat pendaftar diunduh', people: 2 });
  expect(await api.query('select 1 from personal_data_lists')).toHaveLength(1);
  const { learner: late } = await chosen.applicant();
  expect(await mine(late)).toEqual([]);
});

it('an admin who looks through somebody’s eyes is in the trail', async () => {
  const admin = await api.signIn('admin');
  const params = { id: learner.accountId };
  await admin.call('POST /manage/accounts/:id/view', { params, body: { reason: 'Membantu mengisi data.' } });
  expect((await admin.call('GET /me/profile')).status).toBe(200);
  expect((await mine())[0]).toMatchObject({
    who: 'Admin, seluruh kantor',
    screen: 'Layar Anda, sebagai Anda',
  });
  // Nor can they take anything along.
  expect((await admin.send('GET /me/personal-data-exports')).status).toBe(403);
  expect((await admin.send('POST /me/personal-data-exports')).status).toBe(403);
});
