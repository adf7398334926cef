import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { InboxSending } from './inbox-sending.service.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { ReminderSending } from './reminder-sending.service.js';

describe('the inbox at once', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let person: SignedIn;
  let batchId: string;

  beforeAll(async () => {
    api = await startTestApi();
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    person = await api.signIn('peserta');
    ({ batchId } = await runningClass(api));
    await seat(api, person, batchId);
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
  });
  beforeEach(async () => {
    await api.query('delete from inbox_messages');
    await api.query('delete from reminders');
  });

  /** Due messages whose only reason is that somebody has a seat. */
  const plan = (count: number, event = 'enrolment_accepted') =>
    api.query(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, due_at)
       select $1, $2, n::text, 'inbox', $3, now() - make_interval(secs => n) from generate_series(1, $4::int) n`,
      [person.accountId, event, batchId, count],
    );
  const states = () =>
    api.query<{ state: string; failure: string | null; n: number }>(
      'select state, failure, count(*)::int as n from reminders group by 1, 2 order by 1',
    );
  const messages = async () =>
    (await api.query<{ n: number }>('select count(*)::int as n from inbox_messages'))[0]?.n;

  it('delivers more than one handful, each once, also when several workers do it', async () => {
    await plan(1_203);
    const inbox = worker.get(InboxSending);
    const counts = await Promise.all([inbox.deliverDue(), inbox.deliverDue(), inbox.deliverDue()]);
    expect(counts.reduce((sum, count) => sum + count, 0) + (await inbox.deliverDue())).toBe(1_203);
    expect(await states()).toEqual([{ state: 'sent', failure: null, n: 1_203 }]);
    expect(await messages()).toBe(1_203);
  });

  it('leaves what is not due, and cancels what has no reason any more', async () => {
    await plan(1);
    await plan(1, 'session_moved');
    await api.query(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, due_at)
       values ($1, 'enrolment_accepted', 'later', 'inbox', $2, now() + interval '1 hour')`,
      [person.accountId, batchId],
    );
    expect(await worker.get(InboxSending).deliverDue()).toBe(2);
    expect((await states()).map(({ state, n }) => [state, n])).toEqual([
      ['cancelled', 1],
      ['planned', 1],
      ['sent', 1],
    ]);
  });

  it('leaves alone what a sender has in hand', async () => {
    await plan(2);
    await api.query(
      `update reminders set state = 'sending', attempts = 1, leased_until = now() + interval '1 minute' where occurrence = '1'`,
    );
    expect(await worker.get(InboxSending).deliverDue()).toBe(1);
    expect(await messages()).toBe(1);
  });

  it('lets one that cannot be written hold up nobody', async () => {
    await plan(3);
    await api.query(`update reminders set facts = '{"sessionId": "not an id"}' where occurrence = '2'`);
    const inbox = worker.get(InboxSending);
    expect([await inbox.deliverDue(), await inbox.deliverDue()]).toEqual([3, 0]);
    expect(await messages()).toBe(0);
    const sending = worker.get(ReminderSending);
    const due = await sending.due(10);
    expect(due).toHaveLength(3);
    await Promise.allSettled(due.map(({ id }) => sending.send(id)));
    expect(await messages()).toBe(2);
  });

  it('gives up on one that can never be written, and says so', async () => {
    await plan(1);
    await api.query(`update reminders set facts = '{"sessionId": "not an id"}', attempts = 4`);
    const sending = worker.get(ReminderSending);
    for (const { id } of await sending.due(10)) await sending.send(id);
    expect(await states()).toEqual([{ state: 'failed', failure: 'Isi pesan tidak dapat ditulis.', n: 1 }]);
  });

  it('commits message and state together', async () => {
    await plan(1);
    await api.query('alter table inbox_messages add constraint nothing_today check (false) not valid');
    await worker.get(InboxSending).deliverDue();
    expect(await states()).toEqual([{ state: 'planned', failure: null, n: 1 }]);
    await api.query('alter table inbox_messages drop constraint nothing_today');
  });
});
