import { enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

const transfer = (who: SignedIn, id: string, batchId: string, waitIfFull = false) =>
  who.call('POST /enrolments/:id/transfer', { params: { id }, body: { batchId, waitIfFull } });
const mine = async (who: SignedIn) => (await who.call('GET /me/enrolments')).body.items;

async function crowd(size: number): Promise<SignedIn[]> {
  return Promise.all(Array.from({ length: size }, () => api.signIn('peserta')));
}

/** I1 of one batch. */
async function expectSeatsInOrder(batchId: string) {
  const [seats] = await api.query<Record<'taken' | 'capacity' | 'active' | 'waiting', number>>(
    `select b.taken, b.capacity, count(*) filter (where e.state = 'active') as active,
       count(*) filter (where e.state = 'waiting') as waiting
     from batches b left join enrolments e on e.batch_id = b.id where b.id = $1 group by b.id`,
    [batchId],
  );
  expect(seats!.taken).toBe(seats!.active);
  expect(seats!.taken).toBeLessThanOrEqual(seats!.capacity);
  expect(seats!.waiting === 0 || seats!.taken === seats!.capacity).toBe(true);
  return seats!;
}

it('a seat there, then the seat here goes to who waits first; progress comes along', async () => {
  const [here, there] = [await openBatch(api, { course, capacity: 1 }), await openBatch(api, { course })];
  const [siti, rudi] = (await crowd(2)) as [SignedIn, SignedIn];
  const seat = await enrol(api, siti, here.id);
  await enrol(api, rudi, here.id);
  await api.query(
    `insert into lesson_progress (enrolment_id, lesson_id, position, done_at)
     select $1, l.id, 1, now() from batches b join lessons l on l.version_id = b.version_id where b.id = $2 and l.code = 'FP-1-1'`,
    [seat.id, here.id],
  );
  const moved = await transfer(siti, seat.id, there.id);
  expect(moved).toMatchObject({ status: 200, body: { state: 'active', nextLesson: { code: 'FP-1-2' } } });
  expect((await mine(siti)).map(({ id }) => id)).toEqual([moved.body.id]);
  expect(await mine(rudi)).toMatchObject([{ state: 'active' }]);
  // The same tap again.
  expect((await transfer(siti, seat.id, there.id)).body.id).toBe(moved.body.id);
  expect(await expectSeatsInOrder(here.id)).toMatchObject({ taken: 1, waiting: 0 });
  expect(await expectSeatsInOrder(there.id)).toMatchObject({ taken: 1 });
});

it('leaves the survey also where it was answered: taken away, it would show whose it was', async () => {
  const [here, there] = [await openBatch(api, { course }), await openBatch(api, { course })];
  const [siti] = (await crowd(1)) as [SignedIn];
  const seat = await enrol(api, siti, here.id);
  await api.query(
    `insert into surveys (enrolment_id, ratings, comment, sent_at) values ($1, '{"U1": 4}', 'Bagus', '2026-01-01')`,
    [seat.id],
  );
  const moved = await transfer(siti, seat.id, there.id);
  const answers = await api.query<{ comment: string; late: boolean }>(
    `select comment, sent_at > '2026-11-01' as late from surveys where enrolment_id = any($1) order by sent_at`,
    [[seat.id, moved.body.id]],
  );
  // There it is the newest: what was shown before stays as it was.
  expect(answers).toEqual([
    { comment: 'Bagus', late: false },
    { comment: 'Bagus', late: true },
  ]);
});

it('asks before somebody gives a seat for a place in the queue', async () => {
  const [here, there] = [await openBatch(api, { course }), await openBatch(api, { course, capacity: 1 })];
  const [siti, ...others] = (await crowd(3)) as [SignedIn, SignedIn, SignedIn];
  const seat = await enrol(api, siti, here.id);
  for (const other of others) await enrol(api, other, there.id);
  expect(await transfer(siti, seat.id, there.id)).toMatchObject({
    status: 409,
    body: {
      code: 'batch_full',
      detail: 'Bila pindah, Anda menunggu di urutan ke-2, dan kursi di sini dilepas.',
    },
  });
  expect(await mine(siti)).toMatchObject([{ id: seat.id, state: 'active' }]);
  expect((await transfer(siti, seat.id, there.id, true)).body).toMatchObject({
    state: 'waiting',
    waitingPosition: 2,
  });
  expect(await expectSeatsInOrder(here.id)).toMatchObject({ taken: 0 });
});

it('many change places at once, both ways: nobody loses a seat, no seat is lost', async () => {
  const [one, two] = [
    await openBatch(api, { course, capacity: 12 }),
    await openBatch(api, { course, capacity: 12 }),
  ];
  const people = await crowd(24);
  const seats = await Promise.all(
    people.map((person, index) => enrol(api, person, (index % 2 ? one : two).id)),
  );
  const answers = await Promise.all(
    people.flatMap((person, index) => {
      const target = (index % 2 ? two : one).id;
      return [1, 2].map(() => transfer(person, seats[index]!.id, target, index % 3 === 0));
    }),
  );
  expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
  for (const person of people) expect(await mine(person)).toHaveLength(1);
  const [left, right] = [await expectSeatsInOrder(one.id), await expectSeatsInOrder(two.id)];
  expect(left.active + left.waiting + right.active + right.waiting).toBe(24);
});

it('twenty for the last three seats: three move, the others stay where they were', async () => {
  const [here, there] = [
    await openBatch(api, { course, capacity: 20 }),
    await openBatch(api, { course, capacity: 3 }),
  ];
  const people = await crowd(20);
  const seats = await Promise.all(people.map((person) => enrol(api, person, here.id)));
  const answers = await Promise.all(
    people.map((person, index) => transfer(person, seats[index]!.id, there.id)),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
  expect(answers.filter(({ body }) => (body as { code?: string }).code === 'batch_full')).toHaveLength(17);
  expect(await expectSeatsInOrder(here.id)).toMatchObject({ taken: 17 });
  expect(await expectSeatsInOrder(there.id)).toMatchObject({ taken: 3 });
});

it('out of a class that was called off', async () => {
  const [here, there] = [await openBatch(api, { course }), await openBatch(api, { course })];
  const siti = await api.signIn('peserta');
  const { id } = await enrol(api, siti, here.id);
  const panitia = await api.signIn('panitia');
  await panitia.call('POST /manage/batches/:id/move', {
    params: { id: here.id },
    body: { move: 'cancel', reason: 'Pelatih sakit.' },
  });
  const mySeat = await siti.call('GET /enrolments/:id', { params: { id } });
  expect(mySeat.body).toMatchObject({ state: 'active', calledOff: 'Pelatih sakit.' });
  expect((await transfer(siti, id, there.id)).body).toMatchObject({ state: 'active' });
});

it('refuses what is not open, not the same course, not theirs', async () => {
  const here = await openBatch(api, { course });
  const other = await importSeedCourse(api, 'desain-kemasan', { publish: true });
  const [siti, rudi] = (await crowd(2)) as [SignedIn, SignedIn];
  const seat = await enrol(api, siti, here.id);
  const to = async (options: Parameters<typeof openBatch>[1]) =>
    transfer(siti, seat.id, (await openBatch(api, { course, ...options })).id);
  expect((await to({ changes: { registrationOpensAt: '2100-01-01T00:00:00Z' } })).body).toMatchObject({
    code: 'batch_not_open',
  });
  expect((await to({ changes: { admission: 'selection' } })).body).toMatchObject({
    code: 'needs_application',
  });
  expect((await to({ draft: true })).status).toBe(404);
  expect((await to({ course: other })).status).toBe(404);
  const there = await openBatch(api, { course });
  expect((await transfer(rudi, seat.id, there.id)).status).toBe(404);
  expect((await transfer(siti, seat.id, here.id)).status).toBe(404);
  expect((await transfer(siti, NOBODY, there.id)).status).toBe(404);
  await enrol(api, siti, there.id);
  expect((await transfer(siti, seat.id, there.id)).body).toMatchObject({
    code: 'state_conflict',
    detail: 'Anda sudah terdaftar di angkatan tujuan.',
  });
  const arguments_ = { params: { id: seat.id }, body: { batchId: there.id } };
  expect((await api.anonymous.call('POST /enrolments/:id/transfer', arguments_)).status).toBe(401);
  expect(
    (await siti.send<never>('POST /enrolments/:id/transfer', { ...arguments_, body: { batchId: 'x' } }))
      .status,
  ).toBe(422);
});

describe('what comes along', () => {
  const work = async (enrolmentId: string, batchId: string) => {
    await api.query(
      `insert into attempts (enrolment_id, quiz_code, number, question_ids, max_attempts, submitted_at, score, passed)
       select $1, 'pre', 1, array[(select id from questions limit 1)], 3, now(), 60, true`,
      [enrolmentId],
    );
    await api.query(
      `insert into submissions (enrolment_id, assignment_id, revision)
       select $1, f.id, 1 from batches b join assignments f on f.version_id = b.version_id and f.lesson_id is null where b.id = $2`,
      [enrolmentId, batchId],
    );
  };
  const counted = async (enrolmentId: string) =>
    (
      await api.query<{ attempts: number; submissions: number }>(
        `select (select count(*)::int from attempts where enrolment_id = $1) as attempts,
           (select count(*)::int from submissions where enrolment_id = $1) as submissions`,
        [enrolmentId],
      )
    )[0];

  it('is said before, and is then there: attempts stay used up, also there and back', async () => {
    const [here, there] = [await openBatch(api, { course }), await openBatch(api, { course })];
    const [siti, stranger] = (await crowd(2)) as [SignedIn, SignedIn];
    const seat = await enrol(api, siti, here.id);
    await work(seat.id, here.id);
    const ask = (who: SignedIn) =>
      who.call('GET /enrolments/:id/transfer', { params: { id: seat.id }, query: { batchId: there.id } });
    expect((await ask(stranger)).status).toBe(404);
    expect((await ask(siti)).body).toEqual({
      sameVersion: true,
      comes: ['1 kuis dan tes yang sudah dikerjakan', '1 tugas yang sudah dikerjakan'],
      stays: [],
    });
    const moved = (await transfer(siti, seat.id, there.id)).body;
    expect(moved.movedFrom).toBe(seat.batchLabel);
    expect(await counted(moved.id)).toEqual({ attempts: 1, submissions: 1 });
    const back = (await transfer(siti, moved.id, here.id)).body;
    expect(back.id).toBe(seat.id);
    expect(await counted(seat.id)).toEqual({ attempts: 1, submissions: 1 });
  });

  it('is nothing where another version is taught, and that is said too', async () => {
    const [here, there] = [await openBatch(api, { course }), await openBatch(api, { course })];
    const [siti] = (await crowd(1)) as [SignedIn];
    const seat = await enrol(api, siti, here.id);
    await work(seat.id, here.id);
    await api.query(
      `with newer as (
         insert into course_versions select (jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'number', 99, 'source_sha256', '\\xab'))).*
         from course_versions v join batches b on b.version_id = v.id where b.id = $1 returning id
       ) update batches set version_id = newer.id from newer where batches.id = $1`,
      [there.id],
    );
    const { body } = await siti.call('GET /enrolments/:id/transfer', {
      params: { id: seat.id },
      query: { batchId: there.id },
    });
    expect(body).toMatchObject({ sameVersion: false, comes: [] });
    expect(body.stays).toHaveLength(2);
  });
});

it('a class that was called off or moved says so in the list', async () => {
  const batch = await openBatch(api, { course, sessions: 1 });
  const [siti] = (await crowd(1)) as [SignedIn];
  await enrol(api, siti, batch.id);
  expect((await mine(siti))[0]).toMatchObject({ calledOff: null, nextSessionMoved: false, movedFrom: null });
  await api.query('update class_sessions set sequence = 1 where batch_id = $1', [batch.id]);
  expect((await mine(siti))[0]).toMatchObject({ nextSessionMoved: true });
  await api.query(`update batches set state = 'cancelled', move_reason = 'Pelatih sakit.' where id = $1`, [
    batch.id,
  ]);
  expect((await mine(siti))[0]).toMatchObject({ calledOff: 'Pelatih sakit.', nextSessionMoved: false });
});
