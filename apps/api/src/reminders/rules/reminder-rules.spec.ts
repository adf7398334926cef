import { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { ReminderRule } from '@sinau/contracts/reminder-rules.contract.js';
import { Transactions } from '../../database/transactions.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { readMessage } from '../sending/message-facts.queries.js';
import { ReminderPlanner } from '../planning/reminder-planner.service.js';
import { faultsOf, render } from './template.js';
import { examplesOf } from './template-variables.js';

const inputOf = ({
  anchor: _a,
  own: _o,
  variables: _v,
  event: _e,
  variant: _n,
  droppable: _d,
  ...rest
}: ReminderRule) => rest;
const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/).filter(Boolean);

describe('rules of reminders', () => {
  let api: TestApi;
  let organiser: SignedIn;

  const ruleOf = async (event: ReminderEvent, batch?: string) => {
    const { body } = await organiser.call('GET /manage/reminder-rules', { query: batch ? { batch } : {} });
    const rule = body.items.find((item) => item.event === event);
    if (!rule) throw new Error(`no rule for ${event}`);
    return rule;
  };
  const save = async (event: ReminderEvent, change: Partial<ReminderRule>, batch?: string) =>
    organiser.call('PUT /manage/reminder-rules/:event', {
      params: { event },
      query: batch ? { batch } : {},
      body: { ...inputOf(await ruleOf(event, batch)), ...inputOf(change as ReminderRule) },
    });
  const planned = (accountId: string, event: string) =>
    api.query<{ dueAt: string; state: string; id: string }>(
      `select id, due_at as "dueAt", state from reminders where account_id = $1 and event = $2 and channel = 'inbox' order by due_at`,
      [accountId, event],
    );
  const inTransaction = <T>(work: Parameters<Transactions['run']>[0]) =>
    api.app.get(Transactions, { strict: false }).run(work) as Promise<T>;
  const plan = (batchId: string) =>
    inTransaction((em) => api.app.get(ReminderPlanner, { strict: false }).planForBatch(em, batchId));
  const classWith = async () => {
    const learner = await api.signIn('peserta', { name: 'Bu Rina' });
    const { batchId, sessionId } = await runningClass(api);
    const enrolmentId = await seat(api, learner, batchId);
    return { learner, batchId, sessionId, enrolmentId };
  };

  beforeAll(async () => {
    api = await startTestApi();
    organiser = await api.signIn('panitia', { name: 'Rahmat Hidayat' });
  });
  afterAll(() => api.close());

  it('exist for every event, and each text is whole, short and in plain words', async () => {
    const { body } = await organiser.call('GET /manage/reminder-rules', { query: {} });
    expect(body.items.map(({ event }) => event).sort()).toEqual([...ReminderEvent.options].sort());
    for (const { event, ...rule } of body.items) {
      expect([event, faultsOf(event, rule)]).toEqual([event, []]);
      const message = render(rule, examplesOf(event));
      expect(`${message.title} ${message.body}`).not.toMatch(/[{}]|undefined|null/);
      // Values are of any length: the centre's own words are counted.
      for (const sentence of sentencesOf(rule.body.replace(/\{\{\w+\}\}/g, 'X')))
        expect([event, sentence.split(' ').length <= 15]).toEqual([event, true]);
    }
  });

  it('are for panitia and admin; dinas reads them', async () => {
    const dinas = await api.signIn('dinas');
    const learner = await api.signIn('peserta');
    const body = { ...inputOf(await ruleOf('session_tomorrow')) };
    const change = { params: { event: 'session_tomorrow' as const }, query: {}, body };
    expect((await dinas.call('GET /manage/reminder-rules', { query: {} })).status).toBe(200);
    expect((await dinas.call('PUT /manage/reminder-rules/:event', change)).status).toBe(404);
    expect((await learner.call('GET /manage/reminder-rules', { query: {} })).status).toBe(404);
    expect((await api.anonymous.call('PUT /manage/reminder-rules/:event', change)).status).toBe(401);
    const nowhere = { query: { batch: '01980000-0000-7000-8000-000000000000' } };
    expect((await organiser.call('GET /manage/reminder-rules', nowhere)).status).toBe(404);
  });

  it('refuse a text with a hole and a time that cannot be, naming both', async () => {
    const unknown = await save('session_tomorrow', { title: 'Halo {{nik}}' });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors?.[0]).toEqual({
      path: 'title',
      message: '{{nik}} tidak dikenal pada pesan ini. Pilih dari daftar isian.',
    });
    const missing = await save('session_tomorrow', { body: 'Datang {{waktu}} ya.' });
    expect(missing.body.errors?.[0]?.message).toContain('{{tempat}}');
    const noHour = await save('session_tomorrow', { atTime: null });
    expect(noHour.body.errors?.[0]?.message).toBe('Tulis jam pengirimannya, seperti 16:00.');
    const both = await save('session_tomorrow', { offsetHours: -2 });
    expect(both.body.errors?.[0]?.path).toBe('offsetHours');
    const told = await save('certificate_ready', { offsetDays: 1, atTime: '09:00' });
    expect(told.body.errors?.[0]?.path).toBe('offsetDays');
  });

  it('re-plan what is ahead when the time changes, and cancel it when switched off', async () => {
    const { learner, batchId } = await classWith();
    await plan(batchId);
    const [before] = await planned(learner.accountId, 'session_tomorrow');
    expect(before?.dueAt.slice(11, 16)).toBe('09:00');
    expect((await save('session_tomorrow', { offsetDays: -2, atTime: '19:30' })).status).toBe(200);
    const [moved] = await planned(learner.accountId, 'session_tomorrow');
    expect(moved?.id).toBe(before?.id);
    expect(moved?.dueAt.slice(11, 16)).toBe('12:30');
    expect(Date.parse(moved?.dueAt ?? '')).toBeLessThan(Date.parse(before?.dueAt ?? ''));
    await save('session_tomorrow', { active: false });
    expect((await planned(learner.accountId, 'session_tomorrow')).map(({ state }) => state)).toEqual([
      'cancelled',
    ]);
    await save('session_tomorrow', { active: true, offsetDays: -1, atTime: '16:00' });
    expect(await planned(learner.accountId, 'session_tomorrow')).toMatchObject([
      { state: 'planned', dueAt: before?.dueAt },
    ]);
  });

  it('of one angkatan stand before those of all, until they are dropped', async () => {
    const own = await classWith();
    const other = await classWith();
    await plan(own.batchId);
    await plan(other.batchId);
    const saved = await save('session_two_hours', { active: false }, own.batchId);
    expect(saved.body).toMatchObject({ own: true, active: false });
    expect((await ruleOf('session_two_hours')).active).toBe(true);
    expect((await planned(own.learner.accountId, 'session_two_hours'))[0]?.state).toBe('cancelled');
    expect((await planned(other.learner.accountId, 'session_two_hours'))[0]?.state).toBe('planned');
    await save('session_tomorrow', { title: 'Besok, {{nama}}!' }, own.batchId);
    const text = async (one: typeof own) => {
      const [reminder] = await planned(one.learner.accountId, 'session_tomorrow');
      return inTransaction<{ templateTitle: string }>((em) => readMessage(em, reminder?.id ?? ''));
    };
    expect((await text(own)).templateTitle).toBe('Besok, {{nama}}!');
    expect((await text(other)).templateTitle).toBe('Sesi: {{sesi}}');
    const drop = { params: { event: 'session_two_hours' as const }, query: { batch: own.batchId } };
    expect((await organiser.call('DELETE /manage/reminder-rules/:event', drop)).status).toBe(200);
    expect((await planned(own.learner.accountId, 'session_two_hours'))[0]?.state).toBe('planned');
    expect((await organiser.call('DELETE /manage/reminder-rules/:event', drop)).status).toBe(404);
  });

  it('let one of two colleagues who save at once win', async () => {
    const { batchId } = await classWith();
    const rule = await ruleOf('survey_due');
    const change = (batch?: string) =>
      organiser.call('PUT /manage/reminder-rules/:event', {
        params: { event: 'survey_due' },
        query: batch ? { batch } : {},
        body: inputOf(rule),
      });
    const all = await Promise.all([change(), change()]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409]);
    const own = await Promise.all([change(batchId), change(batchId)]);
    expect(own.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('reach trainers and organisers when they are among the recipients', async () => {
    const { batchId } = await classWith();
    const trainer = await api.signIn('pelatih', { name: 'Pak Budi' });
    await api.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
      batchId,
      trainer.accountId,
    ]);
    await api.query('update batches set created_by = $2 where id = $1', [batchId, organiser.accountId]);
    await save('session_tomorrow', { recipients: ['peserta', 'pelatih', 'panitia'] }, batchId);
    const [toTrainer] = await planned(trainer.accountId, 'session_tomorrow');
    expect(toTrainer?.state).toBe('planned');
    expect(await planned(organiser.accountId, 'session_tomorrow')).toHaveLength(1);
    expect(await inTransaction((em) => readMessage(em, toTrainer?.id ?? ''))).toMatchObject({
      name: 'Pak Budi',
      stillStands: true,
      staffBatchId: batchId,
    });
  });

  it('leave a channel that somebody turned off, unless everybody must get it', async () => {
    const learner = await api.signIn('peserta', { email: 'rina@example.test' });
    const { batchId } = await runningClass(api);
    await seat(api, learner, batchId);
    await api.query(`insert into channel_preferences (account_id, turned_off) values ($1, '{email}')`, [
      learner.accountId,
    ]);
    await plan(batchId);
    const channels = async () =>
      (
        await api.query<{ channel: string }>(
          `select channel from reminders where account_id = $1 and event = 'session_tomorrow' and state = 'planned' order by channel`,
          [learner.accountId],
        )
      ).map(({ channel }) => channel);
    expect(await channels()).toEqual(['inbox']);
    await save('session_tomorrow', { mandatory: true }, batchId);
    expect(await channels()).toEqual(['email', 'inbox']);
  });

  it('count from the end of the class, and only tell those who finished what comes later', async () => {
    const { learner, batchId, enrolmentId } = await classWith();
    await plan(batchId);
    expect(await planned(learner.accountId, 'survey_due')).toHaveLength(1);
    expect(await planned(learner.accountId, 'follow_up_3_months')).toHaveLength(0);
    await api.query(
      `update enrolments set state = 'completed', ended_at = now(), final_score = 90, grade_label = 'Baik' where id = $1`,
      [enrolmentId],
    );
    await plan(batchId);
    for (const event of ['follow_up_3_months', 'follow_up_6_months', 'follow_up_12_months'])
      expect(await planned(learner.accountId, event)).toHaveLength(1);
    expect((await planned(learner.accountId, 'session_tomorrow'))[0]?.state).toBe('cancelled');
  });

  it('do not tell those who join late what was due days ago', async () => {
    const { learner, batchId } = await classWith();
    await plan(batchId);
    // The session is in three days.
    expect(await planned(learner.accountId, 'session_week')).toHaveLength(0);
    expect(await planned(learner.accountId, 'session_two_hours')).toHaveLength(1);
  });

  it('say nothing of hours to those who join at the door', async () => {
    const { learner, batchId, sessionId } = await classWith();
    const startsIn = async (span: string) => {
      await api.query(
        `update class_sessions set starts_at = now() + $2::interval, ends_at = now() + $2::interval + interval '2 hours' where id = $1`,
        [sessionId, span],
      );
      await plan(batchId);
    };
    await startsIn('20 minutes');
    expect(await planned(learner.accountId, 'session_two_hours')).toHaveLength(0);
    // A queue of a few minutes is no reason to stay silent.
    await startsIn('110 minutes');
    expect(await planned(learner.accountId, 'session_two_hours')).toHaveLength(1);
  });

  it('of a longer silence take the place of shorter ones', async () => {
    const learner = await api.signIn('peserta');
    const { batchId } = await runningClass(api);
    await seat(api, learner, batchId, 8);
    await inTransaction((em) => api.app.get(ReminderPlanner, { strict: false }).planForTheQuiet(em));
    expect(await planned(learner.accountId, 'quiet_seven_days')).toHaveLength(1);
    expect(await planned(learner.accountId, 'quiet_three_days')).toHaveLength(0);
  });

  it('tell nobody about an event that is switched off', async () => {
    const { learner, batchId, enrolmentId } = await classWith();
    await save('low_attendance', { active: false }, batchId);
    const tell = (occurrence: string, batch: string | undefined) =>
      inTransaction((em) =>
        api.app.get(ReminderPlanner, { strict: false }).tellNow(em, () => undefined, {
          accountId: learner.accountId,
          event: 'low_attendance',
          occurrence,
          enrolmentId,
          ...(batch && { batchId: batch }),
        }),
      );
    await tell('one', batchId);
    expect(await planned(learner.accountId, 'low_attendance')).toHaveLength(0);
    await tell('two', undefined);
    expect(await planned(learner.accountId, 'low_attendance')).toHaveLength(1);
  });

  it('show a message with real data and its time, and send a test to oneself', async () => {
    const { batchId } = await classWith();
    const rule = await ruleOf('session_tomorrow');
    const { title, body, offsetDays, atTime, offsetHours } = rule;
    const text = { title: `Untuk {{nama}}: ${title}`, body };
    const ask = { ...text, offsetDays, atTime, offsetHours, enrolmentId: null };
    const params = { event: 'session_tomorrow' as const };
    const call = (batch: string | null, more: object = {}) =>
      organiser.call('POST /manage/reminder-rules/:event/preview', {
        params,
        body: { ...ask, batchId: batch, ...more },
      });
    const real = await call(batchId);
    expect(real.body).toMatchObject({
      real: true,
      recipientName: 'Bu Rina',
      title: 'Untuk Bu Rina: Sesi: Tatap muka 1',
    });
    expect(real.body.body).toContain('Aula mini');
    expect(real.body.dueAt?.slice(11, 16)).toBe('09:00');
    expect((await call(null)).body).toMatchObject({
      real: false,
      dueAt: null,
      title: 'Untuk Siti Aminah: Sesi: Tatap muka 1',
    });
    expect((await call(batchId, { body: 'Tanpa isian apa pun.' })).status).toBe(422);
    expect(
      (await organiser.call('POST /manage/reminder-rules/:event/test', { params, body: text })).status,
    ).toBe(200);
    const inbox = await organiser.call('GET /me/inbox');
    expect(inbox.body.items[0]?.title).toBe('[Uji] Untuk Siti Aminah: Sesi: Tatap muka 1');
  });

  it('show what was planned for one person in the order of time', async () => {
    const { batchId } = await classWith();
    await plan(batchId);
    const list = await organiser.call('GET /manage/reminders', {
      query: { batch: batchId, q: 'bu rin', channel: 'inbox', sort: 'oldest' },
    });
    const times = list.body.items.map(({ dueAt }) => dueAt);
    expect(times.length).toBeGreaterThan(2);
    expect(times).toEqual([...times].sort());
    expect((await organiser.call('GET /manage/reminders', { query: { q: '100%' } })).body.total).toBe(0);
  });
});
