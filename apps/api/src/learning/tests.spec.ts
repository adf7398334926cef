import { AttemptsService } from './attempts.service.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import {
  answerQuestion,
  finishLessons,
  startAttempt,
  submitAttempt,
  takeAttempt,
} from '../testing/learning.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

/** Everything but the lessons themselves: the post test is open. */
async function readyForPostTest() {
  const seat = await classroom.seat();
  await api.query(
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at) select $1, id, 1, now() from lessons where version_id = $2`,
    [seat.enrolmentId, classroom.versionId],
  );
  return seat;
}

describe('a test', () => {
  it('keeps its key until it is handed in, and answers may be changed until then', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'pre');
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
        before.push(JSON.stringify((await answerQuestion(learner, attempt.id, code, [choice])).body));
    }
    const shown = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
    before.push(
      JSON.stringify(shown.body),
      JSON.stringify((await startAttempt(learner, enrolmentId, 'pre')).body),
    );
    for (const text of before) expect(text).not.toMatch(/"key"|correct|Tepat|Benar\./);
    expect(shown.body.questions.map(({ choice }) => choice)).toEqual(
      attempt.questions.map(({ options }) => [options[1]!.id]),
    );

    const handedIn = await submitAttempt(learner, attempt.id);
    expect(handedIn.body).toMatchObject({ passed: null, score: expect.any(Number) });
    // The post test asks the same questions, so the pre test's key stays here for good.
    expect(handedIn.body.questions.every(({ feedback }) => feedback === null)).toBe(true);
    const late = await answerQuestion(learner, attempt.id, attempt.questions[0]!.code, [
      attempt.questions[0]!.options[0]!.id,
    ]);
    expect([late.status, late.body.code]).toEqual([409, 'attempt_closed']);
  });

  it('is handed in only with every answer, naming those that are missing', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'pre');
    for (const { code, options } of attempt.questions.slice(2))
      await answerQuestion(learner, attempt.id, code, [options[0]!.id]);
    const early = await submitAttempt(learner, attempt.id);
    expect([early.status, early.body.code]).toEqual([422, 'answers_missing']);
    expect(early.body.errors).toEqual([
      { path: attempt.questions[0]!.code, message: 'Soal nomor 1 belum dijawab.' },
      { path: attempt.questions[1]!.code, message: 'Soal nomor 2 belum dijawab.' },
    ]);
  });

  it('gives one result however often it is handed in at once', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'pre');
    for (const { code, options } of attempt.questions)
      await answerQuestion(learner, attempt.id, code, [options[0]!.id]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => submitAttempt(learner, attempt.id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await submitAttempt(learner, attempt.id)).body).toEqual(answers[0]!.body);
  });

  it('counts what was saved when the time is over, with a minute of grace', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'pre');
    const first = attempt.questions[0]!;
    const [{ key } = { key: [] }] = await api.query<{ key: string[] }>(
      'select key from questions where version_id = $1 and code = $2',
      [classroom.versionId, first.code],
    );
    await api.query(`update attempts set deadline_at = now() - interval '50 seconds' where id = $1`, [
      attempt.id,
    ]);
    expect((await answerQuestion(learner, attempt.id, first.code, key)).status).toBe(200);
    await api.query(`update attempts set deadline_at = now() - interval '61 seconds' where id = $1`, [
      attempt.id,
    ]);
    expect(
      (
        await answerQuestion(learner, attempt.id, attempt.questions[1]!.code, [
          attempt.questions[1]!.options[0]!.id,
        ])
      ).body.code,
    ).toBe('attempt_closed');
    const late = await submitAttempt(learner, attempt.id);
    expect([late.status, late.body.score]).toEqual([200, 10]);
  });

  it('that ran out of time is closed and shown by the next tap on start', async () => {
    const { learner, enrolmentId } = await readyForPostTest();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'post');
    await api.query(`update attempts set deadline_at = now() - interval '2 minutes' where id = $1`, [
      attempt.id,
    ]);
    const shown = await startAttempt(learner, enrolmentId, 'post');
    expect(shown.body).toMatchObject({
      id: attempt.id,
      score: 0,
      passed: false,
      submittedAt: expect.any(String),
    });
    const next = await startAttempt(learner, enrolmentId, 'post');
    expect(next.body).toMatchObject({ number: 2, submittedAt: null });
    expect(next.body.id).not.toBe(attempt.id);
  });

  it('that nobody came back to is closed by the sweep with what was saved, once', async () => {
    const { learner, enrolmentId } = await readyForPostTest();
    await api.query(`update enrolments set last_activity_at = '2026-01-01' where id = $1`, [enrolmentId]);
    const running = await startAttempt(learner, enrolmentId, 'post');
    const attempts = api.app.get(AttemptsService);
    await attempts.closeForgotten();
    const state = async () =>
      (await learner.call('GET /attempts/:id', { params: { id: running.body.id } })).body;
    expect((await state()).submittedAt).toBeNull();
    for (const { code, options } of running.body.questions)
      await answerQuestion(learner, running.body.id, code, [options[0]!.id]);
    await api.query(`update attempts set deadline_at = now() - interval '2 minutes' where id = $1`, [
      running.body.id,
    ]);
    await Promise.all([
      attempts.closeForgotten(),
      attempts.closeForgotten(),
      submitAttempt(learner, running.body.id),
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
      const { body: attempt } = await startAttempt(learner, enrolmentId, 'pre');
      for (const { code, options } of attempt.questions)
        await answerQuestion(learner, attempt.id, code, [options[0]!.id]);
      const changes = attempt.questions.map(({ code, options }) =>
        answerQuestion(learner, attempt.id, code, [options[1]!.id]),
      );
      const [handedIn, ...late] = await Promise.all([submitAttempt(learner, attempt.id), ...changes]);
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
    const locked = await startAttempt(learner, enrolmentId, 'post');
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
    expect((await startAttempt(learner, enrolmentId, 'post')).body.code).toBe('attempts_used_up');
  });

  it('asks in an order of its own that stays', async () => {
    const orders = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      const { learner, enrolmentId } = await readyForPostTest();
      const { body } = await startAttempt(learner, enrolmentId, 'post');
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
