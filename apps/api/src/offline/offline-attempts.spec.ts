import type { OfflineQuestion } from '@sinau/contracts/offline.contract.js';
import { takeAttempt } from '../testing/learning.factory.js';
import {
  handed as handedOf,
  openOfflineClass,
  saved,
  type OfflineClass,
} from '../testing/offline.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const HAND_IN = 'POST /enrolments/:id/offline/attempts';

let api: TestApi;
let classroom: OfflineClass;
let quizCode: string;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openOfflineClass(api);
  ({ quizCode } = classroom);
});
afterAll(() => api.close());

const handed = (questions: readonly OfflineQuestion[], right?: number, number?: number) =>
  handedOf(quizCode, questions, right, number);

/** The questions of each attempt that is left. */
async function drawsFor(who: SignedIn, id: string): Promise<OfflineQuestion[][]> {
  const { quiz } = await saved(who, id, quizCode);
  return (quiz?.draws ?? []).map((codes) =>
    codes.flatMap((code) => quiz?.questions.find((one) => one.code === code) ?? []),
  );
}

const questionsFor = async (who: SignedIn, id: string) => (await drawsFor(who, id))[0] ?? [];

const handIn = (who: SignedIn, id: string, body: ReturnType<typeof handed>) =>
  who.call(HAND_IN, { params: { id }, body });

const attemptsOf = (enrolmentId: string) =>
  api.query<{ number: number; score: number; passed: boolean }>(
    'select number, score, passed from attempts where enrolment_id = $1 and quiz_code = $2 order by number',
    [enrolmentId, quizCode],
  );

/** Runs with another content of the quiz, and puts the first one back. */
async function withQuiz(change: object, run: () => Promise<void>) {
  const where = 'where version_id = $1 and code = $2';
  const of = [classroom.versionId, quizCode];
  const [before] = await api.query<{ content: unknown }>(`select content from lessons ${where}`, of);
  await api.query(`update lessons set content = content || $3::jsonb ${where}`, [
    ...of,
    JSON.stringify(change),
  ]);
  try {
    await run();
  } finally {
    await api.query(`update lessons set content = $3::jsonb ${where}`, [
      ...of,
      JSON.stringify(before?.content),
    ]);
  }
}

describe('a quiz done without a signal', () => {
  it('is refused to others and with wrong input', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const body = handed(await questionsFor(learner, id));
    const stranger = await api.signIn('peserta');
    expect((await api.anonymous.call(HAND_IN, { params: { id }, body })).status).toBe(401);
    expect((await handIn(stranger, id, body)).status).toBe(404);
    const wrong = await learner.send(HAND_IN, { params: { id }, body: { ...body, answers: [] } });
    expect([wrong.status, wrong.body.errors?.[0]?.message]).toEqual([422, 'Jawab soal dulu.']);
    expect(
      (await learner.send(HAND_IN, { params: { id }, body: { ...body, lessonCode: 'post' } })).status,
    ).toBe(422);
    expect(await attemptsOf(id)).toEqual([]);
  });

  it('is graded by the rules of all others, finishes the lesson, and counts once however often it is sent', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const body = handed(await questionsFor(learner, id));
    const answers = await Promise.all(Array.from({ length: 6 }, () => handIn(learner, id, body)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map((one) => JSON.stringify(one.body)))).toHaveProperty('size', 1);
    expect(answers[0]?.body).toEqual({
      id: body.id,
      counted: true,
      score: 100,
      passed: true,
      detail: 'Nilai sudah kami terima.',
    });
    expect(await attemptsOf(id)).toEqual([{ number: 1, score: 100, passed: true }]);
    const lesson = await learner.call('GET /enrolments/:id/lessons/:code', {
      params: { id, code: quizCode },
    });
    expect(lesson.body.done).toBe(true);
    const times = await api.query<{ n: number }>(
      `select count(*) as n from attempt_answers x join attempts a on a.id = x.attempt_id
       where a.enrolment_id = $1 and x.answered_at = '2026-11-20T02:01:00Z'`,
      [id],
    );
    expect(times[0]?.n).toBe(body.answers.length);
  });

  it('beyond the last attempt is kept, not counted, and says so', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const questions = await questionsFor(learner, id);
    const { quiz } = await saved(learner, id, quizCode);
    await takeAttempt(api, learner, id, quizCode, 0);
    const sent = Array.from({ length: quiz?.maxAttempts ?? 0 }, () => handed(questions, 0));
    // Two devices at once, in any order.
    const results = await Promise.all(sent.map((body) => handIn(learner, id, body)));
    const uncounted = results.filter(({ body }) => !body.counted);
    expect(uncounted).toHaveLength(1);
    expect(uncounted[0]?.body.detail).toBe(
      'Kesempatan mengerjakan sudah habis. Jawaban Anda tersimpan, tetapi tidak dihitung.',
    );
    expect((await attemptsOf(id)).map(({ number }) => number)).toEqual(
      Array.from({ length: quiz?.maxAttempts ?? 0 }, (_, index) => index + 1),
    );
    const again = await handIn(
      learner,
      id,
      sent.find(({ id: one }) => one === uncounted[0]?.body.id) ?? handed([]),
    );
    expect(again.body).toEqual(uncounted[0]?.body);
  });

  it('of a quiz that has changed is kept and said to be so', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const body = handed(await questionsFor(learner, id));
    const [first, ...others] = body.answers;
    const strange = { ...body, answers: [{ ...first!, question: 'XX-Q99' }, ...others] };
    const answer = await handIn(learner, id, strange);
    expect(answer.body).toMatchObject({ counted: false, score: null });
    expect(answer.body.detail).toContain('Kuis ini sudah berubah.');
    expect(await attemptsOf(id)).toEqual([]);
    const gone = await handIn(learner, id, {
      ...handed(await questionsFor(learner, id)),
      lessonCode: 'XX-9',
    });
    expect(gone.body.counted).toBe(false);
  });

  it('does not count while an attempt is open on another device, which stays as it is', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const questions = await questionsFor(learner, id);
    const open = await learner.call('POST /enrolments/:id/quizzes/:code/attempts', {
      params: { id, code: quizCode },
    });
    expect((await handIn(learner, id, handed(questions))).body).toMatchObject({
      counted: false,
      score: null,
    });
    expect(await attemptsOf(id)).toHaveLength(1);
    const after = await learner.call('GET /attempts/:id', { params: { id: open.body.id } });
    expect(after.body.submittedAt).toBeNull();
  });

  it('with a time limit is not counted', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const body = handed(await questionsFor(learner, id));
    await withQuiz({ minutes: 10 }, async () => {
      expect((await saved(learner, id, quizCode)).quiz).toBeNull();
      expect((await handIn(learner, id, body)).body).toMatchObject({ counted: false, score: null });
    });
    expect(await attemptsOf(id)).toEqual([]);
  });

  it('that draws its questions counts those that were left out as wrong, and gives out none of a test', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const tested = ['DK-Q01', 'DK-Q02', 'DK-Q03', 'DK-Q04'];
    await api.query(
      `update course_versions set pre_test = jsonb_set(pre_test, '{questions}', $2),
         post_test = jsonb_set(post_test, '{questions}', $2) where id = $1`,
      [classroom.versionId, JSON.stringify(tested)],
    );
    const draws = (count: number) => ({
      questionCodes: [],
      draws: [{ moduleCode: null, level: null, count }],
    });
    await withQuiz(draws(20), async () => {
      const codes = (await questionsFor(learner, id)).map(({ code }) => code);
      expect(new Set(codes)).toHaveProperty('size', 20);
      expect(codes.filter((code) => tested.includes(code))).toEqual([]);
    });
    await withQuiz(draws(21), async () => {
      expect((await saved(learner, id, quizCode)).quiz).toBeNull();
    });
    await withQuiz(draws(5), async () => {
      const questions = await questionsFor(learner, id);
      expect(questions).toHaveLength(5);
      const { body } = await handIn(learner, id, handed(questions.slice(0, 1)));
      expect(body).toMatchObject({ counted: true, passed: false });
      expect(body.score).toBeLessThan(50);
      expect((await handIn(learner, id, handed(questions))).body.score).toBe(100);
    });
    const asked = await api.query<{ n: number }>(
      'select cardinality(question_ids) as n from attempts where enrolment_id = $1 order by number',
      [id],
    );
    expect(asked.map(({ n }) => n)).toEqual([5, 5]);
  });

  it('that draws its questions counts only those drawn for this person and attempt', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    await withQuiz({ questionCodes: [], draws: [{ moduleCode: null, level: null, count: 4 }] }, async () => {
      const draws = await drawsFor(learner, id);
      expect(await drawsFor(learner, id)).toEqual(
        draws.map((draw) => draw.map(({ code }) => expect.objectContaining({ code }))),
      );
      const [first = [], second = []] = draws;
      const others = (mine: OfflineQuestion[]) =>
        draws.flat().filter(({ code }) => mine.every((one) => one.code !== code));
      // A learner with tools keeps the easy ones and takes the rest from another draw.
      const forged = [...first.slice(0, 3), ...others(first).slice(0, 1)];
      expect(forged).toHaveLength(4);
      const refused = await handIn(learner, id, handed(forged));
      expect(refused.body).toMatchObject({ counted: false, score: null, passed: null });
      expect(refused.body.detail).toContain('Jawaban Anda tersimpan');
      expect((await handIn(learner, id, handed(second, Infinity, 1))).body.counted).toBe(false);
      expect((await handIn(learner, id, handed(first, Infinity, 99))).body.counted).toBe(false);
      expect(await attemptsOf(id)).toEqual([]);
      const [{ n } = { n: 0 }] = await api.query<{ n: number }>(
        'select count(*) as n from offline_attempts where enrolment_id = $1 and jsonb_array_length(answers) = 4',
        [id],
      );
      expect(n).toBe(3);
      // The same attempt from two devices: the same draw, and an attempt each.
      const two = await Promise.all([first, first].map((draw) => handIn(learner, id, handed(draw, 0))));
      expect(two.map(({ body }) => [body.counted, body.score])).toEqual([
        [true, 0],
        [true, 0],
      ]);
      expect((await attemptsOf(id)).map(({ number }) => number)).toEqual([1, 2]);
      expect((await saved(learner, id, quizCode)).quiz).toMatchObject({
        attemptsUsed: 2,
        draws: draws.slice(2).map((draw) => draw.map(({ code }) => code)),
      });
    });
  });
});
