import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { takeAttempt } from '../testing/learning.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

const preTest = async (who: TestClient, id: string) =>
  (await who.call('GET /enrolments/:id', { params: { id } })).body?.preTest;
const start = (who: TestClient, id: string) =>
  who.call('POST /enrolments/:id/quizzes/:code/attempts', { params: { id, code: 'pre' } });

describe('the test under way', () => {
  it('is named while it is open, costs no attempt before it is handed in, and is named no more after that', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    expect(await preTest(learner, enrolmentId)).toMatchObject({ openAttemptId: null, attemptsLeft: 1 });
    const attempt = (await start(learner, enrolmentId)).body;
    expect(await preTest(learner, enrolmentId)).toMatchObject({
      openAttemptId: attempt?.id,
      attemptsLeft: 1,
      score: null,
    });
    await takeAttempt(api, learner, enrolmentId, 'pre');
    expect(await preTest(learner, enrolmentId)).toMatchObject({
      openAttemptId: null,
      attemptsLeft: 0,
      score: 100,
    });
  });
});

it('is named with its quiz lesson too, for the device that did not begin it', async () => {
  const { learner, enrolmentId } = await classroom.seat();
  const { modules } = (await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } })).body;
  const lessons = modules.flatMap((module) => module.lessons);
  const code = (kind: string) => lessons.find((lesson) => lesson.kind === kind)?.code ?? '';
  const open = async (kind: string) => {
    const params = { id: enrolmentId, code: code(kind) };
    return (await learner.call('GET /enrolments/:id/lessons/:code', { params })).body.openAttemptId;
  };
  expect(await open('quiz')).toBeNull();
  const begun = await learner.call('POST /enrolments/:id/quizzes/:code/attempts', {
    params: { id: enrolmentId, code: code('quiz') },
  });
  expect(await open('quiz')).toBe(begun.body.id);
  expect(await open('reading')).toBeNull();
  const other = await classroom.seat();
  const theirs = await other.learner.call('GET /enrolments/:id/lessons/:code', {
    params: { id: other.enrolmentId, code: code('quiz') },
  });
  expect(theirs.body.openAttemptId).toBeNull();
  await takeAttempt(api, learner, enrolmentId, code('quiz'));
  expect(await open('quiz')).toBeNull();
});
