import { importBank, twoCourses } from '../testing/bank.factory.js';
import { longCells } from '../testing/hostile-sheet.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;
let photos: string;
beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
  ({ photos } = await twoCourses(api));
});
afterAll(() => api.close());

const total = async () =>
  (await trainer.call('GET /bank/questions', { query: { course: photos } })).body.total;

it('answers others while a file keeps its reader busy, then says that nothing was imported', async () => {
  const before = await total();
  let over = false;
  const upload = importBank(trainer, { course: photos, dryRun: 'false' }, await longCells()).finally(
    () => (over = true),
  );
  let answered = 0;
  for (; !over; answered += 1) expect((await api.anonymous.call('GET /courses')).status).toBe(200);
  const refused = await upload;
  expect([refused.status, refused.body.code]).toEqual([422, 'import_too_complex']);
  expect(refused.body.title).toBe(
    'Berkas ini terlalu rumit untuk dibaca. Tidak ada yang diimpor. Bagi menjadi beberapa berkas.',
  );
  expect(answered).toBeGreaterThan(2);
  expect(await total()).toBe(before);
}, 60_000);
