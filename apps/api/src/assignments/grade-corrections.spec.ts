import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import {
  completeEnrolment,
  gradeFinal,
  sendFinalAssignment,
  upload,
  photo,
} from '../testing/learning.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

const CORRECT = 'POST /manage/grading/:id/corrections';
const criteria = [
  'Halaman produk',
  'Harga dan laba',
  'Pengemasan dan keamanan data',
  'Pembukuan dan rencana',
];
const levels = (score: number) => criteria.map((criterion) => ({ criterion, score }));
const correct = (
  who: { call: SignedIn['call'] },
  id: string,
  score: number,
  replaces = 1,
  over: object = {},
) =>
  who.call(CORRECT, {
    params: { id },
    body: {
      levels: levels(score),
      comment: 'Sudah saya lihat lagi.',
      reason: 'Salah membaca harga.',
      replaces,
      ...over,
    },
  });
const mine = async (who: SignedIn, id: string) =>
  (await who.call('GET /enrolments/:id/assignments/:code', { params: { id, code: 'PO-TA' } })).body;

async function graded(level = 4) {
  const seat = await classroom.seat();
  const submissionId = await sendFinalAssignment(api, seat.learner, seat.enrolmentId);
  await gradeFinal(classroom.trainer, submissionId, level);
  return { ...seat, submissionId };
}

describe('a correction', () => {
  it('is for trainers of the class and admins, with a reason', async () => {
    const { learner, submissionId } = await graded();
    expect((await correct(api.anonymous, submissionId, 3)).status).toBe(401);
    for (const who of [learner, await api.signIn('panitia'), await api.signIn('pelatih')])
      expect((await correct(who, submissionId, 3)).status).toBe(404);
    const wrong = await correct(classroom.trainer, submissionId, 3, 1, { reason: ' ' });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }],
    ]);
    const seat = await classroom.seat();
    const ungraded = await sendFinalAssignment(api, seat.learner, seat.enrolmentId);
    expect((await correct(classroom.trainer, ungraded, 3)).body.code).toBe('state_conflict');
  });

  it('counts instead of the former grade, which both sides still see', async () => {
    const { learner, enrolmentId, submissionId } = await graded(4);
    const result = await correct(classroom.trainer, submissionId, 3);
    expect(result.body).toMatchObject({ number: 2, score: 75, reason: 'Salah membaca harga.' });
    const { submissions } = await mine(learner, enrolmentId);
    expect(submissions[0]?.grade).toEqual(result.body);
    expect(submissions[0]?.formerGrades).toMatchObject([{ number: 1, score: 100, reason: null }]);
    const opened = await classroom.trainer.call('GET /manage/grading/:id', { params: { id: submissionId } });
    expect(opened.body).toMatchObject({ correctable: true, item: { score: 75 } });
    expect(opened.body.submission.formerGrades).toHaveLength(1);
    const list = await classroom.trainer.call('GET /manage/grading', {
      query: { state: 'graded', pageSize: 100 },
    });
    expect(list.body.items.filter((item) => item.submissionId === submissionId)).toHaveLength(1);
    const home = await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } });
    expect(home.body.finalAssignment).toMatchObject({ score: 75, state: 'passed' });
    const log = await api.query<{ action: string; details: object }>(
      `select action, details from audit_log where subject_id = $1 order by id desc limit 1`,
      [submissionId],
    );
    expect(log).toMatchObject([{ action: 'submission.regraded', details: { score: 75, number: 2 } }]);
    const told = await api.query('select 1 from reminders where account_id = $1 and event = $2', [
      learner.accountId,
      'assignment_graded',
    ]);
    expect(told).toHaveLength(2);
    await expect(
      api.query('update grades set score = 1 where submission_id = $1', [submissionId]),
    ).rejects.toThrow('only grows');
  });

  it('of what somebody else corrected meanwhile is refused', async () => {
    const { submissionId } = await graded();
    const admin = await api.signIn('admin');
    const answers = await Promise.all([
      correct(classroom.trainer, submissionId, 3),
      correct(admin, submissionId, 2),
      correct(admin, submissionId, 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('grading_conflict');
    expect(await api.query('select 1 from grades where submission_id = $1', [submissionId])).toHaveLength(2);
  });

  it('that fails opens a revision once, and one that passes closes it', async () => {
    const { learner, enrolmentId, submissionId } = await graded(4);
    await correct(classroom.trainer, submissionId, 1);
    expect(await mine(learner, enrolmentId)).toMatchObject({
      open: true,
      submissions: [{ state: 'draft', revision: 2 }, { state: 'graded' }],
    });
    await correct(classroom.trainer, submissionId, 2, 2);
    expect((await mine(learner, enrolmentId)).submissions).toHaveLength(2);
    await correct(classroom.trainer, submissionId, 4, 3);
    expect((await mine(learner, enrolmentId)).open).toBe(false);
    expect((await upload(learner, enrolmentId, 'PO-TA', await photo())).body.code).toBe('submission_closed');
    const home = await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } });
    expect(home.body.finalAssignment).toMatchObject({ state: 'passed', score: 100 });
  });

  it('reaches a completed class until it is handed in for certificates', async () => {
    const seat = await classroom.seat();
    await completeEnrolment(api, seat.enrolmentId, 100);
    const [{ id } = { id: '' }] = await api.query<{ id: string }>(
      `select s.id from submissions s join assignments a on a.id = s.assignment_id and a.lesson_id is null where s.enrolment_id = $1`,
      [seat.enrolmentId],
    );
    const stateOf = async () =>
      (
        await api.query<{ state: string; final_score: number | null }>(
          'select state, final_score from enrolments where id = $1',
          [seat.enrolmentId],
        )
      )[0];
    const before = (await stateOf())?.final_score ?? 0;
    expect((await correct(classroom.trainer, id, 3)).status).toBe(200);
    const worse = await stateOf();
    expect(worse?.state).toBe('completed');
    expect(worse?.final_score).toBeLessThan(before);
    await correct(classroom.trainer, id, 1, 2);
    expect(await stateOf()).toEqual({ state: 'active', final_score: null });
    await correct(classroom.trainer, id, 4, 3);
    expect((await stateOf())?.state).toBe('completed');
    await api.query(`update batches set certification = 'submitted' where id = $1`, [classroom.batchId]);
    try {
      expect((await correct(classroom.trainer, id, 3, 4)).body.code).toBe('grade_final');
      const opened = await classroom.trainer.call('GET /manage/grading/:id', { params: { id } });
      expect(opened.body.correctable).toBe(false);
    } finally {
      await api.query(`update batches set certification = 'none' where id = $1`, [classroom.batchId]);
    }
  });
});

describe('pins', () => {
  it('stand on photos of this submission, in their order', async () => {
    const seat = await classroom.seat();
    const id = await sendFinalAssignment(api, seat.learner, seat.enrolmentId);
    const other = await graded();
    const fileOf = async (who: SignedIn, enrolmentId: string) =>
      (await mine(who, enrolmentId)).submissions[0]!.files[0]!.id;
    const stranger = await fileOf(other.learner, other.enrolmentId);
    const fileId = await fileOf(seat.learner, seat.enrolmentId);
    const grade = (pins: object[]) =>
      classroom.trainer.send('POST /manage/grading/:id', {
        params: { id },
        body: { levels: levels(4), pins },
      });
    const pin = { fileId, x: 0.25, y: 0.5, body: 'Cahaya bagus di sini.' };
    expect((await grade([pin, { ...pin, fileId: stranger }])).body.errors).toEqual([
      { path: 'pins[1].fileId', message: 'Catatan ini tidak ada fotonya di kiriman ini.' },
    ]);
    expect((await grade([{ ...pin, x: 1.2 }])).status).toBe(422);
    expect((await grade([{ ...pin, body: '' }])).body.errors).toEqual([
      { path: 'pins[0].body', message: 'Catatan belum diisi.' },
    ]);
    expect((await grade([pin, { ...pin, x: 1, y: 0, body: 'Latar rapi.' }])).status).toBe(200);
    const [first] = (await mine(seat.learner, seat.enrolmentId)).submissions;
    expect(first?.grade?.pins).toEqual([
      { number: 1, fileId, x: 0.25, y: 0.5, body: 'Cahaya bagus di sini.' },
      { number: 2, fileId, x: 1, y: 0, body: 'Latar rapi.' },
    ]);
    // A correction brings its own pins; the former grade keeps those it had.
    await correct(classroom.trainer, id, 3);
    const [after] = (await mine(seat.learner, seat.enrolmentId)).submissions;
    expect([after?.grade?.pins.length, after?.formerGrades[0]?.pins.length]).toEqual([0, 2]);
  });
});
