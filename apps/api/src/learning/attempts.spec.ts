import { AttemptsService } from './attempts.service.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { finishLessons, takeAttempt } from '../testing/learning.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

const START = 'POST /enrolments/:id/quizzes/:code/attempts';
const ANSWER = 'PUT /attempts/:id/answers/:question';
const start = (who: SignedIn, id: string, code: string) => who.call(START, { params: { id, code } });
const answer = (who: SignedIn, id: string, question: string, choice: string[]) =>
  who.call(ANSWER, { params: { id, question }, body: { choice } });
const submit = (who: SignedIn, id: string) => who.call('POST /attempts/:id/submit', { params: { id } });

/** Everything but the lessons themselves: the post test is open. */
async function readyForPostTest() {
  const seat = await classroom.seat();
  await api.query(
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at) select $1, id, 1, now() from lessons where version_id = $2`,
    [seat.enrolmentId, classroom.versionId],
  );
  return seat;
}

describe('who may take an attempt', () => {
  it('nobody but a learner with a seat', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const stranger = await api.signIn('peserta');
    expect((await api.anonymous.call(START, { params: { id: enrolmentId, code: 'PO-1-5' } })).status).toBe(
      401,
    );
    expect((await start(stranger, enrolmentId, 'PO-1-5')).status).toBe(404);
    expect((await start(classroom.trainer, enrolmentId, 'PO-1-5')).status).toBe(404);
    expect((await start(learner, enrolmentId, 'PO-1-1')).status).toBe(404);
    const waiting = await classroom.seat('waiting');
    expect((await start(waiting.learner, waiting.enrolmentId, 'PO-1-5')).body.code).toBe('not_enrolled');

    const { body } = await start(learner, enrolmentId, 'PO-1-5');
    for (const call of [
      () => stranger.call('GET /attempts/:id', { params: { id: body.id } }),
      () => answer(stranger, body.id, 'PO-Q01', ['a']),
      () => submit(stranger, body.id),
    ]) {
      expect((await call()).status).toBe(404);
    }
    expect((await api.anonymous.call('GET /attempts/:id', { params: { id: body.id } })).status).toBe(401);
  });
});

describe('a quiz', () => {
  it('tells at once whether an answer is right, and the first answer stands', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await start(learner, enrolmentId, 'PO-1-5');
    expect(attempt).toMatchObject({
      quizCode: 'PO-1-5',
      title: 'Kuis Modul 1',
      number: 1,
      maxAttempts: 3,
      passingScore: 60,
      deadlineAt: null,
    });
    expect(JSON.stringify(attempt)).not.toContain('"key"');
    const wrong = await answer(learner, attempt.id, 'PO-Q01', ['b']);
    expect(wrong.body.feedback).toMatchObject({ correct: false, key: ['a'] });
    const again = await answer(learner, attempt.id, 'PO-Q01', ['a']);
    expect(again.body.feedback).toEqual(wrong.body.feedback);
    const shown = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
    expect(shown.body.questions.map(({ choice }) => choice)).toEqual([['b'], []]);
    expect(shown.body.questions[1]?.feedback).toBeNull();
  });

  it('goes on with the attempt under way, also after a double tap', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const answers = await Promise.all(Array.from({ length: 8 }, () => start(learner, enrolmentId, 'PO-1-5')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is done when it was passed', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const result = await takeAttempt(api, learner, enrolmentId, 'PO-1-5');
    expect(result).toMatchObject({ score: 100, passed: true });
    const done = await api.query(
      `select from lesson_progress p join lessons l on l.id = p.lesson_id where enrolment_id = $1 and l.code = 'PO-1-5' and done_at is not null`,
      [enrolmentId],
    );
    expect(done).toHaveLength(1);
  });

  it('is done when all attempts are used up, and then cannot be started', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const done = () =>
      api.query('select from lesson_progress where enrolment_id = $1 and done_at is not null', [enrolmentId]);
    for (const number of [1, 2]) {
      expect(await takeAttempt(api, learner, enrolmentId, 'PO-1-5', 0)).toMatchObject({
        number,
        score: 0,
        passed: false,
      });
      expect(await done()).toHaveLength(0);
    }
    await takeAttempt(api, learner, enrolmentId, 'PO-1-5', 1);
    expect(await done()).toHaveLength(1);
    const fourth = await start(learner, enrolmentId, 'PO-1-5');
    expect([fourth.status, fourth.body.code]).toEqual([409, 'attempts_used_up']);
  });

  it('refuses choices that are not offered, too many, none, and unknown questions', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await start(learner, enrolmentId, 'PO-1-5');
    expect((await answer(learner, attempt.id, 'PO-Q01', ['zz'])).body.code).toBe('answer_unknown');
    expect((await answer(learner, attempt.id, 'PO-Q01', ['a', 'b'])).body.errors).toEqual([
      { path: 'choice', message: 'Pilih satu jawaban saja.' },
    ]);
    const none = await learner.send(ANSWER, {
      params: { id: attempt.id, question: 'PO-Q01' },
      body: { choice: [] },
    });
    expect([none.status, none.body.errors?.[0]?.message]).toEqual([422, 'Pilih jawaban dulu.']);
    expect((await answer(learner, attempt.id, 'PO-Q12', ['a'])).status).toBe(404);
  });
});

describe('a test', () => {
  it('keeps its key until it is handed in, and answers may be changed until then', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await start(learner, enrolmentId, 'pre');
    expect(attempt).toMatchObject({
      quizCode: 'pre',
      title: 'Tes awal',
      maxAttempts: 1,
      passingScore: null,
      deadlineAt: expect.any(String),
    });
    const before: string[] = [JSON.stringify(attempt)];
    for (const { code, options } of attempt.questions) {
      for (const choice of [options[0]!.id, options[1]!.id])
        before.push(JSON.stringify((await answer(learner, attempt.id, code, [choice])).body));
    }
    const shown = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
    before.push(JSON.stringify(shown.body), JSON.stringify((await start(learner, enrolmentId, 'pre')).body));
    for (const text of before) expect(text).not.toMatch(/"key"|correct|Tepat|Benar\./);
    expect(shown.body.questions.map(({ choice }) => choice)).toEqual(
      attempt.questions.map(({ options }) => [options[1]!.id]),
    );

    const handedIn = await submit(learner, attempt.id);
    expect(handedIn.body).toMatchObject({ passed: null, score: expect.any(Number) });
    // The post test asks the same questions, so the pre test's key stays here for good.
    expect(handedIn.body.questions.every(({ feedback }) => feedback === null)).toBe(true);
    const late = await answer(learner, attempt.id, attempt.questions[0]!.code, [
      attempt.questions[0]!.options[0]!.id,
    ]);
    expect([late.status, late.body.code]).toEqual([409, 'attempt_closed']);
  });

  it('is handed in only with every answer, naming those that are missing', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await start(learner, enrolmentId, 'pre');
    for (const { code, options } of attempt.questions.slice(2))
      await answer(learner, attempt.id, code, [options[0]!.id]);
    const early = await submit(learner, attempt.id);
    expect([early.status, early.body.code]).toEqual([422, 'answers_missing']);
    expect(early.body.errors).toEqual([
      { path: attempt.questions[0]!.code, message: 'Soal nomor 1 belum dijawab.' },
      { path: attempt.questions[1]!.code, message: 'Soal nomor 2 belum dijawab.' },
    ]);
  });

  it('gives one result however often it is handed in at once', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await start(learner, enrolmentId, 'pre');
    for (const { code, options } of attempt.questions)
      await answer(learner, attempt.id, code, [options[0]!.id]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => submit(learner, attempt.id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await submit(learner, attempt.id)).body).toEqual(answers[0]!.body);
  });

  it('counts what was saved when the time is over, with a minute of grace', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await start(learner, enrolmentId, 'pre');
    const first = attempt.questions[0]!;
    const [{ key } = { key: [] }] = await api.query<{ key: string[] }>(
      'select key from questions where version_id = $1 and code = $2',
      [classroom.versionId, first.code],
    );
    await api.query(`update attempts set deadline_at = now() - interval '50 seconds' where id = $1`, [
      attempt.id,
    ]);
    expect((await answer(learner, attempt.id, first.code, key)).status).toBe(200);
    await api.query(`update attempts set deadline_at = now() - interval '61 seconds' where id = $1`, [
      attempt.id,
    ]);
    expect(
      (await answer(learner, attempt.id, attempt.questions[1]!.code, [attempt.questions[1]!.options[0]!.id]))
        .body.code,
    ).toBe('attempt_closed');
    const late = await submit(learner, attempt.id);
    expect([late.status, late.body.score]).toEqual([200, 10]);
  });

  it('that ran out of time is closed and shown by the next tap on start', async () => {
    const { learner, enrolmentId } = await readyForPostTest();
    const { body: attempt } = await start(learner, enrolmentId, 'post');
    await api.query(`update attempts set deadline_at = now() - interval '2 minutes' where id = $1`, [
      attempt.id,
    ]);
    const shown = await start(learner, enrolmentId, 'post');
    expect(shown.body).toMatchObject({
      id: attempt.id,
      score: 0,
      passed: false,
      submittedAt: expect.any(String),
    });
    const next = await start(learner, enrolmentId, 'post');
    expect(next.body).toMatchObject({ number: 2, submittedAt: null });
    expect(next.body.id).not.toBe(attempt.id);
  });

  it('that nobody came back to is closed by the sweep with what was saved, once', async () => {
    const { learner, enrolmentId } = await readyForPostTest();
    await api.query(`update enrolments set last_activity_at = '2026-01-01' where id = $1`, [enrolmentId]);
    const running = await start(learner, enrolmentId, 'post');
    const attempts = api.app.get(AttemptsService);
    await attempts.closeForgotten();
    const state = async () =>
      (await learner.call('GET /attempts/:id', { params: { id: running.body.id } })).body;
    expect((await state()).submittedAt).toBeNull();
    for (const { code, options } of running.body.questions)
      await answer(learner, running.body.id, code, [options[0]!.id]);
    await api.query(`update attempts set deadline_at = now() - interval '2 minutes' where id = $1`, [
      running.body.id,
    ]);
    await Promise.all([
      attempts.closeForgotten(),
      attempts.closeForgotten(),
      submit(learner, running.body.id),
    ]);
    const closed = await state();
    expect(closed.submittedAt).not.toBeNull();
    expect(closed.score).toBeGreaterThan(0);
    await attempts.closeForgotten();
    expect(await state()).toEqual(closed);
  });

  it('scores exactly the answers that were in when it was handed in', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { learner, enrolmentId } = await classroom.seat();
      const { body: attempt } = await start(learner, enrolmentId, 'pre');
      for (const { code, options } of attempt.questions)
        await answer(learner, attempt.id, code, [options[0]!.id]);
      const changes = attempt.questions.map(({ code, options }) =>
        answer(learner, attempt.id, code, [options[1]!.id]),
      );
      const [handedIn, ...late] = await Promise.all([submit(learner, attempt.id), ...changes]);
      expect(handedIn.status).toBe(200);
      expect(late.every(({ status }) => status === 200 || status === 409)).toBe(true);
      const [counted] = await api.query<{ score: number }>(
        'select round(100.0 * count(*) filter (where correct) / count(*), 2) as score from attempt_answers where attempt_id = $1',
        [attempt.id],
      );
      expect(handedIn.body.score).toBe(counted?.score);
    }
  });

  it('at the end opens when all required lessons are done', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const locked = await start(learner, enrolmentId, 'post');
    expect([locked.status, locked.body.code, locked.body.detail]).toEqual([
      409,
      'state_conflict',
      'Tes akhir terbuka setelah semua pelajaran wajib selesai.',
    ]);
    await finishLessons(api, learner, enrolmentId);
    expect(await takeAttempt(api, learner, enrolmentId, 'post', 3)).toMatchObject({
      quizCode: 'post',
      passingScore: 70,
      score: 25,
      passed: false,
    });
    expect(await takeAttempt(api, learner, enrolmentId, 'post')).toMatchObject({
      number: 2,
      score: 100,
      passed: true,
    });
    expect((await start(learner, enrolmentId, 'post')).body.code).toBe('attempts_used_up');
  });

  it('asks in an order of its own that stays', async () => {
    const orders = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      const { learner, enrolmentId } = await readyForPostTest();
      const { body } = await start(learner, enrolmentId, 'post');
      const order = (attempt: typeof body) =>
        attempt.questions.map(({ code, options }) => [code, ...options.map(({ id }) => id)]);
      const again = await learner.call('GET /attempts/:id', { params: { id: body.id } });
      expect(order(again.body)).toEqual(order(body));
      expect(body.questions.map(({ code }) => code).sort()).toEqual(
        Array.from({ length: 12 }, (_, index) => `PO-T${String(index + 1).padStart(2, '0')}`),
      );
      for (const { options } of body.questions)
        expect(options.map(({ id }) => id)).toEqual(options.map(({ id }) => id).sort());
      orders.add(JSON.stringify(order(body)));
    }
    expect(orders.size).toBeGreaterThan(1);
  });
});
