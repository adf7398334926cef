import { FileStore } from '../files/file-store.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { gradeFinal, sendAssignment, sendFinalAssignment } from '../testing/learning.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

const FINAL = 'PO-TA';
const GRADE = 'POST /manage/grading/:id';
const criteria = [
  'Halaman produk',
  'Harga dan laba',
  'Pengemasan dan keamanan data',
  'Pembukuan dan rencana',
];
const levels = (...scores: number[]) =>
  criteria.map((criterion, index) => ({ criterion, score: scores[index] ?? 1 }));
const grade = (who: SignedIn, id: string, ...scores: number[]) =>
  who.call(GRADE, { params: { id }, body: { levels: levels(...scores), comment: 'Baik.' } });
const queue = (who: SignedIn, query: { state?: 'sent' | 'graded'; batch?: string; pageSize?: number } = {}) =>
  who.call('GET /manage/grading', { query });
const mine = (who: SignedIn, id: string) =>
  who.call('GET /enrolments/:id/assignments/:code', { params: { id, code: FINAL } });

async function sentFinal() {
  const seat = await classroom.seat();
  return { ...seat, submissionId: await sendFinalAssignment(api, seat.learner, seat.enrolmentId) };
}

describe('the grading queue', () => {
  it('is for trainers of the class and for admins', async () => {
    const { learner, submissionId } = await sentFinal();
    const params = { id: submissionId };
    expect((await api.anonymous.call('GET /manage/grading', {})).status).toBe(401);
    expect((await api.anonymous.call('GET /manage/grading/:id', { params })).status).toBe(401);
    expect((await api.anonymous.call(GRADE, { params, body: { levels: levels(4) } })).status).toBe(401);
    expect((await queue(learner)).status).toBe(404);
    for (const role of ['peserta', 'panitia', 'dinas', 'pelatih'] as const) {
      const other = await api.signIn(role);
      expect((await other.call('GET /manage/grading/:id', { params })).status).toBe(404);
      expect((await grade(other, submissionId, 4, 4, 4, 4)).status).toBe(404);
    }
    const stranger = await queue(await api.signIn('pelatih'));
    expect(stranger.body).toEqual({ items: [], total: 0, page: 1, pageSize: 25 });
    expect((await queue(await api.signIn('admin'))).body.items.map((item) => item.submissionId)).toContain(
      submissionId,
    );
    expect((await classroom.trainer.call('GET /manage/grading/:id', { params })).status).toBe(200);
  });

  it('begins with the one that waits longest, shows final assignments only and leads on', async () => {
    const first = await sentFinal();
    const second = await sentFinal();
    await sendAssignment(first.learner, first.enrolmentId, 'PO-1-6');
    await api.query(`update submissions set sent_at = now() - interval '2 days' where id = $1`, [
      second.submissionId,
    ]);
    await api.query(`update submissions set sent_at = now() - interval '1 day' where id = $1`, [
      first.submissionId,
    ]);
    const { body } = await queue(classroom.trainer, { batch: classroom.batchId });
    expect(body.items.slice(0, 2).map((item) => item.submissionId)).toEqual([
      second.submissionId,
      first.submissionId,
    ]);
    expect(body.items[0]).toMatchObject({
      courseTitle: expect.stringContaining('Penjualan Online'),
      assignmentTitle: expect.stringContaining('Tugas Akhir'),
      photos: 4,
      revision: 1,
      score: null,
    });
    expect(body.total).toBe(body.items.length);
    const one = await queue(classroom.trainer, { pageSize: 1 });
    expect([one.body.items.length, one.body.total]).toEqual([1, body.total]);
    const opened = await classroom.trainer.call('GET /manage/grading/:id', {
      params: { id: second.submissionId },
    });
    expect(opened.body).toMatchObject({
      nextId: first.submissionId,
      passingScore: 70,
      submission: { state: 'sent', files: expect.any(Array) },
      earlier: [],
    });
    expect(opened.body.rubric.map(({ name }) => name)).toEqual(criteria);
    const wrong = await classroom.trainer.send('GET /manage/grading', { query: { state: 'draft' } });
    expect(wrong.status).toBe(422);
  });
});

describe('a grade', () => {
  it('wants every criterion once', async () => {
    const { submissionId } = await sentFinal();
    const wrong = await classroom.trainer.call(GRADE, {
      params: { id: submissionId },
      body: { levels: levels(5, 1).slice(0, 3) },
    });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [
        { path: 'levels[0].score', message: 'Pilih tingkat yang ada di rubrik.' },
        { path: 'levels', message: 'Kriteria "Pembukuan dan rencana" belum dinilai.' },
      ],
    ]);
  });

  it('is given once: of two trainers at the same moment one hears of the other', async () => {
    const { learner, enrolmentId, submissionId } = await sentFinal();
    const admin = await api.signIn('admin', { name: 'Bu Ratna' });
    const answers = await Promise.all([
      grade(classroom.trainer, submissionId, 4, 4, 4, 4),
      grade(admin, submissionId, 3, 3, 3, 3),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('grading_conflict');
    const given = answers.find(({ status }) => status === 200)!.body;
    expect((await mine(learner, enrolmentId)).body.submissions[0]?.grade).toEqual(given);
    expect((await grade(admin, submissionId, 1, 1, 1, 1)).body.code).toBe('grading_conflict');
  });

  it('tells the learner and is written in the log', async () => {
    const { learner, submissionId } = await sentFinal();
    const result = await grade(classroom.trainer, submissionId, 3, 3, 3, 3);
    expect(result.body).toMatchObject({
      score: 75,
      passed: true,
      comment: 'Baik.',
      levels: levels(3, 3, 3, 3),
    });
    const told = await api.query(
      'select event, channel from reminders where account_id = $1 and occurrence = $2',
      [learner.accountId, submissionId],
    );
    expect(told).toEqual([{ event: 'assignment_graded', channel: 'inbox' }]);
    const log = await api.query<{ action: string; actor_id: string; details: object }>(
      `select action, actor_id, details from audit_log where subject_id = $1 order by id`,
      [submissionId],
    );
    expect(log.map(({ action, actor_id }) => [action, actor_id])).toEqual([
      ['submission.sent', learner.accountId],
      ['submission.graded', classroom.trainer.accountId],
    ]);
    expect(log[1]?.details).toMatchObject({ score: 75, passed: true });
  });

  it('below the threshold opens one revision that starts from what was sent', async () => {
    const { learner, enrolmentId, submissionId } = await sentFinal();
    expect(await gradeFinal(classroom.trainer, submissionId, 2)).toMatchObject({ score: 50, passed: false });
    const revise = (await mine(learner, enrolmentId)).body;
    expect(revise).toMatchObject({ open: true, revisionsLeft: 1 });
    expect(revise.submissions.map(({ state, revision, files }) => [state, revision, files.length])).toEqual([
      ['draft', 2, 4],
      ['graded', 1, 4],
    ]);

    // A copied photo shares its bytes with the revision before: taking it out of the draft leaves those alone.
    const copy = revise.submissions[0]!.files[0]!;
    expect((await learner.call('DELETE /evidence-files/:id', { params: { id: copy.id } })).status).toBe(200);
    const [kept] = await api.query<{ storage_key: string }>(
      'select storage_key from evidence_files where id = $1',
      [revise.submissions[1]!.files[0]!.id],
    );
    expect((await api.app.get(FileStore).get(kept!.storage_key)).length).toBeGreaterThan(0);

    const second = await sendFinalAssignment(api, learner, enrolmentId);
    const opened = await classroom.trainer.call('GET /manage/grading/:id', { params: { id: second } });
    expect(opened.body).toMatchObject({
      item: { revision: 2 },
      earlier: [{ revision: 1, grade: { score: 50 } }],
    });
    expect(await gradeFinal(classroom.trainer, second, 1)).toMatchObject({ score: 25, passed: false });
    expect((await mine(learner, enrolmentId)).body).toMatchObject({
      open: false,
      revisionsLeft: 0,
      submissions: [{ revision: 2 }, { revision: 1 }],
    });
    const third = await learner.call('POST /enrolments/:id/assignments/:code/send', {
      params: { id: enrolmentId, code: FINAL },
    });
    expect([third.status, third.body.code]).toEqual([409, 'submission_closed']);
    const done = await queue(classroom.trainer, { state: 'graded' });
    expect(done.body.items[0]).toMatchObject({ submissionId: second, score: 25, revision: 2 });
  });
});
