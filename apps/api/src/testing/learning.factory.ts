import { randomUUID } from 'node:crypto';
import type { Submission } from '@sinau/contracts/assignments.contract.js';
import sharp from 'sharp';
import { fileUpload } from './file-upload.js';
import { DEEDS } from './learning-deeds.js';
import type { TestApi } from './test-api.js';
import type { Answer, TestClient } from './test-client.js';

function must<T>(what: string, answer: Answer<T>): T {
  if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A small JPEG of one colour. */
export async function photo(width = 640, height = 480): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 40 } } })
    .jpeg()
    .toBuffer();
}

/** Sends one file as the multipart field `file`, as the portal does. */
export async function upload(
  client: TestClient,
  enrolmentId: string,
  code: string,
  bytes: Buffer,
  file: { name?: string; type?: string; field?: string } = {},
) {
  const url = `/api/enrolments/${enrolmentId}/assignments/${code}/files`;
  return client.inject<Submission['files'][number]>(
    fileUpload(url, bytes, { name: 'foto.jpg', type: 'image/jpeg', ...file }),
  );
}

/** Fills a draft with as many photos and words as the assignment asks for, and sends it. */
export async function sendAssignment(client: TestClient, enrolmentId: string, code: string) {
  const params = { id: enrolmentId, code };
  const assignment = must(
    'assignment',
    await client.call('GET /enrolments/:id/assignments/:code', { params }),
  );
  const draft = assignment.submissions[0]?.state === 'draft' ? assignment.submissions[0] : undefined;
  const needed = assignment.evidence.find(({ kind }) => kind === 'photo')?.min ?? 0;
  const bytes = await photo();
  for (let sent = draft?.files.length ?? 0; sent < needed; sent += 1) {
    must('upload', await upload(client, enrolmentId, code, bytes));
  }
  const body = { text: 'Saya memotret produk di dekat jendela.' };
  must('draft', await client.call('PUT /enrolments/:id/assignments/:code/draft', { params, body }));
  return must('send', await client.call('POST /enrolments/:id/assignments/:code/send', { params }));
}

export const startAttempt = (who: TestClient, id: string, code: string) =>
  who.call('POST /enrolments/:id/quizzes/:code/attempts', { params: { id, code } });

export const answerQuestion = (who: TestClient, id: string, question: string, choice: string[]) =>
  who.call('PUT /attempts/:id/answers/:question', { params: { id, question }, body: { choice } });

export const submitAttempt = (who: TestClient, id: string) =>
  who.call('POST /attempts/:id/submit', { params: { id } });

/** Takes one attempt of a quiz lesson, `pre` or `post`; `right` says how many questions are answered rightly. */
export async function takeAttempt(
  api: TestApi,
  client: TestClient,
  enrolmentId: string,
  code: string,
  right = Infinity,
) {
  const attempt = must(`attempt ${code}`, await startAttempt(client, enrolmentId, code));
  const keys = await api.query<{ code: string; key: string[]; options: { id: string }[] }>(
    'select q.code, q.key, q.options from attempts a join questions q on q.id = any(a.question_ids) where a.id = $1',
    [attempt.id],
  );
  for (const [index, question] of attempt.questions.entries()) {
    const { key = [], options = [] } = keys.find((one) => one.code === question.code) ?? {};
    const wrong = options.filter(({ id }) => !key.includes(id)).map(({ id }) => id);
    const choice = index < right ? key : wrong.slice(0, 1);
    must('answer', await answerQuestion(client, attempt.id, question.code, choice));
  }
  return must('submit', await submitAttempt(client, attempt.id));
}

/** Does every lesson over HTTP: events for what is read and heard, attempts for quizzes, photos for practice. */
export async function finishLessons(api: TestApi, client: TestClient, enrolmentId: string): Promise<void> {
  const lessons = await api.query<{ code: string; kind: string }>(
    `select l.code, l.kind from enrolments e join batches b on b.id = e.batch_id join lessons l on l.version_id = b.version_id
     where e.id = $1 order by l.ordinal`,
    [enrolmentId],
  );
  const plain = lessons.filter(({ kind }) => kind !== 'quiz' && kind !== 'photo_assignment');
  const occurredAt = new Date().toISOString();
  const events = plain.map(({ code }) => ({
    id: randomUUID(),
    lessonCode: code,
    kind: 'completed' as const,
    position: 1,
    occurredAt,
  }));
  must(
    'events',
    await client.call('POST /enrolments/:id/events', { params: { id: enrolmentId }, body: { events } }),
  );
  for (const { code, kind } of lessons) {
    if (kind === 'quiz') await takeAttempt(api, client, enrolmentId, code);
    if (kind === 'photo_assignment') await sendAssignment(client, enrolmentId, code);
  }
}

/** Takes the post test with all answers right, or with `right` of them; call after finishLessons. */
export async function passTests(api: TestApi, client: TestClient, enrolmentId: string, right = Infinity) {
  return takeAttempt(api, client, enrolmentId, 'post', right);
}

/** Rates the class 4 of 4 on all nine elements. */
export async function sendSurvey(client: TestClient, enrolmentId: string): Promise<void> {
  const ratings = { U1: 4, U2: 4, U3: 4, U4: 4, U5: 4, U6: 4, U7: 4, U8: 4, U9: 4 };
  must(
    'survey',
    await client.call('POST /enrolments/:id/survey', { params: { id: enrolmentId }, body: { ratings } }),
  );
}

/** Sends the final assignment with the photos it asks for. @returns id of the submission that waits for its grade */
export async function sendFinalAssignment(
  api: TestApi,
  client: TestClient,
  enrolmentId: string,
): Promise<string> {
  const [final] = await api.query<{ code: string }>(
    `select f.code from enrolments e join batches b on b.id = e.batch_id join assignments f on f.version_id = b.version_id
     where e.id = $1 and f.lesson_id is null`,
    [enrolmentId],
  );
  const assignment = await sendAssignment(client, enrolmentId, final?.code ?? '');
  return assignment.submissions[0]?.id ?? '';
}

/** Grades a sent final assignment with the same level for every criterion; `trainer` must be one of the class. */
export async function gradeFinal(trainer: TestClient, submissionId: string, level = 4) {
  const params = { id: submissionId };
  const { rubric } = must('submission', await trainer.call('GET /manage/grading/:id', { params }));
  const levels = rubric.map(({ name }) => ({ criterion: name, score: level }));
  return must(
    'grade',
    await trainer.call('POST /manage/grading/:id', {
      params,
      body: { levels, comment: 'Foto sudah terang.' },
    }),
  );
}

/**
 * The fast way to a completed learner, by SQL alone: every lesson, quiz, test, the final assignment, attendance and
 * the survey are there, all with this score. The enrolment must have a seat.
 */
export async function completeEnrolment(api: TestApi, enrolmentId: string, score = 85): Promise<void> {
  for (const statement of DEEDS) await api.query(statement, [enrolmentId, score]);
}
