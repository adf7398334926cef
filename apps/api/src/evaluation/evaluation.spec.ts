import readXlsxFile from 'read-excel-file/node';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const READ = 'GET /manage/batches/:id/evaluation';
const REPORT = 'GET /manage/batches/:id/report';
const RATINGS = { U1: 4, U2: 3, U3: 4, U4: 4, U5: 3, U6: 4, U7: 4, U8: 3, U9: 2 };

let api: TestApi;
let panitia: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
});
afterAll(() => api?.close());

const answer = (enrolmentId: string, comment: string) =>
  api.query('insert into surveys (enrolment_id, ratings, comment) values ($1, $2, $3)', [
    enrolmentId,
    JSON.stringify(RATINGS),
    comment,
  ]);

const score = (enrolmentId: string, code: string, value: number) =>
  api.query(
    `insert into attempts (enrolment_id, quiz_code, number, question_ids, max_attempts, submitted_at, score, passed)
     select $1, $2, 1, array[q.id], 2, now(), $3, true from enrolments e join batches b on b.id = e.batch_id
     cross join lateral (select id from questions where version_id = b.version_id limit 1) q where e.id = $1`,
    [enrolmentId, code, value],
  );

/** The list of a session that lies behind. */
const begun = async (sessionId: string) => {
  await api.query(
    `update class_sessions set starts_at = starts_at - interval '2 days', ends_at = ends_at - interval '2 days' where id = $1`,
    [sessionId],
  );
  return sessionId;
};
const attend = (sessionId: string, enrolmentId: string, status: string, method = 'list') =>
  api.query(
    `insert into attendance (class_session_id, enrolment_id, status, recorded_by, method) values ($1, $2, $3, $4, $5)`,
    [sessionId, enrolmentId, status, panitia.accountId, method],
  );

async function seats(classroom: Classroom, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await classroom.seat()).enrolmentId);
  return ids;
}

describe('the evaluation of a class', () => {
  it('shows survey answers from five on, without names', async () => {
    const classroom = await openClassroom(api);
    const ids = await seats(classroom, 6);
    for (const id of ids.slice(0, 4)) await answer(id, 'Ruang panas.');
    const params = { id: classroom.batchId };
    const four = await classroom.trainer.call(READ, { params });
    expect(four.body.survey).toEqual({
      invited: 6,
      answers: 4,
      responsePercent: 66,
      fewestShown: 5,
      counted: 0,
      result: null,
    });
    expect(four.raw.toString()).not.toContain('Ruang panas');
    await answer(ids[4] ?? '', 'AC mati.');
    // While the class goes on five are held back, so that closing it never adds fewer.
    expect((await classroom.trainer.call(READ, { params })).body.survey).toMatchObject({
      counted: 0,
      result: null,
    });
    await api.query(`update batches set state = 'closed' where id = $1`, [classroom.batchId]);
    const { body, raw } = await classroom.trainer.call(READ, { params });
    expect(body.survey.result).toMatchObject({ index: 86.11, grade: 'B' });
    expect(body.survey.result?.comments).toEqual(['AC mati.', ...Array<string>(4).fill('Ruang panas.')]);
    expect(raw.toString()).not.toContain('Siti Aminah');
  });

  it('goes on counting who left after answering: else their words would be those that are missing', async () => {
    const classroom = await openClassroom(api);
    const ids = await seats(classroom, 6);
    for (const [at, id] of ids.entries()) await answer(id, `Saran ${at}.`);
    await api.query(`update enrolments set state = 'withdrawn', ended_at = now() where id = $1`, [ids[0]]);
    await api.query(`update batches set state = 'closed' where id = $1`, [classroom.batchId]);
    const { body } = await classroom.trainer.call(READ, { params: { id: classroom.batchId } });
    expect(body.survey).toMatchObject({ invited: 6, answers: 6, counted: 6 });
    expect(body.survey.result?.comments).toContain('Saran 0.');
  });

  it('gives the tests of everybody who took them, and attendance without what waits to be confirmed', async () => {
    const classroom = await openClassroom(api);
    const [first = '', second = '', third = ''] = await seats(classroom, 3);
    await score(first, 'pre', 40);
    await score(first, 'post', 80);
    await score(second, 'pre', 60);
    await score(second, 'post', 70);
    await score(third, 'post', 30);
    const session = await begun(await classroom.addSession('Praktik'));
    await attend(session, first, 'present');
    await attend(session, second, 'sick');
    await attend(session, third, 'present', 'qr_phone');
    await classroom.addSession('Belum terlaksana');
    const { body } = await panitia.call(READ, { params: { id: classroom.batchId } });
    expect(body.tests).toMatchObject({
      pre: { taken: 2, mean: 50, spread: [0, 0, 1, 1, 0] },
      post: { taken: 3, mean: 60, lowest: 30, highest: 80 },
      // Only who has both: means 50 and 75, of the 50 to be gained half.
      gain: { withBoth: 2, preMean: 50, postMean: 75, gain: 0.5, band: 'medium' },
    });
    expect(body.tests.passing).toMatchObject({ of: 3 });
    expect(body.attendance.presentPercent).toBe(33.3);
    expect(body.attendance.sessions).toMatchObject([
      { title: 'Praktik', held: true, present: 1, sick: 1, unrecorded: 1 },
      { title: 'Belum terlaksana', held: false, present: 0, unrecorded: 3 },
    ]);
  });

  it('is empty, not wrong, before anything happened', async () => {
    const { batchId } = await openClassroom(api);
    const { body } = await panitia.call(READ, { params: { id: batchId } });
    expect(body).toMatchObject({
      survey: { invited: 0, answers: 0, responsePercent: 0, result: null },
      tests: { pre: { taken: 0, mean: null }, post: { taken: 0 }, passing: null },
      attendance: { sessions: [], presentPercent: null },
    });
  });

  it('as a sheet keeps what people wrote from becoming a formula', async () => {
    const classroom = await openClassroom(api);
    for (const id of await seats(classroom, 5)) await answer(id, '=HYPERLINK("http://jahat.example","Klik")');
    await api.query(`update batches set state = 'closed' where id = $1`, [classroom.batchId]);
    const file = await panitia.send('GET /manage/batches/:id/evaluation/file', {
      params: { id: classroom.batchId },
    });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="evaluasi-[a-z0-9-]+\.xlsx"$/);
    const sheets = await readXlsxFile(file.raw);
    // Of a formula the reader would give its value, and there is none.
    const comments = sheets.find(({ sheet }) => sheet === 'Saran');
    expect(comments?.data.at(2)).toEqual(['=HYPERLINK("http://jahat.example","Klik")']);
    const survey = sheets.find(({ sheet }) => sheet === 'Survei');
    expect(survey?.data.some(([name, , , index]) => name === 'U1' && index === 100)).toBe(true);
  });
});

describe('the class report', () => {
  it('lists people, numbers and what is missing; nothing is handed in until it is there', async () => {
    const classroom = await openClassroom(api);
    const params = { id: classroom.batchId };
    const [first = ''] = await seats(classroom, 2);
    await api.query('update batches set taken = 2 where id = $1', [classroom.batchId]);
    await api.query(
      `update enrolments set state = 'completed', final_score = 88, ended_at = now() where id = $1`,
      [first],
    );
    const session = await begun(await classroom.addSession('Hari 1'));
    const called = await classroom.addSession('Hari 2');
    await api.query(
      `update class_sessions set cancelled_at = now(), cancelled_reason = 'Banjir.' where id = $1`,
      [called],
    );
    const { body } = await panitia.call(REPORT, { params });
    expect(body.missing).toEqual([
      'Presensi "Hari 1" belum diisi. Isi presensinya dulu.',
      'Sertifikat angkatan belum diajukan.',
    ]);
    expect(body.numbers).toMatchObject({ seated: 2, women: 2, passed: 1, sessionsHeld: 0, jpHeld: 0 });
    await api.query(`update batches set state = 'closed' where id = $1`, [classroom.batchId]);
    const report = () => panitia.call('POST /manage/batches/:id/move', { params, body: { move: 'report' } });
    expect(await report()).toMatchObject({
      status: 409,
      body: { code: 'report_incomplete', detail: body.missing.join(' ') },
    });
    await attend(session, first, 'present');
    await api.query('update class_sessions set jp = 4 where id = $1', [session]);
    expect(await report()).toMatchObject({ status: 409, body: { code: 'batch_not_certified' } });
    await api.query(`update batches set certification = 'submitted' where id = $1`, [classroom.batchId]);
    expect((await report()).body).toMatchObject({ state: 'reported' });
    const whole = (await panitia.call(REPORT, { params })).body;
    expect(whole).toMatchObject({ missing: [], state: 'reported', numbers: { sessionsHeld: 1, jpHeld: 4 } });
    expect(whole.notes).toContain('Presensi "Hari 1" belum lengkap. Yang kosong dihitung tidak hadir.');
    expect(whole.participants.map(({ state, present }) => [state, present]).toSorted()).toEqual([
      ['completed', 1],
      ['failed', 0],
    ]);
    const file = await panitia.send('GET /manage/batches/:id/report/file', { params });
    const sheets = await readXlsxFile(file.raw);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Ringkasan',
      'Peserta',
      'Survei',
      'Saran',
      'Tes',
      'Kehadiran',
    ]);
    expect(sheets[1]?.data).toHaveLength(3);
  });
});

describe.each([READ, `${READ}/file`, REPORT, `${REPORT}/file`])('%s', (route) => {
  it('is for the office and for trainers of that class', async () => {
    const classroom = await openClassroom(api);
    const given = { params: { id: classroom.batchId } };
    expect((await api.anonymous.send(route, given)).status).toBe(401);
    expect((await (await api.signIn('pelatih')).send(route, given)).status).toBe(404);
    expect((await (await classroom.seat()).learner.send(route, given)).status).toBe(404);
    expect((await panitia.send(route, { params: { id: panitia.accountId } })).status).toBe(404);
    for (const role of ['panitia', 'dinas', 'admin'] as const)
      expect((await (await api.signIn(role)).send(route, given)).status).toBe(200);
    expect((await classroom.trainer.send(route, given)).status).toBe(200);
  });
});
