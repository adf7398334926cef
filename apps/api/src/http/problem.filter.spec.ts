import { batchInput, importSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

describe('values that passed the contract but no column can hold', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const letter = 'Ada huruf yang tidak dapat disimpan. Hapus huruf itu, lalu kirim lagi.';
  const range = 'Ada tanggal atau angka di luar batas. Periksa lagi isian Anda.';

  it('refuses NUL in a search', async () => {
    const answer = await api.anonymous.send('GET /courses', { query: { q: '\0' } });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid_input', detail: letter });
  });

  it('refuses NUL in a stored text, and stores nothing', async () => {
    const siti = await api.signIn('peserta');
    const answer = await siti.send('POST /me/businesses', {
      body: { name: 'Toko \0 Siti', kbliCode: '10794', size: 'micro', channels: [] },
    });
    expect(answer.status).toBe(422);
    const message = 'Nama usaha memuat tanda yang tidak dapat ditampilkan.';
    expect(answer.body.errors).toEqual([{ path: 'name', message }]);
    expect((await siti.call('GET /me/profile')).body.businesses).toHaveLength(1);
  });

  it('refuses marks that turn a name around', async () => {
    const siti = await api.signIn('peserta');
    const answer = await siti.send('POST /me/businesses', {
      body: { name: 'Toko \u202Eitis', kbliCode: '10794', size: 'micro', channels: [] },
    });
    expect(answer.body.errors?.map(({ path }) => path)).toEqual(['name']);
  });

  it('answers a flood of unknown fields with a page of errors, not with all of them', async () => {
    const body = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`x${index}`.padEnd(80, 'y'), 1]),
    );
    const answer = await api.anonymous.send('POST /sign-in/code', { body });
    expect(answer.body.errors).toHaveLength(100);
    expect(answer.raw.length).toBeLessThan(30_000);
  });

  it('keeps halves of characters out of texts, also where a text is kept as JSON', async () => {
    const panitia = await api.signIn('panitia');
    const { courseId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
    const { body } = await panitia.call('POST /manage/batches', { body: batchInput(courseId) });
    const moved = await panitia.call('POST /manage/batches/:id/move', {
      params: { id: body.id },
      body: { move: 'cancel', reason: 'Banjir\ud83d di aula' },
    });
    expect([moved.status, moved.body.moveReason]).toEqual([200, 'Banjir di aula']);
  });

  it('refuses ids that only look like some, and JP that round to nothing', async () => {
    const panitia = await api.signIn('panitia');
    const times = { startsAt: '2026-12-03T02:00:00Z', endsAt: '2026-12-03T04:00:00Z' };
    const slots = await panitia.send('GET /manage/schedule/free-slots', {
      query: { ...times, trainerIds: '-'.repeat(36) },
    });
    expect([slots.status, slots.body.errors?.[0]?.path]).toEqual([422, 'trainerIds']);
    const { courseId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
    const { body } = await panitia.call('POST /manage/batches', { body: batchInput(courseId) });
    const session = await panitia.send('POST /manage/batches/:id/sessions', {
      params: { id: body.id },
      body: { title: 'Praktik', place: 'Aula', ...times, jp: 0.04 },
    });
    expect([session.status, session.body.errors?.[0]?.path]).toEqual([422, 'jp']);
  });

  it('refuses an instant in a zone that does not exist', async () => {
    const panitia = await api.signIn('panitia');
    const { courseId } = await importSeedCourse(api, 'fotografi-produk', { publish: true });
    const answer = await panitia.send('POST /manage/batches', {
      body: batchInput(courseId, { changes: { assignmentDueAt: '2026-11-21T09:00:00+23:59' } }),
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'invalid_input', detail: range });
  });
});
