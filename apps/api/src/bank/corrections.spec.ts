import { BankQuestionBody } from '@sinau/contracts/bank-question.contract.js';
import { CompletionService } from '../enrolments/completion.service.js';
import { completeEnrolment } from '../testing/learning.factory.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import { RegradingService } from '../learning/regrading.service.js';
import { RegradeService } from './regrade.service.js';

let api: TestApi;
let classroom: Classroom;
let regrading: RegradeService;
let quiz: { code: string; questions: string[] };
beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api, 'fotografi-produk');
  regrading = new RegradeService(
    api.app.get(Transactions),
    api.app.get(RegradingService, { strict: false }),
    api.app.get(JOB_QUEUE, { strict: false }),
  );
  [quiz] = (await api.query<{ code: string; questions: string[] }>(
    `select code, content -> 'questionCodes' as questions from lessons where version_id = $1 and kind = 'quiz' order by ordinal limit 1`,
    [classroom.versionId],
  )) as [typeof quiz];
});
afterAll(() => api.close());

/** Answers the quiz with option b for its first question and by the key for the rest. */
async function take(learner: SignedIn, enrolmentId: string, { submit = true, first = 'b' } = {}) {
  const params = { id: enrolmentId, code: quiz.code };
  const { body: attempt } = await learner.call('POST /enrolments/:id/quizzes/:code/attempts', { params });
  const keys = await api.query<{ code: string; key: string[] }>(
    'select q.code, q.key from attempts a join questions q on q.id = any(a.question_ids) where a.id = $1',
    [attempt.id],
  );
  for (const { code } of attempt.questions) {
    const choice = code === quiz.questions[0] ? [first] : (keys.find((one) => one.code === code)?.key ?? []);
    await learner.call('PUT /attempts/:id/answers/:question', {
      params: { id: attempt.id, question: code },
      body: { choice },
    });
  }
  if (submit) await learner.call('POST /attempts/:id/submit', { params: { id: attempt.id } });
  return attempt.id;
}

async function question() {
  const { body } = await classroom.trainer.call('GET /bank/questions', {
    query: { codes: quiz.questions[0]! },
  });
  return body.items[0]!;
}

async function correct(key: string[]) {
  const { id, revision } = await question();
  return classroom.trainer.call('POST /bank/questions/:id/correct', {
    params: { id },
    body: { revision, key, reason: 'Kunci salah ketik' },
  });
}

const attemptOf = async (id: string) =>
  (
    await api.query<{ score: number; passed: boolean }>('select score, passed from attempts where id = $1', [
      id,
    ])
  )[0];

it('grades again what was handed in, keeps what was passed, and leaves certificates alone', async () => {
  const [{ key }] = (await api.query<{ key: string[] }>('select key from questions where code = $1', [
    quiz.questions[0],
  ])) as [{ key: string[] }];
  expect(key).toEqual(['a']);
  const [wrong, right, open, certified] = await Promise.all([1, 2, 3, 4].map(() => classroom.seat()));
  const wrongAttempt = await take(wrong!.learner, wrong!.enrolmentId);
  const rightAttempt = await take(right!.learner, right!.enrolmentId, { first: 'a' });
  const openAttempt = await take(open!.learner, open!.enrolmentId, { submit: false });
  const certifiedAttempt = await take(certified!.learner, certified!.enrolmentId);
  await api.query(
    `insert into certificates (enrolment_id, batch_id, account_id, series, year, sequence, number, code, payload)
     select id, batch_id, account_id, 'STTP', 2026, 1, '1/STTP', 'ABCDEFGHJKMN', '{}' from enrolments where id = $1`,
    [certified!.enrolmentId],
  );
  const before = await attemptOf(wrongAttempt);
  const passedBefore = await attemptOf(rightAttempt);
  // Nearly passed: with this limit one more right answer makes it.
  await api.query('update attempts set passing_score = 100, passed = false where id = $1', [wrongAttempt]);

  const answer = await correct(['b']);
  expect(answer.status).toBe(202);
  expect(answer.body).toMatchObject({
    state: 'pending',
    versions: [1],
    versionsLeft: [],
    before: { key: ['a'] },
    after: { key: ['b'] },
    attempts: 0,
  });
  const ringing = await api.query<{ id: string }>(
    'select id from question_corrections where done_at is null',
  );
  expect(ringing).toEqual([{ id: answer.body.id }]);

  await Promise.all([regrading.regrade(answer.body.id), regrading.regrade(answer.body.id)]);
  const { body: done } = await classroom.trainer.call('GET /bank/corrections/:id', {
    params: { id: answer.body.id },
  });
  expect(done).toMatchObject({
    state: 'done',
    attempts: 2,
    // Of the wrong, the right and the open attempt.
    answersChanged: 3,
    scoresChanged: 2,
    newlyPassed: 1,
    certifiedLeft: 1,
  });
  expect(await attemptOf(wrongAttempt)).toEqual({ score: 100, passed: true });
  const passedAfter = await attemptOf(rightAttempt);
  // One of two is right now, which would not pass; the pass mark of this quiz stays reached.
  expect(passedBefore).toEqual({ score: 100, passed: true });
  expect(passedAfter).toEqual({ score: 60, passed: true });
  expect(await attemptOf(certifiedAttempt)).toEqual(before);
  // The lesson is done for who passed now.
  const progress = await api.query(
    'select 1 from lesson_progress p join lessons l on l.id = p.lesson_id where p.enrolment_id = $1 and l.code = $2 and done_at is not null',
    [wrong!.enrolmentId, quiz.code],
  );
  expect(progress).toHaveLength(1);

  // Running again counts nothing twice; the open attempt is judged by the new key.
  await api.query('update question_corrections set done_at = null where id = $1', [answer.body.id]);
  await regrading.regrade(answer.body.id);
  const again = await classroom.trainer.call('GET /bank/corrections/:id', { params: { id: answer.body.id } });
  expect(again.body).toMatchObject({ attempts: 2, scoresChanged: 2, certifiedLeft: 1 });
  const handedIn = await open!.learner.call('POST /attempts/:id/submit', { params: { id: openAttempt } });
  expect(handedIn.body.score).toBe(100);
});

it('changes the draft with the versions, and says so in its history and the audit log', async () => {
  const { id, key } = await question();
  expect(key).toEqual(['b']);
  const { body } = await classroom.trainer.call('GET /bank/questions/:id', { params: { id } });
  expect(body.corrections).toHaveLength(1);
  expect(body.corrections[0]).toMatchObject({ reason: 'Kunci salah ketik', code: quiz.questions[0] });
  expect(body.versions).toEqual([
    expect.objectContaining({ number: 1, published: true, same: true, key: ['b'] }),
  ]);
  const [entry] = await api.query<{ details: object }>(
    `select details from audit_log where action = 'bank_question.corrected'`,
  );
  expect(entry?.details).toMatchObject({ before: ['a'], after: ['b'], versions: [1] });
});

it('leaves versions alone whose choices differ', async () => {
  const one = await question();
  await api.query(
    `update bank_questions set source = jsonb_set(source::jsonb, '{opsi,0,teks}', '"Lain"')::json where id = $1`,
    [one.id],
  );
  const { body } = await correct(['a']);
  expect(body).toMatchObject({ state: 'done', versions: [], versionsLeft: [1] });
  expect(await api.query('select key from questions where code = $1', [quiz.questions[0]])).toEqual([
    { key: ['b'] },
  ]);
});

/** A question that has not been corrected yet. */
async function another(): Promise<string> {
  const [found] = await api.query<{ code: string }>(
    `select code from bank_questions b where kind = 'single' and code <> $1
       and not exists (select from question_corrections where bank_question_id = b.id) order by code limit 1`,
    [quiz.questions[0]],
  );
  return found!.code;
}

describe('a version that asks something else by the same words', () => {
  const [pictureA, pictureB] = [
    '0191d2a0-0000-7000-8000-00000000000a',
    '0191d2a0-0000-7000-8000-00000000000b',
  ];
  /** Makes a question of the quiz another one, in the bank and in the version. */
  async function make(
    code: string,
    question: { kind: string; key: string[]; settings: object; source: object },
  ) {
    const { kind, key, settings, source } = question;
    await api.query(
      `update questions set kind = $2, key = $3, settings = $4, options = '[]' where code = $1`,
      [code, kind, key, JSON.stringify(settings)],
    );
    await api.query(
      `update bank_questions set kind = $2, source = ((source::jsonb - 'opsi') || $3::jsonb)::json where code = $1`,
      [code, kind, JSON.stringify({ ...source, kunci: key })],
    );
  }
  const asked = async (code: string) =>
    (await classroom.trainer.call('GET /bank/questions', { query: { codes: code } })).body.items[0]!;
  async function correctTo(code: string, key: string[]) {
    const { id, revision } = await asked(code);
    const { body } = await classroom.trainer.call('POST /bank/questions/:id/correct', {
      params: { id },
      body: { revision, key, reason: 'Kunci keliru' },
    });
    return body;
  }
  const published = async (code: string) =>
    (await api.query<{ key: string[] }>('select key from questions where code = $1', [code]))[0]?.key;

  it.each([
    [
      'another picture',
      {
        kind: 'hotspot',
        settings: { imageId: pictureA, imageAlt: 'Meja' },
        source: { jenis: 'titik_gambar', gambar: pictureA, gambar_alt: 'Meja' },
        keys: ['0.1,0.1,0.2,0.2', '0.3,0.3,0.2,0.2', '0.6,0.6,0.2,0.2'],
        change: { imageId: pictureB },
      },
    ],
    [
      'another unit',
      {
        kind: 'numeric',
        settings: { unit: 'cm' },
        source: { jenis: 'angka', satuan: 'cm' },
        keys: ['12', '13', '130'],
        change: { unit: 'mm' },
      },
    ],
  ])('is left alone: %s', async (_name, { keys: [first, second, third], change, ...question }) => {
    const code = await another();
    await make(code, { ...question, key: [first!] });
    expect(await correctTo(code, [second!])).toMatchObject({ versions: [1], versionsLeft: [] });
    expect(await published(code)).toEqual([second]);

    const { id, revision, ...body } = await asked(code);
    const changed = await classroom.trainer.call('PUT /bank/questions/:id', {
      params: { id },
      body: { ...BankQuestionBody.parse(body), ...change, revision },
    });
    expect(changed.body).toMatchObject(change);
    expect(await correctTo(code, [third!])).toMatchObject({
      state: 'done',
      versions: [],
      versionsLeft: [1],
    });
    expect(await published(code)).toEqual([second]);
    const { body: detail } = await classroom.trainer.call('GET /bank/questions/:id', { params: { id } });
    expect(detail.versions).toEqual([expect.objectContaining({ number: 1, same: false, key: [second] })]);
  });
});

it('brings a key to learners, and no words that nobody reviewed', async () => {
  const code = await another();
  const said = async () =>
    (
      await api.query(
        'select key, feedback_correct as right, feedback_wrong as wrong from questions where code = $1',
        [code],
      )
    )[0];
  const before = (await said()) as { key: string[]; right: string; wrong: string };
  const { body } = await classroom.trainer.call('GET /bank/questions', { query: { codes: code } });
  const { id, revision, options } = body.items[0]!;
  const key = [options.find((option) => !before.key.includes(option.id))!.id];
  const answer = await classroom.trainer.call('POST /bank/questions/:id/correct', {
    params: { id },
    body: {
      revision,
      key,
      feedbackCorrect: 'Belum ditinjau.',
      feedbackWrong: 'Juga belum.',
      reason: 'Kunci keliru',
    },
  });
  expect(answer.body).toMatchObject({ versions: [1], before: { key: before.key }, after: { key } });
  expect(await said()).toEqual({ ...before, key });
  const { body: detail } = await classroom.trainer.call('GET /bank/questions/:id', { params: { id } });
  expect(detail.question).toMatchObject({
    key,
    feedbackCorrect: 'Belum ditinjau.',
    feedbackWrong: 'Juga belum.',
  });
});

it('refuses a key that cannot be, one that is the same, and an old revision', async () => {
  const wrong = await correct(['z']);
  expect([wrong.status, wrong.body.errors?.[0]?.path]).toEqual([422, 'key[0]']);
  expect((await correct(['a'])).body.code).toBe('state_conflict');
  const { id } = await question();
  const old = await classroom.trainer.call('POST /bank/questions/:id/correct', {
    params: { id },
    body: { revision: 0, key: ['b'], reason: 'Terlambat' },
  });
  expect([old.status, old.body.code]).toEqual([409, 'edit_conflict']);
});

it('lets a completed class that is not handed in keep the better result only', async () => {
  const { learner, enrolmentId } = await classroom.seat();
  await take(learner, enrolmentId, { first: 'b' });
  const completion = api.app.get(CompletionService, { strict: false });
  const regraded = () =>
    api.app.get(Transactions).run((em, ring) => completion.regraded(em, ring, enrolmentId));
  const result = async () =>
    (await api.query('select state, final_score from enrolments where id = $1', [enrolmentId]))[0];
  await completeEnrolment(api, enrolmentId, 80);
  await regraded();
  expect(await result()).toMatchObject({ state: 'completed' });
  const best = (await result()) as { final_score: number };
  await api.query('update enrolments set final_score = 60 where id = $1', [enrolmentId]);
  await regraded();
  expect(await result()).toEqual(best);
  await api.query('update enrolments set final_score = 99 where id = $1', [enrolmentId]);
  await regraded();
  expect(await result()).toMatchObject({ final_score: 99 });
  await api.query('update enrolments set final_score = 60 where id = $1', [enrolmentId]);
  await api.query(`update batches set certification = 'submitted' where id = $1`, [classroom.batchId]);
  await regraded();
  expect(await result()).toMatchObject({ final_score: 60 });
});

it('is rung again when the doorbell was lost', async () => {
  await api.query(
    `insert into question_corrections (bank_question_id, before, after, reason, question_ids, versions, versions_left, corrected_by, created_at)
     select id, '{}', '{}', 'x', array[gen_random_uuid()], '{}', '{}', $1, now() - interval '1 minute' from bank_questions limit 1`,
    [classroom.trainer.accountId],
  );
  expect(await regrading.ringOverdue()).toBe(1);
});
