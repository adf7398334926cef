import type { BatchMove } from '@sinau/contracts/batches.contract.js';
import { batchInput, enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';
const REASON = 'Peserta dari dua kecamatan menyusul.';

let api: TestApi;
let panitia: SignedIn;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

const move = (id: string, to: BatchMove, reason?: string, by = panitia) =>
  by.call('POST /manage/batches/:id/move', {
    params: { id },
    body: { move: to, ...(reason !== undefined && { reason }) },
  });
const told = (batchId: string, event: string) =>
  api.query<{ account_id: string }>(
    `select account_id from reminders where batch_id = $1 and event = $2 and channel = 'inbox' order by account_id`,
    [batchId, event],
  );

async function withPeople(count: number, options: Parameters<typeof openBatch>[1] = {}) {
  const batch = await openBatch(api, { course, ...options });
  const people: SignedIn[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = await api.signIn('peserta');
    await enrol(api, person, batch.id);
    people.push(person);
  }
  return { batch, people };
}

describe('confirming', () => {
  it('needs enough people, says how many, and takes a reason instead', async () => {
    const { batch, people } = await withPeople(2, { changes: { minSeats: 3 } });
    const refused = await move(batch.id, 'confirm');
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'batch_too_few',
        detail: 'Baru 2 dari paling sedikit 3 peserta. Tetap jalankan dengan menulis alasannya.',
      },
    });
    expect(await told(batch.id, 'batch_confirmed')).toEqual([]);
    expect((await move(batch.id, 'confirm', 'ya')).body).toMatchObject({
      errors: [{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }],
    });
    expect((await move(batch.id, 'confirm', REASON)).body).toMatchObject({
      state: 'confirmed',
      moveReason: REASON,
      moves: ['start', 'reopen', 'cancel'],
    });
    expect(await told(batch.id, 'batch_confirmed')).toEqual(
      people
        .map(({ accountId }) => accountId)
        .toSorted()
        .map((account_id) => ({ account_id })),
    );
    const [audit] = await api.query(
      `select actor_id, details from audit_log where subject_id = $1 and action = 'batch.confirmed'`,
      [batch.id],
    );
    expect(audit).toEqual({
      actor_id: panitia.accountId,
      details: { before: { state: 'open' }, after: { state: 'confirmed' }, reason: REASON },
    });
  });

  it('asks for no reason when enough people came', async () => {
    const { batch } = await withPeople(2, { changes: { minSeats: 2 } });
    expect((await move(batch.id, 'hold')).body).toMatchObject({ state: 'tentative' });
    expect((await move(batch.id, 'confirm')).body).toMatchObject({ state: 'confirmed', moveReason: null });
    expect((await move(batch.id, 'reopen')).body).toMatchObject({ state: 'open' });
    expect((await move(batch.id, 'start')).body).toMatchObject({ state: 'running' });
  });

  it('people still enrol while it is tentative or confirmed, and wait when it is full', async () => {
    const { batch } = await withPeople(0, { capacity: 2 });
    for (const to of ['hold', 'confirm'] as const) {
      await move(batch.id, to);
      expect(await enrol(api, await api.signIn('peserta'), batch.id)).toMatchObject({ state: 'active' });
    }
    expect(await enrol(api, await api.signIn('peserta'), batch.id)).toMatchObject({ state: 'waiting' });
  });
});

describe('cancelling', () => {
  it('needs a reason, tells everybody once, and ends the queue', async () => {
    const trainer = await api.signIn('pelatih');
    const { batch, people } = await withPeople(3, { capacity: 2, trainerIds: [trainer.accountId] });
    expect(await move(batch.id, 'cancel')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason', message: 'Tulis alasan pembatalan. Peserta akan membacanya.' }] },
    });
    const answers = await Promise.all(Array.from({ length: 4 }, () => move(batch.id, 'cancel', REASON)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect(await told(batch.id, 'batch_cancelled')).toEqual(
      [...people, trainer]
        .map(({ accountId }) => accountId)
        .toSorted()
        .map((account_id) => ({ account_id })),
    );
    expect(
      await api.query(
        `select b.taken, count(*) filter (where e.state = 'active') as active, count(*) filter (where e.state = 'waiting') as waiting
         from batches b join enrolments e on e.batch_id = b.id where b.id = $1 group by b.id`,
        [batch.id],
      ),
    ).toEqual([{ taken: 2, active: 2, waiting: 0 }]);
  });
});

describe('reporting', () => {
  it('comes after the class was handed in; an empty class needs nothing', async () => {
    const { batch } = await withPeople(1);
    await move(batch.id, 'start');
    await move(batch.id, 'close');
    await api.query(
      `update enrolments set state = 'completed', ended_at = now(), final_score = 80, grade_label = 'Baik' where batch_id = $1`,
      [batch.id],
    );
    expect(await move(batch.id, 'report')).toMatchObject({
      status: 409,
      body: { code: 'batch_not_certified' },
    });
    await api.query(`update batches set certification = 'submitted' where id = $1`, [batch.id]);
    const { body } = await move(batch.id, 'report');
    expect(body).toMatchObject({ state: 'reported', moves: [], reportedAt: expect.any(String) as string });
    const { batch: empty } = await withPeople(0, { mode: 'self_paced' });
    await move(empty.id, 'close');
    expect((await move(empty.id, 'report')).body).toMatchObject({ state: 'reported' });
  });
});

describe('reporting a class in which nobody passed', () => {
  it('needs no certificates, and ends what is still open', async () => {
    const { batch } = await withPeople(2);
    await move(batch.id, 'start');
    await move(batch.id, 'close');
    expect((await move(batch.id, 'report')).body).toMatchObject({ state: 'reported' });
    expect(
      await api.query('select state, count(*)::int as n from enrolments where batch_id = $1 group by 1', [
        batch.id,
      ]),
    ).toEqual([{ state: 'failed', n: 2 }]);
  });
});

describe('terms', () => {
  const create = (changes: object) =>
    panitia.send<never>('POST /manage/batches', { body: { ...batchInput(course.courseId), ...changes } });

  it.each([
    [{ minSeats: 31 }, 'minSeats', 'Peserta paling sedikit tidak boleh lebih dari jumlah kursi.'],
    [{ minSeats: 0 }, 'minSeats', 'Peserta paling sedikit 1.'],
    [
      { allowances: [{ name: 'Transport', amount: -1 }] },
      'allowances[0].amount',
      'Jumlah rupiah tidak boleh kurang dari nol.',
    ],
    [{ note: 'a'.repeat(1001) }, 'note', 'Catatan untuk peserta paling banyak 1000 huruf.'],
  ])('%j is refused at %s', async (changes, path, message) => {
    expect(await create(changes)).toMatchObject({ status: 422, body: { errors: [{ path, message }] } });
  });

  it('start as the course has them, and stay as they were when left out', async () => {
    const made = (await panitia.call('POST /manage/batches', { body: batchInput(course.courseId) })).body;
    expect(made).toMatchObject({ admission: 'direct', minSeats: null, allowances: [], note: null });
    expect(made.equipment.length).toBeGreaterThan(0);
    const change = (changes: object) =>
      panitia.call('PUT /manage/batches/:id', {
        params: { id: made.id },
        body: { ...batchInput(course.courseId), ...changes },
      });
    const terms = {
      minSeats: 10,
      admission: 'selection' as const,
      allowances: [{ name: 'Transport', amount: 75_000 }],
      equipment: ['HP'],
      note: 'Bawa contoh produk.',
    };
    expect((await change(terms)).body).toMatchObject(terms);
    expect((await change({})).body).toMatchObject(terms);
    expect((await change({ minSeats: null, note: null })).body).toMatchObject({ minSeats: null, note: null });
    await change({ minSeats: 10 });
    expect((await change({ capacity: 5 })).body).toMatchObject({ errors: [{ path: 'capacity' }] });
    await move(made.id, 'open');
    expect((await change({ admission: 'direct' })).body).toMatchObject({ errors: [{ path: 'admission' }] });
    const siti = await api.signIn('peserta');
    const answer = await siti.call('POST /enrolments', {
      body: { batchId: made.id, businessId: siti.businessId },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'needs_application' } });
  });

  it('warns when it starts within three days with too few people', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const dates = { startsOn: day(2), endsOn: day(4), minSeats: 2 };
    const { batch } = await withPeople(1, { changes: dates });
    const low = async () =>
      (
        await panitia.call('GET /manage/batches', { query: { stage: 'low_uptake', pageSize: 100 } })
      ).body.items.some(({ id }) => id === batch.id);
    expect(await low()).toBe(true);
    await enrol(api, await api.signIn('peserta'), batch.id);
    expect(await low()).toBe(false);
    const { batch: later } = await withPeople(0, { changes: { minSeats: 2 } });
    expect(later.lowUptake).toBe(false);
    const coming = (await panitia.call('GET /manage/batches', { query: { stage: 'coming', pageSize: 100 } }))
      .body.items;
    expect(coming.map(({ id }) => id)).toEqual(expect.arrayContaining([batch.id, later.id]));
    expect(coming.every(({ state }) => ['open', 'tentative', 'confirmed'].includes(state))).toBe(true);
  });

  it('the course’s page says what registration does', async () => {
    const later = await openBatch(api, { course, changes: { registrationOpensAt: '2100-01-01T00:00:00Z' } });
    const { batches } = (
      await api.anonymous.call('GET /courses/:slug', { params: { slug: 'fotografi-produk' } })
    ).body;
    expect(batches.find(({ id }) => id === later.id)).toMatchObject({
      registration: 'upcoming',
      registrationOpensAt: '2100-01-01T00:00:00Z',
    });
    expect(batches.some(({ registration }) => registration === 'closed')).toBe(false);
  });
});

it('is for panitia', async () => {
  const { batch } = await withPeople(0);
  expect((await api.anonymous.call('POST /manage/batches/:id/move', moveOf(batch.id))).status).toBe(401);
  expect((await move(batch.id, 'hold', undefined, await api.signIn('pelatih'))).status).toBe(404);
  expect((await move(NOBODY, 'hold')).status).toBe(404);
  const wrong = await panitia.send<never>('POST /manage/batches/:id/move', {
    params: { id: batch.id },
    body: { move: 'explode' },
  });
  expect(wrong.status).toBe(422);
});

const moveOf = (id: string) => ({ params: { id }, body: { move: 'hold' as const } });
