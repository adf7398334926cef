import { Transactions } from '../../database/transactions.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { readMessages } from '../sending/message-facts.queries.js';
import { ReminderPlanner } from '../planning/reminder-planner.service.js';

const event = 'session_tomorrow' as const;
const params = { event };

describe('several times for one event', () => {
  let api: TestApi;
  let organiser: SignedIn;

  const planned = (accountId: string) =>
    api.query<{ id: string; occurrence: string; state: string; hoursBefore: number }>(
      `select r.id, r.occurrence, r.state, round(extract(epoch from s.starts_at - r.due_at) / 3600)::int as "hoursBefore"
       from reminders r join class_sessions s on s.id = (r.facts->>'sessionId')::uuid
       where r.account_id = $1 and r.event = $2 and r.channel = 'inbox' and r.state <> 'cancelled' order by r.due_at`,
      [accountId, event],
    );
  const classWith = async () => {
    const learner = await api.signIn('peserta');
    const { batchId, sessionId } = await runningClass(api);
    await api.query(
      `update class_sessions set starts_at = now() + interval '20 days', ends_at = now() + interval '20 days 2 hours' where id = $1`,
      [sessionId],
    );
    await seat(api, learner, batchId);
    return { learner, batchId, sessionId };
  };
  const plan = (batchId: string) =>
    api.app
      .get(Transactions, { strict: false })
      .run((em) => api.app.get(ReminderPlanner, { strict: false }).planForBatch(em, batchId));
  const add = (batch?: string) =>
    organiser.call('POST /manage/reminder-rules/:event', { params, query: batch ? { batch } : {} });
  const give = async (variant: number, hours: number, title: string, batch?: string) => {
    const query = { variant, ...(batch && { batch }) };
    const { body } = await organiser.call('GET /manage/reminder-rules', { query: batch ? { batch } : {} });
    const rule = body.items.find((one) => one.event === event && one.variant === variant);
    if (!rule) throw new Error('no such rule');
    const { active: _a, mandatory, recipients, channels, revision } = rule;
    return organiser.call('PUT /manage/reminder-rules/:event', {
      params,
      query,
      body: {
        active: true,
        mandatory,
        recipients,
        channels,
        revision,
        title,
        body: rule.body,
        offsetDays: null,
        atTime: null,
        offsetHours: hours,
      },
    });
  };

  beforeAll(async () => {
    api = await startTestApi();
    organiser = await api.signIn('panitia');
  });
  afterAll(() => api.close());

  it('each bring a reminder of their own, in their own words, and go when they are dropped', async () => {
    const { learner, batchId } = await classWith();
    await plan(batchId);
    expect(await planned(learner.accountId)).toHaveLength(1);
    const added = await add();
    expect(added.body).toMatchObject({ variant: 2, active: false, own: false, droppable: true });
    expect(await planned(learner.accountId)).toHaveLength(1);
    expect((await give(2, -72, 'Tiga hari lagi: {{sesi}}')).status).toBe(200);
    const [early, late] = await planned(learner.accountId);
    expect(early).toMatchObject({ hoursBefore: 72, occurrence: expect.stringMatching(/#2$/) });
    expect(late?.occurrence).not.toContain('#');
    const ids = [early?.id ?? '', late?.id ?? ''];
    const messages = await readMessages(api.app.get(Transactions, { strict: false }).reader, ids);
    expect(
      messages.map(({ id, templateTitle, stillStands }) => [id === ids[0], templateTitle, stillStands]),
    ).toEqual(
      expect.arrayContaining([
        [true, 'Tiga hari lagi: {{sesi}}', true],
        [false, 'Sesi: {{sesi}}', true],
      ]),
    );
    const dropped = await organiser.call('DELETE /manage/reminder-rules/:event', {
      params,
      query: { variant: 2 },
    });
    expect(dropped.status).toBe(200);
    expect(await planned(learner.accountId)).toHaveLength(1);
  });

  it('can be of one angkatan alone, and be switched off there alone', async () => {
    const own = await classWith();
    const other = await classWith();
    const { variant } = (await add(own.batchId)).body;
    await give(variant, -48, 'Dua hari lagi: {{sesi}}', own.batchId);
    await plan(other.batchId);
    expect(await planned(own.learner.accountId)).toHaveLength(2);
    expect(await planned(other.learner.accountId)).toHaveLength(1);
    const general = (await add()).body.variant;
    await give(general, -72, 'Tiga hari lagi: {{sesi}}');
    expect(await planned(own.learner.accountId)).toHaveLength(3);
    expect(await planned(other.learner.accountId)).toHaveLength(2);
    const query = { variant, batch: own.batchId };
    await organiser.call('DELETE /manage/reminder-rules/:event', { params, query });
    expect(await planned(own.learner.accountId)).toHaveLength(2);
  });

  it('follow a session that moved, and a move that was rolled back changes nothing', async () => {
    const { learner, batchId, sessionId } = await classWith();
    await plan(batchId);
    const before = await planned(learner.accountId);
    const move = `update class_sessions set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = $1`;
    const transactions = api.app.get(Transactions, { strict: false });
    const planner = api.app.get(ReminderPlanner, { strict: false });
    await expect(
      transactions.run(async (em) => {
        await em.query(move, [sessionId]);
        await planner.planForBatch(em, batchId);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await planned(learner.accountId)).toEqual(before);
    await transactions.run(async (em) => {
      await em.query(move, [sessionId]);
      await planner.planForBatch(em, batchId);
    });
    const after = await planned(learner.accountId);
    expect(after).toHaveLength(before.length);
    expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
    expect(after.map(({ hoursBefore }) => hoursBefore)).toEqual(before.map(({ hoursBefore }) => hoursBefore));
  });

  it('are only for dated events, at most nine, and never take the first one away', async () => {
    const told = await organiser.call('POST /manage/reminder-rules/:event', {
      params: { event: 'certificate_ready' },
      query: {},
    });
    expect(told.status).toBe(409);
    const first = await organiser.call('DELETE /manage/reminder-rules/:event', { params, query: {} });
    expect(first.status).toBe(404);
    const both = await Promise.all([add(), add()]);
    const [a, b] = both.map(({ body }) => body.variant);
    expect(a).not.toBe(b);
    for (let i = 0; i < 9; i += 1) await add();
    expect((await add()).status).toBe(409);
    const learner = await api.signIn('peserta');
    expect((await learner.call('POST /manage/reminder-rules/:event', { params, query: {} })).status).toBe(
      404,
    );
  });
});
