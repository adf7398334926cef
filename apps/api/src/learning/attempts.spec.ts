import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { answerQuestion, startAttempt, submitAttempt, takeAttempt } from '../testing/learning.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

describe('who may take an attempt', () => {
  it('nobody but a learner with a seat', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const stranger = await api.signIn('peserta');
    expect(
      (
        await api.anonymous.call('POST /enrolments/:id/quizzes/:code/attempts', {
          params: { id: enrolmentId, code: 'PO-1-5' },
        })
      ).status,
    ).toBe(401);
    expect((await startAttempt(stranger, enrolmentId, 'PO-1-5')).status).toBe(404);
    expect((await startAttempt(classroom.trainer, enrolmentId, 'PO-1-5')).status).toBe(404);
    expect((await startAttempt(learner, enrolmentId, 'PO-1-1')).status).toBe(404);
    const waiting = await classroom.seat('waiting');
    expect((await startAttempt(waiting.learner, waiting.enrolmentId, 'PO-1-5')).body.code).toBe(
      'not_enrolled',
    );

    const { body } = await startAttempt(learner, enrolmentId, 'PO-1-5');
    for (const call of [
      () => stranger.call('GET /attempts/:id', { params: { id: body.id } }),
      () => answerQuestion(stranger, body.id, 'PO-Q01', ['a']),
      () => submitAttempt(stranger, body.id),
    ]) {
      expect((await call()).status).toBe(404);
    }
    expect((await api.anonymous.call('GET /attempts/:id', { params: { id: body.id } })).status).toBe(401);
  });
});

describe('a quiz', () => {
  it('tells at once whether an answer is right, and the first answer stands', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'PO-1-5');
    expect(attempt).toMatchObject({
      quizCode: 'PO-1-5',
      title: 'Kuis Modul 1',
      number: 1,
      maxAttempts: 3,
      passingScore: 60,
      deadlineAt: null,
    });
    expect(JSON.stringify(attempt)).not.toContain('"key"');
    const wrong = await answerQuestion(learner, attempt.id, 'PO-Q01', ['b']);
    expect(wrong.body.feedback).toMatchObject({ correct: false, key: ['a'] });
    const again = await answerQuestion(learner, attempt.id, 'PO-Q01', ['a']);
    expect(again.body.feedback).toEqual(wrong.body.feedback);
    const shown = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
    expect(shown.body.questions.map(({ choice }) => choice)).toEqual([['b'], []]);
    expect(shown.body.questions[1]?.feedback).toBeNull();
  });

  it('goes on with the attempt under way, also after a double tap', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => startAttempt(learner, enrolmentId, 'PO-1-5')),
    );
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
    const fourth = await startAttempt(learner, enrolmentId, 'PO-1-5');
    expect([fourth.status, fourth.body.code]).toEqual([409, 'attempts_used_up']);
  });

  it('refuses choices that are not offered, too many, none, and unknown questions', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body: attempt } = await startAttempt(learner, enrolmentId, 'PO-1-5');
    expect((await answerQuestion(learner, attempt.id, 'PO-Q01', ['zz'])).body.code).toBe('answer_unknown');
    expect((await answerQuestion(learner, attempt.id, 'PO-Q01', ['a', 'b'])).body.errors).toEqual([
      { path: 'choice', message: 'Pilih satu jawaban saja.' },
    ]);
    const none = await learner.send('PUT /attempts/:id/answers/:question', {
      params: { id: attempt.id, question: 'PO-Q01' },
      body: { choice: [] },
    });
    expect([none.status, none.body.errors?.[0]?.message]).toEqual([422, 'Pilih jawaban dulu.']);
    expect((await answerQuestion(learner, attempt.id, 'PO-Q12', ['a'])).status).toBe(404);
  });
});
