import { randomUUID } from 'node:crypto';
import { finishLessons, sendFinalAssignment, takeAttempt } from '../testing/learning.factory.js';
import {
  copiedDraft,
  must,
  openDraft,
  openLesson,
  publishDraft,
  saveText,
} from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { differencesOf, obstacleOf } from './version-move.rule.js';

let api: TestApi;
let trainer: SignedIn;
let reviewer: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  [trainer, reviewer] = [await api.signIn('pelatih'), await api.signIn('pelatih')];
});
afterAll(() => api.close());

/** A running class of a course of its own, published once. */
async function movableClass() {
  const draft = await copiedDraft(api, trainer);
  await publishDraft(trainer, reviewer, draft.id);
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, starts_on, ends_on)
     select id, published_version_id, 1, 2026, 'blended', 'running', 100, '2026-11-02', '2026-12-18' from courses where id = $1 returning id`,
    [draft.id],
  );
  const id = batch!.id;
  await api.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
    id,
    trainer.accountId,
  ]);
  const seat = async () => {
    const learner = await api.signIn('peserta');
    const [enrolment] = await api.query<{ id: string }>(
      `insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now()) returning id`,
      [id, learner.accountId, learner.businessId],
    );
    return { learner, enrolmentId: enrolment!.id };
  };
  return { id, draft, seat };
}

const preview = (who: SignedIn, id: string) =>
  who.call('GET /studio/batches/:id/version-move', { params: { id } });
const move = (who: SignedIn, id: string, to = 2) =>
  who.call('POST /studio/batches/:id/version-move', { params: { id }, body: { to } });
const complete = (learner: SignedIn, enrolmentId: string, ...codes: string[]) =>
  learner.call('POST /enrolments/:id/events', {
    params: { id: enrolmentId },
    body: {
      events: codes.map((lessonCode) => ({
        id: randomUUID(),
        lessonCode,
        kind: 'completed' as const,
        position: 1,
        occurredAt: new Date().toISOString(),
      })),
    },
  });
const doneCodes = async (enrolmentId: string) =>
  (
    await api.query<{ code: string }>(
      `select l.code from lesson_progress p join lessons l on l.id = p.lesson_id join enrolments e on e.id = p.enrolment_id
       join batches b on b.id = e.batch_id and b.version_id = l.version_id where p.enrolment_id = $1 and p.done_at is not null order by l.ordinal`,
      [enrolmentId],
    )
  ).map(({ code }) => code);

/** The second version: one lesson changed, one more, and the quiz of the second module gone. */
async function publishSecond({ draft }: Awaited<ReturnType<typeof movableClass>>) {
  const [first, second] = draft.modules;
  must('change', await saveText(trainer, await openLesson(trainer, first!.lessons[1]!.id), 'Ditulis ulang.'));
  const added = must(
    'add',
    await trainer.call('POST /studio/modules/:id/lessons', {
      params: { id: first!.id },
      body: { title: 'Tambahan', kind: 'reading', beforeId: null },
    }),
  );
  must('text', await saveText(trainer, await openLesson(trainer, added.lessonId), 'Isi tambahan.'));
  const quiz = second!.lessons.find(({ kind }) => kind === 'quiz')!;
  must(
    'remove',
    await trainer.call('POST /studio/courses/:id/remove', {
      params: { id: draft.id },
      body: { items: [{ type: 'lesson', id: quiz.id }] },
    }),
  );
  await publishDraft(trainer, reviewer, draft.id);
  return {
    changed: first!.lessons[1]!,
    quiz,
    added: (await openDraft(trainer, draft.id)).modules[0]!.lessons.at(-1)!,
  };
}

describe('the move of a class to the published version', () => {
  it('is shown before, and keeps what learners did', async () => {
    const batch = await movableClass();
    const { learner, enrolmentId } = await batch.seat();
    const idle = await batch.seat();
    const [one, two] = batch.draft.modules[0]!.lessons.map(({ code }) => code);
    must('events', await complete(learner, enrolmentId, one!, two!));
    const quizCodes = batch.draft.modules.flatMap(({ lessons }) =>
      lessons.filter(({ kind }) => kind === 'quiz').map(({ code }) => code),
    );
    await takeAttempt(api, learner, enrolmentId, quizCodes[0]!);
    await takeAttempt(api, learner, enrolmentId, quizCodes[1]!);
    const open = must(
      'attempt',
      await idle.learner.call('POST /enrolments/:id/quizzes/:code/attempts', {
        params: { id: idle.enrolmentId, code: quizCodes[1]! },
      }),
    );
    const submissionId = await sendFinalAssignment(api, learner, enrolmentId);
    expect((await preview(trainer, batch.id)).body).toMatchObject({
      from: 1,
      to: 1,
      obstacle: 'Angkatan ini sudah memakai versi yang terbit.',
      added: [],
      removed: [],
      changed: [],
    });
    const { changed, quiz, added } = await publishSecond(batch);

    const seen = must('preview', await preview(trainer, batch.id));
    expect(seen).toEqual({
      batchId: batch.id,
      from: 1,
      to: 2,
      added: [{ code: added.code, title: 'Tambahan' }],
      removed: [{ code: quiz.code, title: quiz.title, learnersDone: 1 }],
      changed: [{ code: changed.code, title: changed.title }],
      learners: 2,
      learnersWithMore: 1,
      obstacle: null,
    });
    const before = await doneCodes(enrolmentId);
    expect(must('move', await move(trainer, batch.id))).toEqual(seen);

    expect(await doneCodes(enrolmentId)).toEqual(before.filter((code) => code !== quiz.code));
    const detail = must('detail', await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } }));
    expect(detail.finalAssignment).toMatchObject({ state: 'sent' });
    expect(detail.modules[0]!.lessons.at(-1)).toMatchObject({ code: added.code, done: false });
    const closed = must('attempt', await idle.learner.call('GET /attempts/:id', { params: { id: open.id } }));
    expect(closed).toMatchObject({ score: 0, passed: false });
    expect(closed.submittedAt).not.toBeNull();
    const [work] = await api.query<{ versions: number[] }>(
      `select array_agg(distinct v.number) as versions from course_versions v where v.id in (
         select a.version_id from submissions s join assignments a on a.id = s.assignment_id where s.id = $1
         union select l.version_id from attempts t join lessons l on l.id = t.lesson_id where t.enrolment_id = $2 and t.quiz_code = $3)`,
      [submissionId, enrolmentId, quizCodes[0]],
    );
    expect(work?.versions).toEqual([2]);
    expect(
      await api.query(
        `select details -> 'learners' as learners from audit_log where action = 'batch.version_moved' and subject_id = $1`,
        [batch.id],
      ),
    ).toEqual([{ learners: 2 }]);

    // Learning goes on in the new version, also in a quiz that both have.
    must('events', await complete(learner, enrolmentId, added.code));
    expect(await doneCodes(enrolmentId)).toContain(added.code);
    expect((await takeAttempt(api, learner, enrolmentId, quizCodes[0]!)).number).toBe(2);
    const standing = await api.query<{ score: number }>(
      `select score from attempts where enrolment_id = $1 and quiz_code = $2`,
      [enrolmentId, quiz.code],
    );
    expect(standing).toHaveLength(1);
  });

  it('leaves those who do not move with what they began', async () => {
    const batch = await movableClass();
    const { learner, enrolmentId } = await batch.seat();
    const { quiz } = await publishSecond(batch);
    const detail = must('detail', await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } }));
    expect(detail.modules.flatMap(({ lessons }) => lessons.map(({ code }) => code))).toContain(quiz.code);
  });

  it('is one move when two ask at once, and loses no event that comes at the same moment', async () => {
    const batch = await movableClass();
    const seats = await Promise.all([batch.seat(), batch.seat(), batch.seat()]);
    await publishSecond(batch);
    const kept = batch.draft.modules.flatMap(({ lessons }) =>
      lessons.filter(({ kind }) => kind === 'reading').map(({ code }) => code),
    );
    const [moves] = await Promise.all([
      Promise.all([move(trainer, batch.id), move(trainer, batch.id)]),
      ...seats.map(async ({ learner, enrolmentId }) => {
        for (const code of kept) must('event', await complete(learner, enrolmentId, code));
      }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const { enrolmentId } of seats)
      expect(await doneCodes(enrolmentId)).toEqual(expect.arrayContaining(kept));
  });

  it('completes a learner who had done everything but what is no longer asked', async () => {
    const batch = await movableClass();
    const { learner, enrolmentId } = await batch.seat();
    await finishLessons(api, learner, enrolmentId);
    await publishSecond(batch);
    must('move', await move(trainer, batch.id));
    const detail = must('detail', await learner.call('GET /enrolments/:id', { params: { id: enrolmentId } }));
    expect(detail.nextLesson?.title).toBe('Tambahan');
    expect(detail.lessonsPercent).toBeGreaterThan(90);
  });

  it('is for the trainers of the class, names its obstacle, and the version that was seen', async () => {
    const batch = await movableClass();
    await publishSecond(batch);
    expect((await preview(reviewer, batch.id)).status).toBe(404);
    expect((await move(reviewer, batch.id)).status).toBe(404);
    expect((await move(trainer, batch.id, 1)).body.code).toBe('state_conflict');
    await api.query(`update batches set certification = 'submitted' where id = $1`, [batch.id]);
    const refused = await move(trainer, batch.id);
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Angkatan ini sudah diajukan untuk sertifikat. Versinya tidak dapat diganti lagi.',
    ]);
    await api.query(`update batches set certification = 'none', state = 'closed' where id = $1`, [batch.id]);
    expect((await preview(trainer, batch.id)).body.obstacle).toBe('Angkatan ini sudah berakhir.');
  });
});

describe('the rules of a move', () => {
  const lesson = (code: string, kind: 'reading' | 'quiz' = 'reading', text = 'x') => ({
    code,
    title: code,
    kind,
    minutes: 5,
    text,
  });

  it('takes a lesson that became another kind for a new one', () => {
    expect(
      differencesOf(
        [lesson('A'), lesson('B')],
        [lesson('A', 'quiz'), lesson('B', 'reading', 'y')],
        new Map([['A', 4]]),
      ),
    ).toEqual({
      added: [{ code: 'A', title: 'A' }],
      removed: [{ code: 'A', title: 'A', learnersDone: 4 }],
      changed: [{ code: 'B', title: 'B' }],
    });
  });

  it.each([
    ['running', 'none', 1, 2, null],
    ['running', 'returned', 1, 2, null],
    ['running', 'approved', 1, 2, /sertifikat/],
    ['cancelled', 'none', 1, 2, /berakhir/],
    ['open', 'none', 1, null, /tidak terbit/],
    ['open', 'none', 2, 2, /sudah memakai/],
  ] as const)('for a class that is %s and %s, from %d to %s', (state, certification, from, to, sentence) => {
    const obstacle = obstacleOf({ state, certification, from, to });
    if (sentence) expect(obstacle).toMatch(sentence);
    else expect(obstacle).toBeNull();
  });
});
