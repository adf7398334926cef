import { randomUUID } from 'node:crypto';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;
beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api, 'fotografi-produk');
});
afterAll(() => api.close());

/** A handed-in attempt by SQL: `right` says which of the questions were answered rightly; null: not answered. */
async function handIn(
  enrolmentId: string,
  code: string,
  codes: string[],
  right: (boolean | null)[],
  { number = 1, versionId = classroom.versionId }: { number?: number; versionId?: string } = {},
) {
  const [attempt] = await api.query<{ id: string }>(
    `insert into attempts (enrolment_id, quiz_code, number, max_attempts, question_ids, submitted_at, score)
     select $1, $2, $3, 3, array(select q.id from unnest($4::text[]) with ordinality asked (code, place)
       join questions q on q.code = asked.code and q.version_id = $5 order by place), now(), $6 returning id`,
    [enrolmentId, code, number, codes, versionId, (right.filter(Boolean).length / right.length) * 100],
  );
  for (const [index, one] of right.entries()) {
    if (one === null) continue;
    await api.query(
      `insert into attempt_answers (attempt_id, question_id, choice, correct)
       select $1, q.id, case when $3 then q.key else array[(select o ->> 'id' from jsonb_array_elements(q.options) o where not (o ->> 'id' = any(q.key)) limit 1)] end, $3
       from questions q where q.code = $2 and q.version_id = $4`,
      [attempt!.id, codes[index], one, versionId],
    );
  }
  return attempt!.id;
}

const CODES = ['FP-Q01', 'FP-Q02', 'FP-Q03'];
// Ten learners; the first question is right for who knows the rest.
const RIGHT: (boolean | null)[][] = [
  [true, true, true],
  [true, true, true],
  [true, true, true],
  [true, true, false],
  [true, true, false],
  [true, true, false],
  [false, true, false],
  [false, true, false],
  [false, true, null],
  [false, false, null],
];

it('computes difficulty and discrimination as by hand', async () => {
  for (const right of RIGHT) {
    const { enrolmentId } = await classroom.seat();
    await handIn(enrolmentId, 'pre', CODES, right);
    // Later attempts do not count.
    await handIn(enrolmentId, 'pre', CODES, [true, true, true], { number: 2 });
  }
  const params = { id: classroom.batchId };
  const { body } = await classroom.trainer.call('GET /manage/batches/:id/item-analysis', { params });
  expect(body.items.map(({ code, quizTitle }) => [code, quizTitle])).toEqual(
    CODES.map((code) => [code, 'Tes awal']),
  );
  const [first, second, third] = body.items;
  expect(first).toMatchObject({ answers: 10, difficulty: 0.6, unanswered: 0 });
  expect(second).toMatchObject({ difficulty: 0.9 });
  expect(third).toMatchObject({ difficulty: 0.3, unanswered: 2 });
  // Rest of the first question: 1, 1, 1, .5, .5, .5, .5, .5, .5, 0. Mean .6, population SD sqrt(.09) = .3; mean of the right
  // ones .75, of the wrong ones .375. r = (.75 - .375) / .3 * sqrt(.6 * .4) = .6124.
  expect(first?.discrimination).toBeCloseTo(0.6124, 4);
  expect(first?.words).toBe('baik');
  expect(first?.choices[0]).toMatchObject({ count: 6, right: true });
  expect(first?.choices.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  const course = await classroom.trainer.call('GET /bank/item-analysis', {
    query: {
      course: (
        await api.query<{ id: string }>('select course_id as id from batches where id = $1', [
          classroom.batchId,
        ])
      )[0]!.id,
    },
  });
  expect(course.body.items).toEqual(body.items);
});

it('says nothing about how well one of two questions tells learners apart', async () => {
  const other = await openClassroom(api, 'desain-kemasan');
  for (const right of RIGHT) {
    const { enrolmentId } = await other.seat();
    await handIn(enrolmentId, 'post', ['DK-Q01', 'DK-Q02'], right.slice(0, 2), {
      versionId: other.versionId,
    });
  }
  const { body } = await other.trainer.call('GET /manage/batches/:id/item-analysis', {
    params: { id: other.batchId },
  });
  expect(
    body.items.map(({ difficulty, discrimination, words }) => [difficulty, discrimination, words]),
  ).toEqual([
    [0.6, null, 'baik'],
    [0.9, null, 'baik'],
  ]);
});

it('shows the gain between pre and post test', async () => {
  const { enrolmentId } = await classroom.seat();
  await handIn(enrolmentId, 'pre', CODES, [true, false, false]);
  await handIn(enrolmentId, 'post', CODES, [true, false, false]);
  await handIn(enrolmentId, 'post', CODES, [true, true, true], { number: 2 });
  const { body } = await classroom.trainer.call('GET /manage/batches/:id/learning-gain', {
    params: { id: classroom.batchId },
  });
  expect(body).toMatchObject({ learners: 11, withBoth: 1, gain: 1, band: 'high' });
  expect(body.preMean).toBeCloseTo(33.33, 2);
});

describe('more time', () => {
  async function openTest() {
    const { learner, enrolmentId } = await classroom.seat();
    const { body } = await learner.call('POST /enrolments/:id/quizzes/:code/attempts', {
      params: { id: enrolmentId, code: 'pre' },
    });
    return { learner, attempt: body };
  }
  const extend = (id: string, minutes: number, requestId: string = randomUUID()) =>
    classroom.trainer.call('POST /manage/attempts/:id/extend', {
      params: { id },
      body: { minutes, requestId },
    });

  it('is given once per tap, and the learner sees it', async () => {
    const { learner, attempt } = await openTest();
    const list = await classroom.trainer.call('GET /manage/batches/:id/attempts', {
      params: { id: classroom.batchId },
    });
    expect(list.body.items).toContainEqual(
      expect.objectContaining({ id: attempt.id, extraMinutes: 0, answered: 0, title: 'Tes awal' }),
    );
    const requestId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => extend(attempt.id, 10, requestId)));
    for (const { status, body } of answers) expect([status, body.extraMinutes]).toEqual([200, 10]);
    const seen = await learner.call('GET /attempts/:id', { params: { id: attempt.id } });
    expect(Date.parse(seen.body.deadlineAt!) - Date.parse(attempt.deadlineAt!)).toBe(10 * 60_000);
    const trace = await api.query(
      `select 1 from audit_log where action = 'attempt.extended' and subject_id = $1`,
      [attempt.id],
    );
    expect(trace).toHaveLength(1);
  });

  it('counts from now when the time was over, so that answers are taken again', async () => {
    const { learner, attempt } = await openTest();
    await api.query(`update attempts set deadline_at = now() - interval '10 minutes' where id = $1`, [
      attempt.id,
    ]);
    const question = attempt.questions[0]!;
    const put = () =>
      learner.call('PUT /attempts/:id/answers/:question', {
        params: { id: attempt.id, question: question.code },
        body: { choice: [question.options[0]!.id] },
      });
    expect((await put()).body.code).toBe('attempt_closed');
    await extend(attempt.id, 5);
    expect((await put()).status).toBe(200);
  });

  it('is not given to what is handed in, has no limit, or is another class', async () => {
    const { learner, attempt } = await openTest();
    const other = await api.signIn('pelatih');
    const given = { params: { id: attempt.id }, body: { minutes: 5, requestId: randomUUID() } };
    expect((await other.call('POST /manage/attempts/:id/extend', given)).status).toBe(404);
    expect((await learner.call('POST /manage/attempts/:id/extend', given)).status).toBe(404);
    expect((await api.anonymous.call('POST /manage/attempts/:id/extend', given)).status).toBe(401);
    expect((await extend(attempt.id, 0)).status).toBe(422);
    expect((await extend(randomUUID(), 5)).status).toBe(404);
    await api.query('update attempts set deadline_at = null where id = $1', [attempt.id]);
    expect((await extend(attempt.id, 5)).body.code).toBe('state_conflict');
    await api.query('update attempts set submitted_at = now(), score = 0 where id = $1', [attempt.id]);
    expect((await extend(attempt.id, 5)).body.code).toBe('attempt_closed');
    expect(await api.query('select 1 from attempt_extensions where attempt_id = $1', [attempt.id])).toEqual(
      [],
    );
  });
});

it.each(['item-analysis', 'learning-gain', 'attempts'] as const)(
  'GET /manage/batches/:id/%s is for the class\u2019s staff',
  async (what) => {
    const route = `GET /manage/batches/:id/${what}`;
    const given = { params: { id: classroom.batchId } };
    expect((await api.anonymous.send(route, given)).status).toBe(401);
    expect((await (await api.signIn('peserta')).send(route, given)).status).toBe(404);
    expect((await (await api.signIn('pelatih')).send(route, given)).status).toBe(404);
    expect((await (await api.signIn('panitia')).send(route, given)).status).toBe(200);
  },
);
