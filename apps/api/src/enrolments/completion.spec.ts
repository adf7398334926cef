import type { TestClient } from '../testing/test-client.js';
import { CompletionService } from './completion.service.js';
import { finalStateOf } from './enrolment-detail.service.js';
import { Transactions } from '../database/transactions.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import {
  completeEnrolment,
  finishLessons,
  gradeFinal,
  passTests,
  sendFinalAssignment,
  sendSurvey,
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

const detail = (who: TestClient, id: string) => who.call('GET /enrolments/:id', { params: { id } });
const inClass = <T>(
  work: (
    completion: CompletionService,
    ...given: Parameters<Parameters<Transactions['run']>[0]>
  ) => Promise<T>,
) => api.app.get(Transactions).run((em, ring) => work(api.app.get(CompletionService), em, ring));
const stored = (id: string) =>
  api.query(
    'select state, final_score, grade_label, ended_at is not null as ended from enrolments where id = $1',
    [id],
  );
const audited = (id: string) =>
  api.query(`select details from audit_log where action = 'enrolment.completed' and subject_id = $1`, [id]);

describe('completion', () => {
  it('comes with the last thing that was missing, once, over HTTP from the first lesson to the survey', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    expect((await detail(learner, enrolmentId)).body).toMatchObject({
      state: 'active',
      lessonsPercent: 0,
      nextLesson: {
        code: 'PO-1-1',
        kind: 'reading',
        moduleTitle: 'Siap Jualan Online: Pembeli, Produk, dan Kanal',
      },
      preTest: { score: null, attemptsLeft: 1 },
      postTest: { score: null, attemptsLeft: 2, unlocked: false },
      finalAssignment: { code: 'PO-TA', state: 'not_sent', score: null },
      finalScore: null,
      gradeLabel: null,
      surveyDone: false,
    });
    await takeAttempt(api, learner, enrolmentId, 'pre', 4);
    await finishLessons(api, learner, enrolmentId);
    expect((await detail(learner, enrolmentId)).body).toMatchObject({
      lessonsPercent: 100,
      nextLesson: null,
      postTest: { unlocked: true },
      preTest: { score: 40, attemptsLeft: 0 },
    });
    await passTests(api, learner, enrolmentId, 9);
    const submissionId = await sendFinalAssignment(api, learner, enrolmentId);
    expect((await detail(learner, enrolmentId)).body.finalAssignment).toMatchObject({
      state: 'sent',
      score: null,
    });
    await gradeFinal(classroom.trainer, submissionId, 3);
    expect((await detail(learner, enrolmentId)).body).toMatchObject({
      state: 'active',
      finalScore: 80,
      finalAssignment: { state: 'passed', score: 75 },
    });
    await Promise.all([sendSurvey(learner, enrolmentId), sendSurvey(learner, enrolmentId)]);

    // 0.4 × 75 + 0.4 × 75 + 0.2 × 100
    expect(await stored(enrolmentId)).toEqual([
      { state: 'completed', final_score: 80, grade_label: 'Memuaskan', ended: true },
    ]);
    expect(await audited(enrolmentId)).toEqual([{ details: { finalScore: 80, gradeLabel: 'Memuaskan' } }]);
    const { body } = await detail(learner, enrolmentId);
    expect(body).toMatchObject({
      state: 'completed',
      finalScore: 80,
      gradeLabel: 'Memuaskan',
      surveyDone: true,
    });
    expect(body.requirements.map(({ key, met }) => [key, met])).toEqual([
      ['lessons', true],
      ['post_test', true],
      ['final_assignment', true],
      ['survey', true],
    ]);

    // Practising afterwards changes no result.
    expect(await passTests(api, learner, enrolmentId)).toMatchObject({ score: 100 });
    expect((await detail(learner, enrolmentId)).body).toMatchObject({
      finalScore: 80,
      postTest: { score: 100, attemptsLeft: 0 },
    });
    expect(await audited(enrolmentId)).toHaveLength(1);
  });

  it('is not missed by two deeds at the same moment, nor done twice by many', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    await completeEnrolment(api, enrolmentId, 85);
    await api.query(
      `update enrolments set state = 'active', final_score = null, grade_label = null, ended_at = null where id = $1`,
      [enrolmentId],
    );
    await api.query('delete from surveys where enrolment_id = $1', [enrolmentId]);
    await api.query(`update submissions set state = 'sent' where enrolment_id = $1 and state = 'graded'`, [
      enrolmentId,
    ]);
    await api.query(
      'delete from grades where submission_id in (select id from submissions where enrolment_id = $1)',
      [enrolmentId],
    );
    const [final] = await api.query<{ id: string }>(
      'select s.id from submissions s join assignments a on a.id = s.assignment_id and a.lesson_id is null where s.enrolment_id = $1',
      [enrolmentId],
    );
    await Promise.all([gradeFinal(classroom.trainer, final!.id), sendSurvey(learner, enrolmentId)]);
    // 0.4 × 85 + 0.4 × 100 + 0.2 × 85
    expect(await stored(enrolmentId)).toEqual([
      { state: 'completed', final_score: 91, grade_label: 'Sangat Memuaskan', ended: true },
    ]);
    await Promise.all(
      Array.from({ length: 5 }, () =>
        inClass((completion, em, ring) => completion.refresh(em, ring, enrolmentId)),
      ),
    );
    expect(await audited(enrolmentId)).toHaveLength(1);
  });

  it('counts presence among the sessions of the class; excused and sick are not present', async () => {
    const other = await openClassroom(api);
    const sessions = [
      await other.addSession(),
      await other.addSession(),
      await other.addSession(),
      await other.addSession(),
    ];
    const { learner, enrolmentId } = await other.seat();
    const attend = (session: string, status: string) =>
      api.query(
        `insert into attendance (class_session_id, enrolment_id, status, recorded_by) values ($1, $2, $3, $4)
         on conflict (class_session_id, enrolment_id) do update set status = excluded.status`,
        [session, enrolmentId, status, other.trainer.accountId],
      );
    await attend(sessions[0]!, 'present');
    await attend(sessions[1]!, 'excused');
    await attend(sessions[2]!, 'sick');
    const attendance = async () =>
      (await detail(learner, enrolmentId)).body.requirements.find(({ key }) => key === 'attendance');
    expect(await attendance()).toEqual({ key: 'attendance', needed: 80, reached: 25, met: false });
    expect((await detail(learner, enrolmentId)).body).toMatchObject({
      nextSession: { title: 'Pertemuan', place: 'Aula Latkop' },
    });
    for (const session of sessions) await attend(session, 'present');
    expect(await attendance()).toEqual({ key: 'attendance', needed: 80, reached: 100, met: true });
    const standing = await inClass((completion, em) => completion.standing(em, enrolmentId));
    expect(standing).toMatchObject({
      attendancePercent: 100,
      lessonsPercent: 0,
      met: false,
      finalScore: null,
    });
    const all = await inClass((completion, em) => completion.standings(em, other.batchId));
    expect(all.get(enrolmentId)).toEqual(standing);
    expect(all.size).toBe(1);
  });

  it('leaves those alone who are not under way', async () => {
    const { enrolmentId } = await classroom.seat();
    await completeEnrolment(api, enrolmentId);
    await api.query(
      `update enrolments set state = 'failed', final_score = null, grade_label = null where id = $1`,
      [enrolmentId],
    );
    await inClass((completion, em, ring) => completion.refreshMany(em, ring, [enrolmentId]));
    expect(await stored(enrolmentId)).toMatchObject([{ state: 'failed', final_score: null }]);
    await expect(inClass((completion, em) => completion.standing(em, classroom.batchId))).rejects.toThrow(
      'not_found',
    );
  });
});

describe('GET /enrolments/:id', () => {
  it('is for its learner alone', async () => {
    const { enrolmentId } = await classroom.seat();
    expect((await detail(api.anonymous, enrolmentId)).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'admin'] as const)
      expect((await detail(await api.signIn(role), enrolmentId)).status).toBe(404);
    expect((await detail(classroom.trainer, enrolmentId)).status).toBe(404);
    const { learner } = await classroom.seat();
    expect((await learner.send('GET /enrolments/:id', { params: { id: 'bukan-kode' } })).status).toBe(404);
  });

  it('shows the place in the queue to those who wait', async () => {
    const first = await classroom.seat('waiting');
    const second = await classroom.seat('waiting');
    expect((await detail(first.learner, first.enrolmentId)).body).toMatchObject({
      state: 'waiting',
      waitingPosition: 1,
      nextLesson: null,
    });
    expect((await detail(second.learner, second.enrolmentId)).body).toMatchObject({
      waitingPosition: 2,
      batch: { waiting: 2 },
    });
  });

  it('lists the course as it is taught, in order', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const { body, status } = await detail(learner, enrolmentId);
    expect(status).toBe(200);
    expect(body.modules.map(({ code }) => code)).toEqual(['PO-1', 'PO-2', 'PO-3', 'PO-4', 'PO-5', 'PO-6']);
    expect(body.modules[0]?.lessons[0]).toEqual({
      code: 'PO-1-1',
      title: 'Kenali dulu siapa pembeli kita',
      kind: 'reading',
      minutes: 15,
      done: false,
      position: 0,
      score: null,
    });
    expect(body).toMatchObject({
      courseSlug: 'penjualan-online',
      batchLabel: body.batch.label,
      certificateId: null,
    });
  });
});

describe('the state of the final assignment', () => {
  const draft = { state: 'draft', score: null, passed: null } as const;
  const sent = { state: 'sent', score: null, passed: null } as const;
  const failed = { state: 'graded', score: 40, passed: false } as const;
  const passed = { state: 'graded', score: 90, passed: true } as const;
  it.each([
    [1, [], 'not_sent'],
    [1, [draft], 'not_sent'],
    [1, [sent], 'sent'],
    [1, [passed], 'passed'],
    [1, [failed], 'revise'],
    [1, [draft, failed], 'revise'],
    [1, [sent, failed], 'sent'],
    [1, [failed, failed], 'failed'],
    [0, [failed], 'failed'],
  ] as const)('with %d revisions and %j is %s', (revisions, submissions, state) => {
    expect(finalStateOf(revisions, [...submissions])).toBe(state);
  });
});
