import type { Attempt } from '@sinau/contracts/learning.contract.js';
import { publishChanged, withNewKinds } from '../testing/bank.factory.js';
import { openClassroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface FileLesson {
  jenis: string;
  kode: string;
  [key: string]: unknown;
}
type File = Record<string, unknown> & { modul: { pelajaran: FileLesson[] }[] };

let numbers = 40;
/** A class whose first quiz, or tests, ask what `change` wrote into the curriculum. */
async function classOf(change: (file: File, quiz: FileLesson) => void) {
  let code = '';
  const { courseId, versionId } = await publishChanged(api, (given) => {
    const file = given as File;
    withNewKinds(file);
    const quiz = file.modul.flatMap(({ pelajaran }) => pelajaran).find(({ jenis }) => jenis === 'kuis');
    if (!quiz) throw new Error('no quiz');
    code = quiz.kode;
    change(file, quiz);
  });
  const classroom = await openClassroom(api, 'fotografi-produk');
  numbers += 1;
  await api.query('update batches set version_id = $2, course_id = $3, number = $4 where id = $1', [
    classroom.batchId,
    versionId,
    courseId,
    numbers,
  ]);
  return { ...classroom, code };
}

const start = async (learner: SignedIn, id: string, code: string) =>
  (await learner.call('POST /enrolments/:id/quizzes/:code/attempts', { params: { id, code } })).body;
const answer = (learner: SignedIn, id: string, question: string, choice: string[]) =>
  learner.call('PUT /attempts/:id/answers/:question', { params: { id, question }, body: { choice } });
const find = (attempt: Attempt, code: string) => attempt.questions.find((one) => one.code === code)!;
const hotspots = async () =>
  (await (await api.signIn('pelatih')).call('GET /bank/questions', { query: { codes: 'FP-T' } })).body;
const CODES = ['FP-J', 'FP-U', 'FP-A', 'FP-I'];

describe('new kinds in a quiz', () => {
  it('are shown without their keys, judged at once, and scored', async () => {
    const { seat, code } = await classOf((_file, quiz) => (quiz['soal'] = CODES));
    const { learner, enrolmentId } = await seat();
    const attempt = await start(learner, enrolmentId, code);
    expect(attempt.questions.map(({ kind }) => kind)).toEqual([
      'matching',
      'ordering',
      'numeric',
      'short_answer',
    ]);
    expect(find(attempt, 'FP-J').matches).toHaveLength(3);
    expect(find(attempt, 'FP-A')).toMatchObject({ unit: 'cm', options: [], imageUrl: null });
    const again = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
    expect(again.body).toEqual(attempt);

    const wrong = await answer(learner, attempt.id, 'FP-A', ['dua belas']);
    expect([wrong.status, wrong.body.errors?.[0]?.message]).toEqual([
      422,
      'Tulis satu angka, misalnya 12,5.',
    ]);
    expect((await answer(learner, attempt.id, 'FP-J', ['a:9', 'b:1'])).body.code).toBe('answer_unknown');
    expect((await answer(learner, attempt.id, 'FP-U', ['a', 'b'])).body.errors?.[0]?.message).toBe(
      'Urutkan semua butir dulu.',
    );

    expect((await answer(learner, attempt.id, 'FP-J', ['b:2', 'a:1'])).body.feedback?.correct).toBe(true);
    expect((await answer(learner, attempt.id, 'FP-U', ['b', 'a', 'c', 'd'])).body.feedback).toMatchObject({
      correct: false,
      key: ['a', 'b', 'c', 'd'],
    });
    expect((await answer(learner, attempt.id, 'FP-A', ['12,9'])).body.feedback?.correct).toBe(true);
    expect((await answer(learner, attempt.id, 'FP-I', [' Kaki empat'])).body.feedback?.correct).toBe(false);
    const done = await learner.call('POST /attempts/:id/submit', { params: { id: attempt.id } });
    expect(done.body.score).toBe(50);
    expect(find(done.body, 'FP-U').choice).toEqual(['b', 'a', 'c', 'd']);
  });

  it('show the picture of a hotspot question, and take a point on it', async () => {
    const [media] = await api.query<{ id: string }>(
      `insert into media (kind, state, title, bytes) values ('image', 'ready', 'Meja', 1) returning id`,
    );
    await api.query(
      `insert into media_renditions (media_id, name, content_type, bytes, sha256, storage_key)
       select $1, name, 'image/webp', 1, '\\x00', name from unnest(array['w320', 'w640']) name`,
      [media!.id],
    );
    const { seat, code } = await classOf((file, quiz) => {
      quiz['soal'] = ['FP-T'];
      (file['bank_soal'] as object[]).push({
        id: 'FP-T',
        modul: 'FP-1',
        jenis: 'titik_gambar',
        tingkat: 'mudah',
        pertanyaan: 'Tunjuk lampunya',
        gambar: media!.id,
        gambar_alt: 'Meja dengan lampu',
        kunci: ['0.1,0.2,0.3,0.4'],
        umpan_balik_benar: 'Tepat.',
        umpan_balik_salah: 'Belum.',
        skor: 1,
      });
    });
    const { learner, enrolmentId } = await seat();
    const attempt = await start(learner, enrolmentId, code);
    expect(attempt.questions).toEqual([
      expect.objectContaining({
        imageUrl: `/api/media/${media!.id}/w640`,
        imageAlt: 'Meja dengan lampu',
        options: [],
      }),
    ]);
    expect((await answer(learner, attempt.id, 'FP-T', ['0.2,0.3'])).body.feedback).toMatchObject({
      correct: true,
      key: ['0.1,0.2,0.3,0.4'],
    });
    const listed = await hotspots();
    expect(listed.items[0]).toMatchObject({
      code: 'FP-T',
      imageUrl: `/api/media/${media!.id}/w640`,
      imageId: media!.id,
    });
  });

  it('keep one answer of many that come at once', async () => {
    const { seat, code } = await classOf((_file, quiz) => (quiz['soal'] = CODES));
    const { learner, enrolmentId } = await seat();
    const { id } = await start(learner, enrolmentId, code);
    const orders = [
      ['a', 'b', 'c', 'd'],
      ['d', 'c', 'b', 'a'],
      ['b', 'a', 'd', 'c'],
    ];
    const answers = await Promise.all(orders.map((order) => answer(learner, id, 'FP-U', order)));
    const told = new Set(answers.map(({ body }) => body.feedback?.correct));
    expect(told.size).toBe(1);
    const stored = await api.query<{ choice: string[]; correct: boolean }>(
      'select choice, correct from attempt_answers where attempt_id = $1',
      [id],
    );
    expect(stored).toEqual([{ choice: expect.anything() as string[], correct: [...told][0] }]);
  });
});

describe('new kinds in a test', () => {
  it('never tell the key by their ids, and are judged all the same', async () => {
    const { seat } = await classOf(
      (file) => (file['pre_test'] = { soal: ['FP-U', 'FP-J'], durasi_menit: 20 }),
    );
    const orders = new Set<string>();
    for (let turn = 0; turn < 6; turn += 1) {
      const { learner, enrolmentId } = await seat();
      const attempt = await start(learner, enrolmentId, 'pre');
      const ordering = find(attempt, 'FP-U');
      expect(ordering.options.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4']);
      expect(find(attempt, 'FP-J').matches.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
      orders.add(ordering.options.map(({ text }) => text).join());
      expect((await answer(learner, attempt.id, 'FP-U', ['a', 'b', 'c', 'd'])).body.code).toBe(
        'answer_unknown',
      );
      const right = ordering.options.toSorted((a, b) => a.text.localeCompare(b.text)).map(({ id }) => id);
      expect((await answer(learner, attempt.id, 'FP-U', right)).body).toEqual({ feedback: null });
      const pair = (text: string) => find(attempt, 'FP-J').matches.find((one) => one.text === text)?.id ?? '';
      await answer(learner, attempt.id, 'FP-J', [`a:${pair('Latar bawah')}`, `b:${pair('Ketajaman')}`]);
      const seen = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
      expect(find(seen.body, 'FP-U').choice).toEqual(right);
      const done = await learner.call('POST /attempts/:id/submit', { params: { id: attempt.id } });
      expect(done.body.score).toBe(100);
      expect(JSON.stringify(done.body)).not.toContain('"key"');
    }
    expect(orders.size).toBeGreaterThan(1);
  });
});

describe('draws and time limits of a quiz', () => {
  it('draws anew for each attempt, by module and level, within its minutes', async () => {
    const { seat, code } = await classOf((file, quiz) => {
      // What the tests ask is drawn last.
      file['pre_test'] = { soal: ['FP-Q01'], durasi_menit: 20 };
      file['post_test'] = { soal: ['FP-Q01'], durasi_menit: 20 };
      Object.assign(quiz, {
        soal: ['FP-A'],
        acak_soal: [{ jumlah: 2 }, { modul: 'FP-1', tingkat: 'mudah', jumlah: 1 }],
        acak_urutan: true,
        durasi_kuis_menit: 10,
        maks_percobaan: 3,
      });
    });
    const sets = new Set<string>();
    for (let turn = 0; turn < 5; turn += 1) {
      const { learner, enrolmentId } = await seat();
      const attempt = await start(learner, enrolmentId, code);
      const codes = attempt.questions.map((one) => one.code);
      expect(new Set(codes).size).toBe(4);
      expect(codes).toContain('FP-A');
      sets.add(codes.toSorted().join());
      const minutes = (Date.parse(attempt.deadlineAt ?? '') - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(9);
      expect(minutes).toBeLessThanOrEqual(10.1);
    }
    expect(sets.size).toBeGreaterThan(1);
  });
});
