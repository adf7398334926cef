import { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { readSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let trainer: SignedIn;
let picture: string;
beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
  picture = await insertPicture('ready');
});
afterAll(() => api?.close());

async function insertPicture(state: string): Promise<string> {
  const [media] = await api.query<{ id: string }>(
    `insert into media (kind, state, title, bytes) values ('image', $1, 'Botol', 1000) returning id`,
    [state],
  );
  await api.query(
    `insert into media_renditions (media_id, name, content_type, bytes, width, height, sha256, storage_key)
     values ($1, 'w320', 'image/webp', 9000, 320, 240, '\\x00', 'a'), ($1, 'w640', 'image/webp', 30000, 640, 480, '\\x01', 'b')`,
    [media!.id],
  );
  return media!.id;
}

/** A course whose first, free lesson shows a picture and asks three questions, the last of which its tests ask too. */
async function courseWith(slug: string, kode: string, mediaId: string): Promise<Record<string, unknown>> {
  const file = await readSeedCourse('fotografi-produk');
  const first = (file.modul as { pelajaran: Record<string, unknown>[] }[])[0]!.pelajaran[0]!;
  delete first.isi_md;
  const isi: LessonDocument = {
    type: 'doc',
    content: [
      { type: 'image', attrs: { mediaId, alt: 'Botol sambal' } },
      { type: 'quiz', attrs: { question: 'FP-Q02' } },
      { type: 'quiz', attrs: { question: 'FP-Q01' } },
      { type: 'quiz', attrs: { question: 'FP-Q03' } },
    ],
  };
  Object.assign(first, { isi });
  for (const test of [file.pre_test, file.post_test] as { soal: string[] }[])
    test.soal = [...test.soal, 'FP-Q03'];
  Object.assign((file.bank_soal as object[])[0]!, {
    jenis: 'titik_gambar',
    opsi: undefined,
    kunci: ['0.1,0.1,0.2,0.2'],
    gambar: mediaId,
    gambar_alt: 'Botol dari depan',
  });
  return { ...(JSON.parse(JSON.stringify(file)) as object), versi_skema: 2, slug, kode };
}

const post = (body: unknown, query: { dryRun?: 'true' } = {}) =>
  trainer.call('POST /manage/courses/import', { body, query });

it('answers a lesson with the media it shows and the questions it asks, key and reason included', async () => {
  const { status, body } = await post(await courseWith('foto-media', 'FMA', picture));
  expect(status).toBe(200);
  const { courseId: id, versionId } = body;
  const admin = await api.signIn('admin');
  await admin.call('POST /manage/courses/:id/publish', { params: { id }, body: { versionId } });
  const lesson = await api.anonymous.call('GET /courses/:slug/lessons/:code', {
    params: { slug: 'foto-media', code: 'FP-1-1' },
  });
  expect(lesson.body.media).toMatchObject([
    { id: picture, kind: 'image', renditions: [{ name: 'w320' }, { name: 'w640', width: 640 }] },
  ]);
  // Not FP-Q03: the answer carries keys, and its key would give a test away.
  expect(lesson.body.questions.map(({ code }) => code)).toEqual(['FP-Q02', 'FP-Q01']);
  expect(lesson.body.questions[1]).toMatchObject({
    kind: 'hotspot',
    key: ['0.1,0.1,0.2,0.2'],
    imageUrl: `/api/media/${picture}/w640`,
    imageAlt: 'Botol dari depan',
    feedbackCorrect: expect.stringMatching(/./),
  });
});

it('opens the media of a version, once it is one', async () => {
  const file = await courseWith('foto-terbuka', 'FTB', picture);
  const published = () =>
    api.query(
      'select 1 from version_media v join course_versions c on c.id = v.version_id join courses o on o.id = c.course_id where o.slug = $1 and v.media_id = $2',
      ['foto-terbuka', picture],
    );
  expect((await post(file, { dryRun: 'true' })).status).toBe(200);
  expect(await published()).toHaveLength(0);
  await post(file);
  await post(file);
  expect(await published()).toHaveLength(1);
});

it.each([
  ['is not there', async () => NOBODY],
  ['is still worked on', () => insertPicture('processing')],
  ['failed', () => insertPicture('failed')],
])('refuses a file whose picture %s, by its places', async (_why, make) => {
  const answer = await post(await courseWith('foto-belum', 'FBL', await make()));
  expect(answer.status).toBe(422);
  const message = 'Berkas media ini tidak ada atau belum siap dipakai.';
  expect(answer.body.errors).toEqual([
    { path: 'modul[0].pelajaran[0].isi', message },
    { path: 'bank_soal[0].gambar', message },
  ]);
  expect(await api.query(`select 1 from courses where slug = 'foto-belum'`)).toHaveLength(0);
});

it('keeps only what the document schema allows', async () => {
  const file = await courseWith('foto-aman', 'FAM', picture);
  const first = (file.modul as { pelajaran: { isi: { content: object[] } }[] }[])[0]!.pelajaran[0]!;
  first.isi.content.push({
    type: 'paragraph',
    onclick: 'alert(1)',
    attrs: { style: 'position:fixed' },
    content: [{ type: 'text', text: '<script>1</script>' }],
  });
  const { body } = await post(file);
  const [row] = await api.query<{ doc: LessonDocument }>(
    `select content -> 'doc' as doc from lessons where version_id = $1 and code = 'FP-1-1'`,
    [body.versionId],
  );
  expect(LessonDocument.parse(row!.doc)).toEqual(row!.doc);
  expect(row!.doc.content.at(-1)).toEqual({
    type: 'paragraph',
    content: [{ type: 'text', text: '<script>1</script>' }],
  });
});
