import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { FileStore } from '../files/file-store.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { photo, sendAssignment, upload } from '../testing/learning.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api, 'desain-kemasan');
});
afterAll(() => api.close());

const PRACTICE = 'DK-1-6';
const read = (client: { call: TestApi['anonymous']['call'] }, id: string, code = PRACTICE) =>
  client.call('GET /enrolments/:id/assignments/:code', { params: { id, code } });
const keysOf = (id: string) =>
  api.query<{ storage_key: string; thumbnail_key: string; sha256: Buffer; bytes: number }>(
    'select * from evidence_files where id = $1',
    [id],
  );

describe('a photo', () => {
  it('is kept re-encoded, under a random key, with its hash, and shown with safe headers', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const phone = await sharp(await photo(3000, 2000))
      .withExif({ IFD0: { Artist: 'Siti' }, IFD3: { GPSLatitudeRef: 'S' } })
      .jpeg()
      .toBuffer();
    const sent = await upload(learner, enrolmentId, PRACTICE, phone, {
      name: '../../../etc/passwd',
      type: 'text/html',
    });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ kind: 'photo', width: 1600, height: 1067 });

    const shown = await learner.inject({ url: sent.body.url });
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="foto.jpg"',
      'cache-control': 'private, max-age=3600',
    });
    expect((await sharp(shown.raw).metadata()).exif).toBeUndefined();
    const small = await learner.inject({ url: sent.body.thumbnailUrl ?? '' });
    expect(small.headers['content-type']).toBe('image/webp');
    expect(await sharp(small.raw).metadata()).toMatchObject({ format: 'webp', width: 320 });

    const [row] = await keysOf(sent.body.id);
    expect(row?.storage_key).toMatch(/^evidence\/[0-9a-f-]{36}\.jpg$/);
    expect(row?.sha256).toEqual(createHash('sha256').update(shown.raw).digest());
    expect(row?.bytes).toBe(shown.raw.length);
  });

  it('may be sent twice, and only as often as the assignment takes', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const bytes = await photo();
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => upload(learner, enrolmentId, PRACTICE, bytes)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 422, 422, 422, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.errors).toEqual([
      { path: 'file', message: 'Paling banyak 5 foto. Hapus satu foto dulu, lalu kirim lagi.' },
    ]);
    expect((await read(learner, enrolmentId)).body.submissions.map(({ files }) => files.length)).toEqual([5]);
  });

  const pdf = Buffer.from('%PDF-1.7 ini dokumen');
  const mp4 = Buffer.from('\0\0\0\x18ftypmp42', 'latin1');
  it.each([
    ['a text file with the name of a photo', Buffer.from('halo'), 422, 'photo_unreadable'],
    ['a PDF', pdf, 422, 'file_type_not_accepted'],
    ['a video', mp4, 422, 'file_type_not_accepted'],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 1), 413, 'file_too_large'],
    ['nothing', Buffer.alloc(0), 422, 'photo_unreadable'],
  ])('is refused when it is %s', async (_name, bytes, status, code) => {
    const { learner, enrolmentId } = await classroom.seat();
    const sent = await upload(learner, enrolmentId, PRACTICE, bytes);
    expect([sent.status, sent.body.code]).toEqual([status, code]);
    expect((await read(learner, enrolmentId)).body.submissions).toEqual([]);
  });

  it('of 5 MB gets through whole', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const noise = Buffer.alloc(1300 * 1300 * 3);
    for (let index = 0; index < noise.length; index += 1) noise[index] = (index * 2654435761) >>> 24;
    const large = await sharp(noise, { raw: { width: 1300, height: 1300, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(large.length).toBeGreaterThan(4.5 * 1024 * 1024);
    expect((await upload(learner, enrolmentId, PRACTICE, large)).status).toBe(201);
  });

  it('is asked for as multipart, in its field', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const url = `/api/enrolments/${enrolmentId}/assignments/${PRACTICE}/files`;
    const json = await learner.inject({ method: 'POST', url, payload: { file: 'x' } });
    expect([json.status, json.body]).toMatchObject([415, { code: 'unsupported_media' }]);
    const field = await upload(learner, enrolmentId, PRACTICE, await photo(), { field: 'gambar' });
    expect([field.status, field.body.errors]).toEqual([422, [{ path: 'file', message: 'Pilih foto dulu.' }]]);
    const broken = await learner.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\nhalo',
    });
    expect([broken.status, broken.body.code]).toEqual([400, 'malformed_request']);
  });

  it('is taken only from its learner, with a seat', async () => {
    const { enrolmentId } = await classroom.seat();
    const bytes = await photo();
    const anonymous = await upload(api.anonymous, enrolmentId, PRACTICE, bytes);
    expect(anonymous.status).toBe(401);
    expect((await upload(await api.signIn('peserta'), enrolmentId, PRACTICE, bytes)).status).toBe(404);
    expect((await upload(classroom.trainer, enrolmentId, PRACTICE, bytes)).status).toBe(404);
    const waiting = await classroom.seat('waiting');
    expect((await upload(waiting.learner, waiting.enrolmentId, PRACTICE, bytes)).body.code).toBe(
      'not_enrolled',
    );
    const failed = await classroom.seat('failed');
    expect((await upload(failed.learner, failed.enrolmentId, PRACTICE, bytes)).body.code).toBe(
      'not_enrolled',
    );
  });

  it('is seen by its owner, the trainers of the class and the staff, by nobody else', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { url, id } = (await upload(learner, enrolmentId, PRACTICE, await photo())).body;
    const see = async (who: { inject: TestApi['anonymous']['inject'] }) => (await who.inject({ url })).status;
    expect(await see(api.anonymous)).toBe(401);
    expect(await see(learner)).toBe(200);
    expect(await see(classroom.trainer)).toBe(200);
    for (const role of ['panitia', 'dinas', 'admin'] as const)
      expect(await see(await api.signIn(role))).toBe(200);
    for (const role of ['peserta', 'pelatih'] as const) expect(await see(await api.signIn(role))).toBe(404);
    const wrong = await learner.send('GET /evidence-files/:id', { params: { id }, query: { size: 'huge' } });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ path: 'size', message: 'Pilih salah satu yang tersedia.' }],
    ]);
    expect((await learner.send('GET /evidence-files/:id', { params: { id: 'x' } })).status).toBe(404);
  });

  it('can be taken out of a draft, bytes and all, by its owner', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { id } = (await upload(learner, enrolmentId, PRACTICE, await photo())).body;
    const [row] = await keysOf(id);
    const remove = (who: { call: TestApi['anonymous']['call'] }) =>
      who.call('DELETE /evidence-files/:id', { params: { id } });
    expect((await remove(api.anonymous)).status).toBe(401);
    expect((await remove(await api.signIn('peserta'))).status).toBe(404);
    expect((await remove(learner)).body).toEqual({ ok: true });
    expect((await remove(learner)).status).toBe(404);
    expect(await keysOf(id)).toEqual([]);
    for (const key of [row!.storage_key, row!.thumbnail_key])
      await expect(api.app.get(FileStore).get(key)).rejects.toThrow('no file');
  });
});

describe('handing in', () => {
  it('is refused while evidence is missing, and finishes a practice lesson', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const params = { id: enrolmentId, code: PRACTICE };
    const empty = await learner.call('POST /enrolments/:id/assignments/:code/send', { params });
    expect([empty.status, empty.body.code, empty.body.errors]).toEqual([
      422,
      'evidence_incomplete',
      [{ path: 'evidence[0]', message: 'Kirim paling sedikit 4 foto. Baru ada 0.' }],
    ]);
    const sent = await sendAssignment(learner, enrolmentId, PRACTICE);
    expect(sent).toMatchObject({
      open: false,
      final: false,
      submissions: [
        { state: 'sent', revision: 1, grade: null, text: 'Saya memotret produk di dekat jendela.' },
      ],
    });
    const done = await api.query(
      `select from lesson_progress p join lessons l on l.id = p.lesson_id where enrolment_id = $1 and code = $2 and done_at is not null`,
      [enrolmentId, PRACTICE],
    );
    expect(done).toHaveLength(1);
  });

  it('twice is once, and afterwards nothing can be changed', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const first = await sendAssignment(learner, enrolmentId, PRACTICE);
    const params = { id: enrolmentId, code: PRACTICE };
    const again = await Promise.all(
      [1, 2, 3].map(() => learner.call('POST /enrolments/:id/assignments/:code/send', { params })),
    );
    for (const { status, body } of again) expect([status, body]).toEqual([200, first]);
    const late = await Promise.all([
      upload(learner, enrolmentId, PRACTICE, await photo()),
      learner.call('PUT /enrolments/:id/assignments/:code/draft', { params, body: { text: 'lain' } }),
      learner.call('DELETE /evidence-files/:id', { params: { id: first.submissions[0]!.files[0]!.id } }),
    ]);
    expect(late.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'submission_closed'],
      [409, 'submission_closed'],
      [409, 'submission_closed'],
    ]);
  });

  it('keeps the words of a draft', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const params = { id: enrolmentId, code: PRACTICE };
    const saved = await learner.call('PUT /enrolments/:id/assignments/:code/draft', {
      params,
      body: { text: '  Kotak 20 × 15 × 10 cm.  ' },
    });
    expect(saved.body.submissions).toMatchObject([{ state: 'draft', text: 'Kotak 20 × 15 × 10 cm.' }]);
    const long = await learner.call('PUT /enrolments/:id/assignments/:code/draft', {
      params,
      body: { text: 'x'.repeat(20_001) },
    });
    expect(long.body.errors).toEqual([{ path: 'text', message: 'Cerita paling banyak 20000 huruf.' }]);
    expect((await read(await api.signIn('peserta'), enrolmentId)).status).toBe(404);
    expect((await read(api.anonymous, enrolmentId)).status).toBe(401);
    expect((await read(learner, enrolmentId, 'DK-9')).status).toBe(404);
  });
});
