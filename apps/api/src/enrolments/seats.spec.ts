import { DataSource } from 'typeorm';
import { enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { joinQueue } from './enrolling.queries.js';

let api: TestApi;
let course: { courseId: string };
beforeAll(async () => {
  api = await startTestApi();
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
});
afterAll(() => api?.close());

async function crowd(size: number): Promise<SignedIn[]> {
  return Promise.all(Array.from({ length: size }, () => api.signIn('peserta')));
}

const ask = (who: SignedIn, batchId: string) =>
  who.call('POST /enrolments', { body: { batchId, businessId: who.businessId } });

async function seatsOf(batchId: string) {
  const [found] = await api.query<Record<'taken' | 'capacity' | 'seated' | 'active' | 'waiting', number>>(
    `select b.taken, b.capacity, count(*) filter (where e.state in ('active', 'completed', 'failed')) as seated,
       count(*) filter (where e.state = 'active') as active, count(*) filter (where e.state = 'waiting') as waiting
     from batches b left join enrolments e on e.batch_id = b.id where b.id = $1 group by b.id`,
    [batchId],
  );
  return found!;
}

/** I1: as many seats taken as people seated, never too many, none free while somebody waits. */
async function expectSeatsInOrder(batchId: string) {
  const seats = await seatsOf(batchId);
  expect(seats.taken).toBe(seats.seated);
  expect(seats.taken).toBeLessThanOrEqual(seats.capacity);
  expect(seats.waiting === 0 || seats.taken === seats.capacity).toBe(true);
  return seats;
}

it('200 people for 10 seats: exactly 10 in, 190 waiting, in a queue without holes', async () => {
  const batch = await openBatch(api, { course, capacity: 10 });
  const people = await crowd(200);
  const answers = await Promise.all(people.map((one) => ask(one, batch.id)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(await expectSeatsInOrder(batch.id)).toMatchObject({ taken: 10, active: 10, waiting: 190 });
  const detail = await (
    await api.signIn('panitia')
  ).call('GET /manage/batches/:id/participants', {
    params: { id: batch.id },
    query: { state: 'waiting', sort: 'requested', pageSize: 100 },
  });
  expect(detail.body.items.map(({ waitingPosition }) => waitingPosition)).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
});

it.each([
  ['a free class', 5],
  ['a full class', 0],
])('ten taps at once by one person in %s are one enrolment', async (_name, free) => {
  const batch = await openBatch(api, { course, capacity: free + 1 });
  await enrol(api, await api.signIn('peserta'), batch.id);
  const siti = await api.signIn('peserta');
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask(siti, batch.id)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(new Set(answers.map(({ body }) => body.state)).size).toBe(1);
  const rows = await api.query('select id from enrolments where account_id = $1', [siti.accountId]);
  expect(rows).toHaveLength(1);
  await expectSeatsInOrder(batch.id);
});

it('20 leave while 20 come: every seat stays in order', async () => {
  for (let round = 0; round < 5; round += 1) {
    const batch = await openBatch(api, { course, capacity: 20 });
    const [leaving, coming] = [await crowd(20), await crowd(20)];
    const seats = await Promise.all(leaving.map((one) => enrol(api, one, batch.id)));
    const answers = await Promise.all(
      leaving.flatMap((one, index) => [
        one.call('POST /enrolments/:id/withdraw', { params: { id: seats[index]!.id } }),
        ask(coming[index]!, batch.id),
      ]),
    );
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([]);
    expect(await expectSeatsInOrder(batch.id)).toMatchObject({ taken: 20, active: 20, waiting: 0 });
  }
});

it('seats move about while capacity grows, people leave the queue and the class, and others come', async () => {
  const panitia = await api.signIn('panitia');
  const batch = await openBatch(api, { course, capacity: 5 });
  const [first, others] = [await crowd(30), await crowd(30)];
  const enrolled = await Promise.all(first.map((one) => enrol(api, one, batch.id)));
  const { label: _label, ...fields } = batch;
  const bigger = (capacity: number) =>
    panitia.call('PUT /manage/batches/:id', {
      params: { id: batch.id },
      body: {
        courseId: fields.courseId,
        mode: fields.mode,
        capacity,
        startsOn: fields.startsOn,
        endsOn: fields.endsOn,
        registrationOpensAt: null,
        registrationClosesAt: null,
        assignmentDueAt: fields.assignmentDueAt,
        place: fields.place,
      },
    });
  const answers = await Promise.all([
    ...others.map((one) => ask(one, batch.id)),
    ...first.map((one, index) =>
      one.call('POST /enrolments/:id/withdraw', { params: { id: enrolled[index]!.id } }),
    ),
    bigger(7),
    bigger(40),
    bigger(9),
  ]);
  const refused = answers.filter(({ status }) => status >= 300);
  // Making a class smaller than it is by then is the only thing that may be refused.
  const reasons = refused.map(({ body }) => (body as { code: string }).code);
  expect(reasons.filter((reason) => reason !== 'capacity_below_taken')).toEqual([]);
  const seats = await expectSeatsInOrder(batch.id);
  expect(seats.active + seats.waiting).toBe(30);
});

describe('between the last look at the seats and the queue', () => {
  /** Until so many wait for a lock, or have plainly not waited for one. */
  async function peopleWait(count: number): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) {
      const [blocked] = await api.query<{ n: number }>(
        `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (blocked && blocked.n >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('a seat that is being freed is taken by one, and the others queue', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    const [leaver, ...comers] = await crowd(6);
    const seat = await enrol(api, leaver!, batch.id);
    let asking: ReturnType<typeof ask>[] = [];
    await api.app.get(DataSource).transaction(async (em) => {
      await em.query('update batches set taken = taken - 1 where id = $1', [batch.id]);
      await em.query(`update enrolments set state = 'withdrawn' where id = $1`, [seat.id]);
      asking = comers.map((one) => ask(one, batch.id));
      await peopleWait(comers.length);
    });
    const answers = await Promise.all(asking);
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    expect(answers.filter(({ body }) => body.state === 'active')).toHaveLength(1);
    expect(await expectSeatsInOrder(batch.id)).toMatchObject({ taken: 1, waiting: 4 });
  });

  it('who is just joining the queue is seen by who leaves', async () => {
    const batch = await openBatch(api, { course, capacity: 1 });
    const [leaver, comer] = await crowd(2);
    const seat = await enrol(api, leaver!, batch.id);
    let leaving: Promise<unknown> | undefined;
    await api.app.get(DataSource).transaction(async (em) => {
      await joinQueue(em, { batchId: batch.id, accountId: comer!.accountId, businessId: comer!.businessId });
      leaving = leaver!.call('POST /enrolments/:id/withdraw', { params: { id: seat.id } });
      await peopleWait(1);
    });
    await leaving;
    expect(await expectSeatsInOrder(batch.id)).toMatchObject({ taken: 1, active: 1, waiting: 0 });
  });
});
