import { CourseImportService } from '../courses/course-import.service.js';
import { CoursesService } from '../courses/courses.service.js';
import { readSeedCourse } from '../testing/courses.factory.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { sendAssignment } from '../testing/learning.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const CODE = 'PO-1-6';
const OF = '/enrolments/:id/assignments/:code/peer-reviews';
const WORDS = 'Foto produknya terang dan mudah dilihat pembeli.';

/** A class whose first practice task has each learner review `count` classmates; each task of a class of its own. */
async function reviewedClass(count = 2): Promise<Classroom> {
  const classroom = await openClassroom(api);
  await api.query('update assignments set peer_reviews = $2 where version_id = $1', [
    classroom.versionId,
    count,
  ]);
  return classroom;
}
async function sender(classroom: Classroom) {
  const seat = await classroom.seat();
  await sendAssignment(seat.learner, seat.enrolmentId, CODE);
  return seat;
}
const draw = (who: { call: SignedIn['call'] }, id: string, code = CODE) =>
  who.call(`POST ${OF}`, { params: { id, code } });
const read = (who: { call: SignedIn['call'] }, id: string, code = CODE) =>
  who.call(`GET ${OF}`, { params: { id, code } });
const send = (who: { call: SignedIn['call'] }, id: string, body = WORDS) =>
  who.call('POST /peer-reviews/:id/send', { params: { id }, body: { levels: [], body } });
const report = (who: { call: SignedIn['call'] }, id: string, reason = 'Kata-katanya kasar.') =>
  who.call('POST /peer-reviews/:id/report', { params: { id }, body: { reason } });

describe('the curriculum file', () => {
  it('says how many classmates each learner reviews', async () => {
    const file = (await readSeedCourse('desain-kemasan')) as unknown as {
      versi_skema: number;
      tugas_akhir: object;
    };
    const reviewed = {
      ...file,
      versi_skema: 2,
      tugas_akhir: { ...file.tugas_akhir, tinjauan_sejawat: { jumlah: 3 } },
    };
    const { courseId, versionId } = await api.app
      .get(CourseImportService, { strict: false })
      .import(null, reviewed);
    await api.app.get(CoursesService, { strict: false }).publish(null, courseId, versionId);
    const found = await api.query(
      'select peer_reviews from assignments where version_id = $1 and lesson_id is null',
      [versionId],
    );
    expect(found).toEqual([{ peer_reviews: 3 }]);
    const wrong = { ...reviewed, tugas_akhir: { ...file.tugas_akhir, tinjauan_sejawat: { jumlah: 4 } } };
    await expect(
      api.app.get(CourseImportService, { strict: false }).import(null, wrong),
    ).rejects.toMatchObject({
      code: 'curriculum_invalid',
    });
  });
});

describe('drawing', () => {
  it('opens to oneself, after handing in, where the curriculum wants it', async () => {
    const classroom = await reviewedClass();
    const seat = await classroom.seat();
    expect((await draw(api.anonymous, seat.enrolmentId)).status).toBe(401);
    expect((await read(api.anonymous, seat.enrolmentId)).status).toBe(401);
    expect((await draw(await api.signIn('peserta'), seat.enrolmentId)).status).toBe(404);
    expect((await read(classroom.trainer, seat.enrolmentId)).status).toBe(404);
    expect((await read(seat.learner, seat.enrolmentId)).body).toMatchObject({
      open: false,
      wanted: 2,
      tasks: [],
    });
    expect((await draw(seat.learner, seat.enrolmentId)).body.code).toBe('review_not_open');
    await api.query('update assignments set peer_reviews = 0 where version_id = $1', [classroom.versionId]);
    expect((await read(seat.learner, seat.enrolmentId)).status).toBe(404);
  });

  it('never gives one their own work, and hides whose it is', async () => {
    const classroom = await reviewedClass(3);
    const [one, two] = [await sender(classroom), await sender(classroom)];
    const { body } = await draw(one.learner, one.enrolmentId);
    expect(body).toMatchObject({
      open: true,
      wanted: 3,
      tasks: [{ sentAt: null, files: [{ name: null }, {}] }],
    });
    expect(body.tasks).toHaveLength(1);
    const text = JSON.stringify(body);
    for (const secret of [two.learner.accountId, two.enrolmentId]) expect(text).not.toContain(secret);
    const [file] = body.tasks[0]!.files;
    expect((await one.learner.inject({ url: file!.url })).status).toBe(200);
    expect(
      (
        await two.learner.inject({
          url: (await draw(two.learner, two.enrolmentId)).body.tasks[0]!.files[0]!.url,
        })
      ).status,
    ).toBe(200);
    const third = await sender(classroom);
    expect((await third.learner.inject({ url: file!.url })).status).toBe(404);
    // Asking again later gives what has come since.
    expect((await draw(one.learner, one.enrolmentId)).body.tasks).toHaveLength(2);
    expect((await draw(one.learner, one.enrolmentId)).body.tasks).toHaveLength(2);
    await expect(
      api.query(
        'insert into peer_reviews (submission_id, reviewer_id) select id, enrolment_id from submissions where enrolment_id = $1',
        [one.enrolmentId],
      ),
    ).rejects.toThrow('classmate');
  });

  it('closes the work of a classmate who has left, and opens it for whoever stays', async () => {
    const classroom = await reviewedClass(2);
    const [one, two, three] = [await sender(classroom), await sender(classroom), await sender(classroom)];
    const { tasks } = (await draw(one.learner, one.enrolmentId)).body;
    expect(tasks).toHaveLength(2);
    const statuses = () =>
      Promise.all(tasks.map(async ({ files }) => (await one.learner.inject({ url: files[0]!.url })).status));
    const become = (state: string, of: { enrolmentId: string }) =>
      api.query(`update enrolments set state = $2, final_score = 90, ended_at = now() where id = $1`, [
        of.enrolmentId,
        state,
      ]);
    await become('completed', three);
    expect(await statuses()).toEqual([200, 200]);
    for (const state of ['withdrawn', 'failed']) {
      await become(state, two);
      expect((await statuses()).sort()).toEqual([200, 404]);
      expect((await read(one.learner, one.enrolmentId)).body.tasks).toHaveLength(1);
      // What was given counts as given.
      expect((await draw(one.learner, one.enrolmentId)).body.tasks).toHaveLength(1);
    }
    const own = (
      await two.learner.call('GET /enrolments/:id/assignments/:code', {
        params: { id: two.enrolmentId, code: CODE },
      })
    ).body.submissions[0]!.files[0]!;
    expect((await two.learner.inject({ url: own.url })).status).toBe(200);
    expect((await classroom.trainer.inject({ url: own.url })).status).toBe(200);
  });

  it('is fair when the whole class asks at once', async () => {
    const classroom = await reviewedClass(2);
    const seats = [];
    for (let count = 0; count < 6; count += 1) seats.push(await sender(classroom));
    const answers = await Promise.all(
      // Each of them twice, as from two taps.
      [...seats, ...seats].map(({ learner, enrolmentId }) => draw(learner, enrolmentId)),
    );
    expect(answers.every(({ status, body }) => status === 200 && body.tasks.length === 2)).toBe(true);
    const spread = await api.query<{ reviews: number }>(
      `select count(p.id) as reviews from submissions s left join peer_reviews p on p.submission_id = s.id
       join enrolments e on e.id = s.enrolment_id where e.batch_id = $1 group by s.id`,
      [classroom.batchId],
    );
    const counts = spread.map(({ reviews }) => reviews);
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(12);
    // Nobody can review themselves, so the last one to ask may leave it uneven by one.
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
  });
});

describe('a review', () => {
  it('is sent once by whom it was given to, with kind words', async () => {
    const classroom = await reviewedClass();
    const [one, two] = [await sender(classroom), await sender(classroom)];
    const { id } = (await draw(one.learner, one.enrolmentId)).body.tasks[0]!;
    expect((await send(api.anonymous, id)).status).toBe(401);
    expect((await send(two.learner, id)).status).toBe(404);
    expect((await send(classroom.trainer, id)).status).toBe(404);
    expect((await send(one.learner, id, 'Bagus.')).body.errors).toEqual([
      { path: 'body', message: 'Ulasan paling sedikit 20 huruf.' },
    ]);
    const answers = await Promise.all([send(one.learner, id), send(one.learner, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await send(one.learner, id)).body.code).toBe('review_sent');
    const { body } = await read(two.learner, two.enrolmentId);
    expect(body.received).toMatchObject([{ id, body: WORDS, levels: [], reported: false }]);
    expect(JSON.stringify(body)).not.toContain(one.learner.accountId);
    const [score] = await api.query(
      'select 1 from grades g join submissions s on s.id = g.submission_id where s.enrolment_id = $1',
      [two.enrolmentId],
    );
    expect(score).toBeUndefined();
  });

  it('uses the levels of the rubric where there is one', async () => {
    const classroom = await reviewedClass(1);
    const seats = [await classroom.seat(), await classroom.seat()];
    for (const { learner, enrolmentId } of seats) await sendAssignment(learner, enrolmentId, 'PO-TA');
    const { body } = await draw(seats[0]!.learner, seats[0]!.enrolmentId, 'PO-TA');
    const params = { id: body.tasks[0]!.id };
    const sendLevels = (levels: { criterion: string; score: number }[]) =>
      seats[0]!.learner.call('POST /peer-reviews/:id/send', { params, body: { levels, body: WORDS } });
    expect((await sendLevels([])).status).toBe(422);
    expect((await sendLevels(body.rubric.map(({ name }) => ({ criterion: name, score: 3 })))).status).toBe(
      200,
    );
  });

  it('that hurts is reported, gone from the page, and seen by the trainer with both names', async () => {
    const classroom = await reviewedClass();
    const [one, two] = [await sender(classroom), await sender(classroom)];
    const { id } = (await draw(one.learner, one.enrolmentId)).body.tasks[0]!;
    expect((await report(two.learner, id)).status).toBe(404);
    await send(one.learner, id);
    expect((await report(api.anonymous, id)).status).toBe(401);
    expect((await report(one.learner, id)).status).toBe(404);
    expect((await report(two.learner, id, '')).status).toBe(422);
    expect(
      (await Promise.all([report(two.learner, id), report(two.learner, id)])).map(({ status }) => status),
    ).toEqual([200, 200]);
    expect((await read(two.learner, two.enrolmentId)).body.received).toEqual([]);

    const list = (who: { call: SignedIn['call'] }, query = {}) =>
      who.call('GET /manage/peer-reviews', { query });
    expect((await list(api.anonymous)).status).toBe(401);
    expect((await list(one.learner)).status).toBe(404);
    expect((await list(await api.signIn('pelatih'))).body.total).toBe(0);
    const seen = (await list(classroom.trainer, { reported: 'yes' })).body;
    expect(seen).toMatchObject({
      total: 1,
      items: [{ id, body: WORDS, reportReason: 'Kata-katanya kasar.', hidden: false, final: false }],
    });
    expect(seen.items[0]?.authorName).not.toBe('');
    expect((await list(classroom.trainer, { submission: seen.items[0]!.submissionId })).body.total).toBe(1);

    const hide = (who: { call: SignedIn['call'] }, hidden: boolean) =>
      who.call('PUT /manage/peer-reviews/:id', { params: { id }, body: { hidden } });
    expect((await hide(api.anonymous, true)).status).toBe(401);
    expect((await hide(await api.signIn('pelatih'), true)).status).toBe(404);
    expect((await hide(classroom.trainer, true)).status).toBe(200);
    expect((await list(classroom.trainer)).body.items[0]).toMatchObject({ hidden: true });
    expect((await hide(classroom.trainer, false)).status).toBe(200);
    expect((await read(two.learner, two.enrolmentId)).body.received).toHaveLength(1);
    const log = await api.query<{ action: string }>(
      'select action from audit_log where subject_id = $1 order by id',
      [id],
    );
    expect(log.map(({ action }) => action)).toEqual([
      'peer_review.reported',
      'peer_review.hidden',
      'peer_review.shown',
    ]);
  });
});
