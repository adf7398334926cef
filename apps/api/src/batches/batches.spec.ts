import type { RouteArguments } from '@sinau/contracts/routes.js';
import { batchInput, enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let panitia: SignedIn;
let course: { courseId: string; versionId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

type Body = RouteArguments<'POST /manage/batches'>['body'];
const create = (changes: Partial<Body> = {}, by = panitia) =>
  by.call('POST /manage/batches', { body: { ...batchInput(course.courseId), ...changes } });
const change = (id: string, changes: Partial<Body> = {}) =>
  panitia.call('PUT /manage/batches/:id', {
    params: { id },
    body: { ...batchInput(course.courseId), ...changes },
  });
const move = (id: string, to: 'open' | 'start' | 'close' | 'cancel') =>
  panitia.call('POST /manage/batches/:id/move', {
    params: { id },
    body: { move: to, ...(to === 'cancel' && { reason: 'Pelatih berhalangan.' }) },
  });
const detail = (id: string, by = panitia) => by.call('GET /manage/batches/:id', { params: { id } });

async function people(batchId: string, count: number): Promise<SignedIn[]> {
  const found: SignedIn[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = await api.signIn('peserta');
    await enrol(api, person, batchId);
    found.push(person);
  }
  return found;
}

describe('preparing an angkatan', () => {
  it('numbers them per course and year, also when many are made at once', async () => {
    const other = await importSeedCourse(api, 'desain-kemasan', { publish: true });
    const body = { ...batchInput(other.courseId), startsOn: '2031-03-01', endsOn: '2031-03-05' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => panitia.call('POST /manage/batches', { body })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(answers.map(({ body: { label } }) => label).toSorted()).toEqual(
      ['I', 'II', 'III', 'IV', 'V', 'VI'].map((roman) => `Angkatan ${roman} Tahun 2031`),
    );
  });

  it('uses the published version, and needs one', async () => {
    const { body } = await create();
    expect(body).toMatchObject({
      state: 'draft',
      taken: 0,
      seatsLeft: 30,
      moves: ['open', 'cancel'],
      trainers: [],
      sessions: [],
    });
    const [row] = await api.query('select version_id, created_by from batches where id = $1', [body.id]);
    expect(row).toEqual({ version_id: course.versionId, created_by: panitia.accountId });
    const unpublished = await importSeedCourse(api, 'penjualan-online');
    expect(await create({ courseId: unpublished.courseId })).toMatchObject({
      status: 422,
      body: {
        errors: [{ path: 'courseId', message: 'Terbitkan pelatihan ini dulu, lalu buat angkatannya.' }],
      },
    });
  });

  it('may be self-paced: no dates, no limit', async () => {
    const { status, body } = await create({
      mode: 'self_paced',
      capacity: null,
      startsOn: null,
      endsOn: null,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ capacity: null, seatsLeft: null, startsOn: null });
  });

  const wrong: [Partial<Record<keyof Body, unknown>>, string, string][] = [
    [{ startsOn: null }, 'startsOn', 'Isi tanggal mulai dan selesai.'],
    [{ capacity: null }, 'capacity', 'Isi jumlah kursi.'],
    [{ capacity: 0 }, 'capacity', 'Kursi paling sedikit 1.'],
    [
      { startsOn: '2027-02-02', endsOn: '2027-02-01' },
      'endsOn',
      'Tanggal selesai tidak boleh sebelum tanggal mulai.',
    ],
    [
      {
        startsOn: '2027-02-01',
        endsOn: '2027-02-02',
        registrationOpensAt: '2027-01-01T08:00:00+07:00',
        registrationClosesAt: '2027-01-01T00:30:00Z',
      },
      'registrationClosesAt',
      'Pendaftaran harus ditutup setelah dibuka.',
    ],
    [
      { startsOn: '2027-02-01', endsOn: '2027-02-02', registrationClosesAt: '2027-02-02T17:00:01Z' },
      'registrationClosesAt',
      'Pendaftaran harus ditutup sebelum kelas selesai.',
    ],
    [{ startsOn: '0202-12-01' }, 'startsOn', 'Periksa tahunnya.'],
    [{ assignmentDueAt: '0000-01-01T00:00:00Z' }, 'assignmentDueAt', 'Periksa tahunnya.'],
    [{ trainerIds: [NOBODY] }, 'trainerIds[0]', 'Pelatih ini tidak dikenal. Pilih dari daftar.'],
  ];
  it.each(wrong)('%j is refused at %s', async (changes, path, message) => {
    const answer = await panitia.send<never>('POST /manage/batches', {
      body: { ...batchInput(course.courseId), ...changes },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path, message }] } });
  });

  it('refuses an unknown field', async () => {
    const answer = await panitia.send<never>('POST /manage/batches', {
      body: { ...batchInput(course.courseId), kursi: 3 },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'kursi' }] } });
  });

  it('takes only trainers as trainers', async () => {
    const trainer = await api.signIn('pelatih', { name: 'Bu Ratna' });
    const { body } = await create({ trainerIds: [trainer.accountId] });
    expect(body.trainers).toEqual([{ id: trainer.accountId, name: 'Bu Ratna' }]);
    expect((await create({ trainerIds: [panitia.accountId] })).status).toBe(422);
    const list = await panitia.call('GET /manage/trainers');
    expect(list.body.items).toContainEqual({ id: trainer.accountId, name: 'Bu Ratna' });
  });
});

describe('moving an angkatan on', () => {
  it('goes from draft to closed and no other way', async () => {
    const { id } = (await create()).body;
    expect((await move(id, 'start')).body.code).toBe('state_conflict');
    expect((await move(id, 'open')).body).toMatchObject({
      state: 'open',
      moves: ['confirm', 'hold', 'start', 'cancel'],
    });
    expect((await move(id, 'open')).status).toBe(409);
    expect((await move(id, 'start')).body.state).toBe('running');
    expect((await move(id, 'close')).body).toMatchObject({ state: 'closed', moves: ['report'] });
    expect((await move(id, 'cancel')).status).toBe(409);
    const actions = await api.query('select action from audit_log where subject_id = $1 order by id', [id]);
    expect(actions).toEqual(
      ['created', 'opened', 'started', 'closed'].map((action) => ({ action: `batch.${action}` })),
    );
  });

  it('moves once when two people move it at the same time', async () => {
    const { id } = (await create()).body;
    const answers = await Promise.all(Array.from({ length: 8 }, () => move(id, 'open')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'state_conflict')).toHaveLength(7);
  });

  it('calls reminders off and keeps enrolments visible when it is cancelled', async () => {
    const batch = await openBatch(api, { course, sessions: 1 });
    const [person] = await people(batch.id, 1);
    const planned = () =>
      api.query(
        `select distinct event, state from reminders where batch_id = $1 and event in ('assignment_due', 'session_tomorrow') order by 1`,
        [batch.id],
      );
    expect(await planned()).toEqual([
      { event: 'assignment_due', state: 'planned' },
      { event: 'session_tomorrow', state: 'planned' },
    ]);
    await move(batch.id, 'cancel');
    expect(await planned()).toEqual([
      { event: 'assignment_due', state: 'cancelled' },
      { event: 'session_tomorrow', state: 'cancelled' },
    ]);
    expect((await person!.call('GET /me/enrolments')).body.items).toMatchObject([
      { state: 'active', nextSession: null },
    ]);
  });
});

describe('changing an angkatan', () => {
  it('never takes seats from people who have them', async () => {
    const batch = await openBatch(api, { course, capacity: 3 });
    await people(batch.id, 3);
    expect(await change(batch.id, { capacity: 2 })).toMatchObject({
      status: 409,
      body: { code: 'capacity_below_taken' },
    });
    expect((await detail(batch.id)).body).toMatchObject({ capacity: 3, taken: 3 });
    expect((await change(batch.id, { capacity: 3 })).status).toBe(200);
  });

  it('gives new seats to the first who wait, and tells them', async () => {
    const batch = await openBatch(api, { course, capacity: 1, sessions: 1 });
    const waiting = (await people(batch.id, 4)).slice(1);
    const { body } = await change(batch.id, { capacity: 3 });
    expect(body).toMatchObject({ taken: 3, waiting: 1, seatsLeft: 0 });
    const states = await Promise.all(
      waiting.map(async (one) => (await one.call('GET /me/enrolments')).body.items[0]),
    );
    expect(states.map((one) => [one?.state, one?.waitingPosition])).toEqual([
      ['active', null],
      ['active', null],
      ['waiting', 1],
    ]);
    const told = await api.query(
      `select account_id, event from reminders where batch_id = $1 and event = 'waiting_promoted' and channel = 'inbox' order by account_id`,
      [batch.id],
    );
    expect(told).toEqual(
      waiting
        .slice(0, 2)
        .map(({ accountId }) => accountId)
        .toSorted()
        .map((account_id) => ({ account_id, event: 'waiting_promoted' })),
    );
  });

  it('seats everybody who waits when the limit is lifted', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    await people(batch.id, 4);
    const { body } = await change(batch.id, { mode: 'self_paced', capacity: null });
    expect(body).toMatchObject({ taken: 4, waiting: 0, capacity: null, seatsLeft: null });
  });

  it('moves reminders with the deadline', async () => {
    const batch = await openBatch(api, { course });
    await people(batch.id, 1);
    await change(batch.id, { assignmentDueAt: '2099-05-05T10:00:00Z' });
    const due = await api.query(
      `select due_at from reminders where batch_id = $1 and event = 'assignment_due' and state = 'planned' and channel = 'inbox'`,
      [batch.id],
    );
    expect(due).toEqual([{ due_at: '2099-05-04T09:00:00Z' }]);
  });

  it('keeps its course, and its past', async () => {
    const other = await importSeedCourse(api, 'desain-kemasan', { publish: true });
    const { id } = (await create()).body;
    expect(await change(id, { courseId: other.courseId })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'courseId' }] },
    });
    await move(id, 'cancel');
    expect((await change(id)).body.code).toBe('state_conflict');
    expect((await change(NOBODY)).status).toBe(404);
  });
});

describe('who sees what', () => {
  it('shows trainers their own, the Dinas all, and others nothing', async () => {
    const [trainer, stranger, dinas] = [
      await api.signIn('pelatih'),
      await api.signIn('pelatih'),
      await api.signIn('dinas'),
    ];
    const { id } = (await create({ trainerIds: [trainer.accountId] })).body;
    expect((await detail(id, trainer)).body).toMatchObject({ id, moves: [] });
    expect((await detail(id, stranger)).status).toBe(404);
    expect((await detail(id, dinas)).body.moves).toEqual([]);
    const list = async (by: SignedIn) =>
      (await by.call('GET /manage/batches', { query: { pageSize: 100 } })).body;
    expect((await list(trainer)).items.map((batch) => batch.id)).toEqual([id]);
    expect(await list(stranger)).toMatchObject({ items: [], total: 0 });
    expect((await list(dinas)).total).toBeGreaterThan(1);
    for (const by of [trainer, dinas, await api.signIn('peserta')]) {
      expect((await create({}, by)).status).toBe(404);
      expect(
        (await by.call('POST /manage/batches/:id/move', { params: { id }, body: { move: 'open' } })).status,
      ).toBe(404);
    }
    expect((await api.anonymous.call('GET /manage/batches', { query: {} })).status).toBe(401);
    expect((await (await api.signIn('peserta')).call('GET /manage/batches', { query: {} })).status).toBe(404);
  });

  it('pages, filters and sorts', async () => {
    const other = await importSeedCourse(api, 'desain-kemasan', { publish: true });
    const list = (query: RouteArguments<'GET /manage/batches'>['query']) =>
      panitia.call('GET /manage/batches', { query });
    const all = (await list({ pageSize: 100 })).body;
    const pages = [(await list({ pageSize: 5 })).body, (await list({ pageSize: 5, page: 2 })).body];
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      all.items.slice(0, 10).map(({ id }) => id),
    );
    expect(pages[0]?.total).toBe(all.items.length);
    const cancelled = (await list({ state: 'cancelled', course: course.courseId, sort: 'starts_on' })).body;
    expect(
      cancelled.items.every(({ state, courseId }) => state === 'cancelled' && courseId === course.courseId),
    ).toBe(true);
    expect(cancelled.items.length).toBeGreaterThan(0);
    expect((await list({ course: other.courseId, sort: 'course' })).body.total).toBe(6);
    expect(
      (await panitia.send<never>('GET /manage/batches', { query: { sort: 'taken; drop table batches' } }))
        .status,
    ).toBe(422);
  });
});
