import { enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { completeEnrolment } from '../testing/learning.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let panitia: SignedIn;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

const ask = (who: SignedIn, batchId: string, businessId = who.businessId) =>
  who.call('POST /enrolments', { body: { batchId, businessId } });
const leave = (who: { call: SignedIn['call'] }, id: string) =>
  who.call('POST /enrolments/:id/withdraw', { params: { id } });
const mine = async (who: SignedIn) => (await who.call('GET /me/enrolments')).body.items;
const auditOf = (id: string) =>
  api.query(`select action, actor_id from audit_log where subject_id = $1 order by id`, [id]);

describe('enrolling', () => {
  it('gives a seat, says so at once and plans the reminders', async () => {
    const batch = await openBatch(api, { course, sessions: 2 });
    const siti = await api.signIn('peserta', { email: 'siti@example.test' });
    const { status, body } = await ask(siti, batch.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'active',
      waitingPosition: null,
      courseSlug: 'fotografi-produk',
      batchLabel: batch.label,
      mode: 'blended',
      lessonsPercent: 0,
      nextLesson: { code: 'FP-1-1', moduleTitle: 'Kenal Kamera HP dan Menyiapkan Produk', kind: 'reading' },
      nextSession: { id: batch.sessions[0]?.id },
      certificateId: null,
    });
    expect(await mine(siti)).toEqual([body]);
    const reminders = await api.query(
      `select event, channel, count(*) as n from reminders
       where enrolment_id = $1 and event in ('assignment_due', 'enrolment_accepted', 'session_tomorrow')
         and channel in ('inbox', 'email') group by 1, 2 order by 1, 2`,
      [body.id],
    );
    expect(reminders).toEqual([
      { event: 'assignment_due', channel: 'email', n: 1 },
      { event: 'assignment_due', channel: 'inbox', n: 1 },
      { event: 'enrolment_accepted', channel: 'email', n: 1 },
      { event: 'enrolment_accepted', channel: 'inbox', n: 1 },
      { event: 'session_tomorrow', channel: 'email', n: 2 },
      { event: 'session_tomorrow', channel: 'inbox', n: 2 },
    ]);
    expect(await auditOf(body.id)).toEqual([{ action: 'enrolment.accepted', actor_id: siti.accountId }]);
  });

  it('goes to the waiting list when the class is full', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    await enrol(api, await api.signIn('peserta'), batch.id);
    const [second, third] = [await api.signIn('peserta'), await api.signIn('peserta')];
    expect((await ask(second, batch.id)).body).toMatchObject({
      state: 'waiting',
      waitingPosition: 1,
      nextLesson: null,
    });
    expect((await ask(third, batch.id)).body).toMatchObject({ state: 'waiting', waitingPosition: 2 });
    const told = await api.query(`select 1 from reminders where account_id = $1`, [second.accountId]);
    expect(told).toEqual([]);
  });

  it('is always open, without a limit, where people learn at their own pace', async () => {
    const batch = await openBatch(api, { course, mode: 'self_paced' });
    for (let index = 0; index < 3; index += 1) {
      expect((await ask(await api.signIn('peserta'), batch.id)).body).toMatchObject({
        state: 'active',
        mode: 'self_paced',
      });
    }
  });

  it('twice is once', async () => {
    const batch = await openBatch(api, { course });
    const siti = await api.signIn('peserta');
    const [first, second] = [await ask(siti, batch.id), await ask(siti, batch.id)];
    expect(second).toMatchObject({ status: 201, body: first.body });
    const [row] = await api.query('select taken from batches where id = $1', [batch.id]);
    expect(row).toEqual({ taken: 1 });
  });

  it('asks first for what is missing', async () => {
    const batch = await openBatch(api, { course });
    const bare = await api.signIn('peserta', { bare: true });
    const answer = await ask(bare, batch.id, NOBODY);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'profile_incomplete',
      errors: [
        { path: 'person', message: 'Isi nama, alamat, dan persetujuan Anda.' },
        { path: 'nik', message: 'Isi NIK Anda. NIK dipakai untuk sertifikat.' },
        { path: 'business', message: 'Tambahkan usaha Anda.' },
      ],
    });
  });

  it('takes nobody else’s business', async () => {
    const batch = await openBatch(api, { course });
    const [siti, rudi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    expect((await ask(siti, batch.id, rudi.businessId)).status).toBe(404);
    await api.query('update businesses set removed_at = now() where id = $1', [rudi.businessId]);
    expect((await ask(rudi, batch.id)).status).toBe(409);
    expect(await mine(siti)).toEqual([]);
  });

  it('keeps to the registration window and the state', async () => {
    const siti = await api.signIn('peserta');
    const refused = async (options: Parameters<typeof openBatch>[1]) =>
      ask(siti, (await openBatch(api, { course, ...options })).id);
    expect((await refused({ changes: { registrationOpensAt: '2100-01-01T00:00:00Z' } })).body.code).toBe(
      'batch_not_open',
    );
    expect((await refused({ changes: { registrationClosesAt: '2026-01-01T00:00:00Z' } })).body.code).toBe(
      'batch_not_open',
    );
    expect((await refused({ draft: true })).body.code).toBe('not_found');
    const batch = await openBatch(api, { course });
    await panitia.call('POST /manage/batches/:id/move', {
      params: { id: batch.id },
      body: { move: 'start' },
    });
    expect(await ask(siti, batch.id)).toMatchObject({ status: 409, body: { code: 'batch_not_open' } });
    expect((await ask(siti, NOBODY)).status).toBe(404);
  });

  it('is not repeated by who has finished', async () => {
    const batch = await openBatch(api, { course });
    const siti = await api.signIn('peserta');
    const { id } = await enrol(api, siti, batch.id);
    await completeEnrolment(api, id);
    expect((await ask(siti, batch.id)).body.code).toBe('already_finished');
    expect((await leave(siti, id)).body.code).toBe('already_finished');
    expect((await mine(siti))[0]).toMatchObject({
      state: 'completed',
      lessonsPercent: 100,
      nextLesson: null,
    });
  });

  it('is for peserta', async () => {
    const batch = await openBatch(api, { course });
    const body = { batchId: batch.id, businessId: NOBODY };
    expect((await api.anonymous.call('POST /enrolments', { body })).status).toBe(401);
    expect((await panitia.call('POST /enrolments', { body })).status).toBe(404);
    expect((await api.anonymous.call('GET /me/enrolments')).status).toBe(401);
    const siti = await api.signIn('peserta');
    const wrong = await siti.send<never>('POST /enrolments', {
      body: { batchId: 'x', businessId: siti.businessId, kursi: 2 },
    });
    expect(wrong).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'batchId', message: 'Kode tidak dikenal.' }, { path: 'kursi' }] },
    });
  });
});

describe('home', () => {
  it('goes on with the first lesson that is not done, not counting meetings', async () => {
    const batch = await openBatch(api, { course });
    const siti = await api.signIn('peserta');
    const { id } = await enrol(api, siti, batch.id);
    await api.query(
      `insert into lesson_progress (enrolment_id, lesson_id, position, done_at)
       select $1, l.id, 1, now() from batches b join lessons l on l.version_id = b.version_id
       where b.id = $2 and (l.code in ('FP-1-1', 'FP-1-3') or l.kind = 'in_person')`,
      [id, batch.id],
    );
    // 2 of the 30 lessons that are not meetings.
    expect(await mine(siti)).toMatchObject([{ lessonsPercent: 6, nextLesson: { code: 'FP-1-2' } }]);
  });
});

describe('withdrawing', () => {
  it('gives the seat to the first who waits, and tells them', async () => {
    const batch = await openBatch(api, { course, capacity: 1, sessions: 1 });
    const [siti, rudi, dewi] = [
      await api.signIn('peserta'),
      await api.signIn('peserta'),
      await api.signIn('peserta'),
    ];
    const seat = await enrol(api, siti, batch.id);
    const next = await enrol(api, rudi, batch.id);
    await enrol(api, dewi, batch.id);
    expect((await leave(siti, seat.id)).body).toMatchObject({
      id: seat.id,
      state: 'withdrawn',
      nextLesson: null,
    });
    expect(await mine(siti)).toEqual([]);
    expect(await mine(rudi)).toMatchObject([{ id: next.id, state: 'active' }]);
    expect(await mine(dewi)).toMatchObject([{ state: 'waiting', waitingPosition: 1 }]);
    const events = await api.query(
      `select event, state from reminders where enrolment_id = $1 and channel = 'inbox'
         and event in ('assignment_due', 'session_tomorrow', 'waiting_promoted') order by event`,
      [next.id],
    );
    expect(events).toMatchObject([
      { event: 'assignment_due' },
      { event: 'session_tomorrow' },
      { event: 'waiting_promoted' },
    ]);
    const dropped = await api.query(
      `select distinct state from reminders where enrolment_id = $1 and event in ('assignment_due', 'session_tomorrow')`,
      [seat.id],
    );
    expect(dropped).toEqual([{ state: 'cancelled' }]);
    expect((await auditOf(seat.id)).at(-1)).toEqual({
      action: 'enrolment.withdrawn',
      actor_id: siti.accountId,
    });
    expect((await auditOf(next.id)).at(-1)).toEqual({ action: 'enrolment.promoted', actor_id: null });
  });

  it('twice is once, and one can come back to the end of the queue', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    const [siti, rudi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const seat = await enrol(api, siti, batch.id);
    await enrol(api, rudi, batch.id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => leave(siti, seat.id)));
    expect(answers.map(({ status, body }) => [status, body.state])).toEqual(
      Array(5).fill([200, 'withdrawn']),
    );
    const again = await ask(siti, batch.id);
    expect(again.body).toMatchObject({ state: 'waiting', waitingPosition: 1 });
    // The same enrolment, so that what was learnt, and every attempt used up, is still there.
    expect(again.body.id).toBe(seat.id);
    expect(await api.query('select taken from batches where id = $1', [batch.id])).toEqual([{ taken: 1 }]);
  });

  it('is for the person alone', async () => {
    const batch = await openBatch(api, { course });
    const [siti, rudi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const { id } = await enrol(api, siti, batch.id);
    expect((await leave(rudi, id)).status).toBe(404);
    expect((await leave(rudi, NOBODY)).status).toBe(404);
    expect((await leave(panitia, id)).status).toBe(404);
    expect((await leave(api.anonymous, id)).status).toBe(401);
    expect(await mine(siti)).toMatchObject([{ state: 'active' }]);
  });

  it('from a cancelled class promotes nobody', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    const [siti, rudi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const { id } = await enrol(api, siti, batch.id);
    await enrol(api, rudi, batch.id);
    await panitia.call('POST /manage/batches/:id/move', {
      params: { id: batch.id },
      body: { move: 'cancel', reason: 'Pelatih berhalangan.' },
    });
    expect((await leave(siti, id)).status).toBe(200);
    // Who waited does not wait any longer.
    expect(await mine(rudi)).toEqual([]);
  });

  it('from a closed class is for those who wait', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    const [siti, rudi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const [seat, place] = [await enrol(api, siti, batch.id), await enrol(api, rudi, batch.id)];
    const move = (to: 'start' | 'close') =>
      panitia.call('POST /manage/batches/:id/move', { params: { id: batch.id }, body: { move: to } });
    await move('start');
    await move('close');
    expect((await leave(siti, seat.id)).body.code).toBe('state_conflict');
    expect((await leave(rudi, place.id)).body.state).toBe('withdrawn');
    expect(await mine(siti)).toMatchObject([{ state: 'active' }]);
  });
});
