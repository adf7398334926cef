import { completeEnrolment } from '../testing/learning.factory.js';
import { enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let panitia: SignedIn;
let trainer: SignedIn;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  trainer = await api.signIn('pelatih');
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

const meeting = {
  title: 'Praktik cahaya',
  startsAt: '2099-03-02T02:00:00Z',
  endsAt: '2099-03-02T05:00:00Z',
  place: 'Lantai 2',
};

async function classOf(names: string[], sessions = 2) {
  const batch = await openBatch(api, { course, sessions, trainerIds: [trainer.accountId] });
  const enrolments: string[] = [];
  const people: SignedIn[] = [];
  for (const name of names) {
    const person = await api.signIn('peserta', { name });
    people.push(person);
    enrolments.push((await enrol(api, person, batch.id)).id);
  }
  return { batch, people, enrolments, session: batch.sessions[0]?.id ?? '' };
}

describe('sessions', () => {
  it('are added, moved and removed, and reminders follow', async () => {
    const { batch } = await classOf(['Ani'], 0);
    const added = await panitia.call('POST /manage/batches/:id/sessions', {
      params: { id: batch.id },
      body: meeting,
    });
    expect(added).toMatchObject({ status: 201, body: meeting });
    const due = () =>
      api.query(
        `select due_at, state from reminders where batch_id = $1 and event = 'session_tomorrow' and channel = 'inbox' order by due_at`,
        [batch.id],
      );
    expect(await due()).toEqual([{ due_at: '2099-03-01T09:00:00Z', state: 'planned' }]);
    const params = { id: added.body.id };
    const later = { ...meeting, startsAt: '2099-03-09T09:00:00+07:00', endsAt: '2099-03-09T05:00:00Z' };
    expect(
      (await panitia.call('PUT /manage/class-sessions/:id', { params, body: later })).body,
    ).toMatchObject({ startsAt: '2099-03-09T02:00:00Z' });
    expect(await due()).toEqual([
      { due_at: '2099-03-01T09:00:00Z', state: 'cancelled' },
      { due_at: '2099-03-08T09:00:00Z', state: 'planned' },
    ]);
    // Ani has read about it, so it is called off and does not just vanish.
    expect((await panitia.call('DELETE /manage/class-sessions/:id', { params })).status).toBe(409);
    const cancelled = await panitia.call('POST /manage/class-sessions/:id/cancel', {
      params,
      body: { reason: 'Pelatih sakit' },
    });
    expect(cancelled.body).toMatchObject({ cancelledReason: 'Pelatih sakit' });
    expect(await due()).toEqual([
      { due_at: '2099-03-01T09:00:00Z', state: 'cancelled' },
      { due_at: '2099-03-08T09:00:00Z', state: 'cancelled' },
    ]);
  });

  it('that nobody was told about are removed without a trace', async () => {
    const batch = await openBatch(api, { course, sessions: 1 });
    const params = { id: batch.sessions[0]?.id ?? '' };
    expect((await panitia.call('DELETE /manage/class-sessions/:id', { params })).body).toEqual({ ok: true });
    expect((await panitia.call('DELETE /manage/class-sessions/:id', { params })).status).toBe(404);
  });

  it('end after they start, whatever the zone they are written in', async () => {
    const { batch } = await classOf([], 0);
    const params = { id: batch.id };
    const backwards = { ...meeting, startsAt: '2099-03-02T09:00:00+07:00', endsAt: '2099-03-02T01:59:00Z' };
    expect(
      await panitia.call('POST /manage/batches/:id/sessions', { params, body: backwards }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'endsAt', message: 'Jam selesai harus setelah jam mulai.' }] },
    });
    const undated = { ...meeting, startsAt: '' };
    expect(
      (await panitia.send('POST /manage/batches/:id/sessions', { params, body: undated })).body.errors?.[0],
    ).toEqual({ path: 'startsAt', message: 'Isi tanggal dan jam.' });
    const forwards = { ...backwards, endsAt: '2099-03-02T02:01:00Z' };
    expect((await panitia.call('POST /manage/batches/:id/sessions', { params, body: forwards })).status).toBe(
      201,
    );
  });

  it('belong to angkatan that have not ended, and to panitia', async () => {
    const { batch, session } = await classOf([]);
    const add = (by: SignedIn, id = batch.id) =>
      by.call('POST /manage/batches/:id/sessions', { params: { id }, body: meeting });
    expect((await add(trainer)).status).toBe(404);
    expect((await add(await api.signIn('dinas'))).status).toBe(404);
    expect((await add(panitia, NOBODY)).status).toBe(404);
    await panitia.call('POST /manage/batches/:id/move', {
      params: { id: batch.id },
      body: { move: 'cancel', reason: 'Pelatih berhalangan.' },
    });
    expect((await add(panitia)).body.code).toBe('state_conflict');
    expect(
      (await panitia.call('PUT /manage/class-sessions/:id', { params: { id: session }, body: meeting }))
        .status,
    ).toBe(409);
  });
});

describe('participants', () => {
  it('come with their results, page by page', async () => {
    const {
      batch,
      session,
      enrolments: [ani, budi],
    } = await classOf(['Ani', 'Budi', 'Citra'], 2);
    await completeEnrolment(api, ani!, 85);
    await trainer.call('PUT /manage/class-sessions/:id/attendance', {
      params: { id: session },
      body: { items: [{ enrolmentId: budi!, status: 'present' }] },
    });
    // A list that nobody took counts against nobody.
    await api.query(
      `insert into class_sessions (batch_id, title, starts_at, ends_at, place)
       values ($1, 'Nanti', now() + interval '9 days', now() + interval '9 days 2 hours', 'Aula')`,
      [batch.id],
    );
    const list = (query: {
      sort?: 'name' | 'progress' | 'requested';
      pageSize?: number;
      page?: number;
      state?: 'active';
    }) => trainer.call('GET /manage/batches/:id/participants', { params: { id: batch.id }, query });
    const { body } = await list({});
    expect(body.items).toMatchObject([
      {
        name: 'Ani',
        businessName: 'Bakso Sumenep Makmur',
        state: 'completed',
        lessonsPercent: 100,
        attendancePercent: 100,
        postTestScore: 85,
        finalAssignmentScore: 85,
        finalScore: 85,
        gradeLabel: 'Memuaskan',
      },
      {
        name: 'Budi',
        state: 'active',
        lessonsPercent: 0,
        attendancePercent: 50,
        postTestScore: null,
        finalScore: null,
        waitingPosition: null,
      },
      { name: 'Citra', attendancePercent: 0 },
    ]);
    expect(body.items[0]?.regencyName).toMatch(/^(Kab|Kota)/i);
    expect((await list({ sort: 'progress', pageSize: 1, page: 2 })).body).toMatchObject({
      total: 3,
      items: [{ name: 'Budi' }],
    });
    expect((await list({ state: 'active', sort: 'requested' })).body.items.map(({ name }) => name)).toEqual([
      'Budi',
      'Citra',
    ]);
    const stranger = await api.signIn('pelatih');
    expect(
      (await stranger.call('GET /manage/batches/:id/participants', { params: { id: batch.id }, query: {} }))
        .status,
    ).toBe(404);
  });

  it('who wait have their place in the queue', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    for (const name of ['Zaki', 'Yuni', 'Xena'])
      await enrol(api, await api.signIn('peserta', { name }), batch.id);
    const { body } = await panitia.call('GET /manage/batches/:id/participants', {
      params: { id: batch.id },
      query: { state: undefined },
    });
    expect(body.items.map(({ name, waitingPosition }) => [name, waitingPosition])).toEqual([
      ['Xena', 2],
      ['Yuni', 1],
      ['Zaki', null],
    ]);
  });
});
