import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { Transactions } from '../database/transactions.js';
import { runningClass, seat, type ReminderClass } from '../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { ReminderJobsModule } from './reminder-jobs.module.js';
import { ReminderPlanner } from './planning/reminder-planner.service.js';
import { ReminderSending } from './sending/reminder-sending.service.js';

interface Row {
  id: string;
  event: string;
  channel: string;
  state: string;
  dueAt: string;
  failure: string | null;
  attempts: number;
}

describe('reminders', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let smtp: SMTPServer;
  let organiser: SignedIn;
  let course: ReminderClass;
  const mails: string[] = [];
  let refuseWith: number | null = null;

  const remindersOf = (accountId: string) =>
    api.query<Row>(
      `select id, event, channel, state, due_at as "dueAt", failure, attempts from reminders
       where account_id = $1 and event in ('session_tomorrow', 'assignment_due', 'quiet_three_days') order by event, channel`,
      [accountId],
    );
  const plan = (batchId: string) =>
    api.app
      .get(Transactions, { strict: false })
      .run((em) => api.app.get(ReminderPlanner, { strict: false }).planForBatch(em, batchId));
  const makeDue = (accountId: string) =>
    api.query(
      `update reminders set due_at = now() - interval '1 second' where account_id = $1 and state = 'planned'`,
      [accountId],
    );
  const sendAll = async (accountId: string) => {
    for (const { id } of await remindersOf(accountId)) await worker.get(ReminderSending).send(id);
  };

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          if (refuseWith) return done(Object.assign(new Error('not now'), { responseCode: refuseWith }));
          mails.push(text);
          return done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    organiser = await api.signIn('panitia');
    course = await runningClass(api);
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });

  it('plans session and deadline for the afternoon before, on every channel a person has', async () => {
    const withMail = await api.signIn('peserta', { email: 'siti@example.test' });
    const without = await api.signIn('peserta');
    await seat(api, withMail, course.batchId);
    await seat(api, without, course.batchId);
    await plan(course.batchId);
    await plan(course.batchId);
    const planned = await remindersOf(withMail.accountId);
    expect(planned.map(({ event, channel, state }) => [event, channel, state])).toEqual([
      ['assignment_due', 'email', 'planned'],
      ['assignment_due', 'inbox', 'planned'],
      ['session_tomorrow', 'email', 'planned'],
      ['session_tomorrow', 'inbox', 'planned'],
    ]);
    // 16.00 WIB is 09.00 UTC.
    expect(planned.every(({ dueAt }) => dueAt.slice(11, 16) === '09:00')).toBe(true);
    expect((await remindersOf(without.accountId)).map(({ channel }) => channel)).toEqual(['inbox', 'inbox']);
  });

  it('follows a session that moves, and cancels what no longer stands', async () => {
    const { batchId, sessionId } = await runningClass(api);
    const person = await api.signIn('peserta');
    await seat(api, person, batchId);
    await plan(batchId);
    await api.query(
      `update class_sessions set starts_at = starts_at + interval '2 days', ends_at = ends_at + interval '2 days' where id = $1`,
      [sessionId],
    );
    await plan(batchId);
    const states = (await remindersOf(person.accountId))
      .filter(({ event }) => event === 'session_tomorrow')
      .map(({ state }) => state);
    expect(states.sort()).toEqual(['cancelled', 'planned']);
    await api.query(`update enrolments set state = 'withdrawn' where account_id = $1`, [person.accountId]);
    await plan(batchId);
    expect((await remindersOf(person.accountId)).every(({ state }) => state === 'cancelled')).toBe(true);
    await api.query(`update enrolments set state = 'active' where account_id = $1`, [person.accountId]);
    await plan(batchId);
    expect((await remindersOf(person.accountId)).filter(({ state }) => state === 'planned')).toHaveLength(2);
  });

  it('sends each once, however often and by however many it is rung', async () => {
    const person = await api.signIn('peserta', { name: 'Bu Rina', email: 'rina@example.test' });
    await seat(api, person, course.batchId);
    await plan(course.batchId);
    await makeDue(person.accountId);
    const before = mails.length;
    const ids = (await remindersOf(person.accountId)).map(({ id }) => id);
    await Promise.all([...ids, ...ids, ...ids].map((id) => worker.get(ReminderSending).send(id)));
    await sendAll(person.accountId);
    const rows = await remindersOf(person.accountId);
    expect(rows.every(({ state }) => state === 'sent')).toBe(true);
    const inbox = await person.call('GET /me/inbox');
    expect(inbox.body.items.map(({ title }) => title).sort()).toEqual([
      'Sesi: Tatap muka 1',
      'Tugas akhir segera ditutup',
    ]);
    expect(inbox.body.unread).toBe(2);
    expect(mails.length - before).toBe(2);
    expect(mails.slice(before).join('\n')).toContain('Halo Bu Rina');
    expect(mails.at(-1)).toMatch(/List-Unsubscribe:\s+<http[^>]+\/api\/berhenti\//);
    expect(mails.at(-1)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect((await person.call('POST /me/inbox/read')).status).toBe(200);
    expect((await person.call('GET /me/inbox')).body.unread).toBe(0);
  });

  it('does not send what is no longer true when its hour comes', async () => {
    const person = await api.signIn('peserta');
    const { batchId, sessionId } = await runningClass(api);
    await seat(api, person, batchId);
    await plan(batchId);
    await makeDue(person.accountId);
    await api.query(`update class_sessions set starts_at = now() - interval '1 hour' where id = $1`, [
      sessionId,
    ]);
    await sendAll(person.accountId);
    const session = (await remindersOf(person.accountId)).find(({ event }) => event === 'session_tomorrow');
    expect(session?.state).toBe('cancelled');
  });

  it('tells nobody whose account was closed meanwhile', async () => {
    const { batchId } = await runningClass(api);
    const left = await api.signIn('peserta', { email: 'sudah-pindah@example.test' });
    await seat(api, left, batchId);
    await plan(batchId);
    await api.query('update accounts set active = false where id = $1', [left.accountId]);
    await makeDue(left.accountId);
    mails.length = 0;
    await sendAll(left.accountId);
    expect(mails).toEqual([]);
    const states = (await remindersOf(left.accountId)).map(({ state }) => state);
    expect(states).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('keeps a refused e-mail for later, gives up on a final refusal, and lets staff send it again', async () => {
    const person = await api.signIn('peserta', { email: 'agus@example.test' });
    await seat(api, person, course.batchId);
    await plan(course.batchId);
    await makeDue(person.accountId);
    refuseWith = 451;
    await sendAll(person.accountId);
    const postponed = (await remindersOf(person.accountId)).filter(({ channel }) => channel === 'email');
    expect(postponed.map(({ state, failure }) => [state, failure])).toEqual(
      Array(2).fill(['planned', 'Server e-mail menunda (451).']),
    );
    refuseWith = 550;
    await makeDue(person.accountId);
    await sendAll(person.accountId);
    refuseWith = null;
    const failed = (await remindersOf(person.accountId)).filter(({ state }) => state === 'failed');
    expect(failed.map(({ failure }) => failure)).toEqual(Array(2).fill('Server e-mail menolak (550).'));
    const [first] = failed;
    const retried = await organiser.call('POST /manage/reminders/:id/retry', {
      params: { id: first?.id ?? '' },
    });
    expect(retried.body.state).toBe('planned');
    await worker.get(ReminderSending).send(first?.id ?? '');
    expect(
      (await remindersOf(person.accountId)).filter(
        ({ state, channel }) => state === 'sent' && channel === 'email',
      ),
    ).toHaveLength(1);
    expect(
      (await organiser.call('POST /manage/reminders/:id/retry', { params: { id: first?.id ?? '' } })).body
        .code,
    ).toBe('state_conflict');
  });

  it('resends an e-mail whose sender died once, and no more', async () => {
    const person = await api.signIn('peserta', { email: 'nur@example.test' });
    await seat(api, person, course.batchId);
    await plan(course.batchId);
    await makeDue(person.accountId);
    const email = (await remindersOf(person.accountId)).find(({ channel }) => channel === 'email');
    const die = () =>
      api.query(
        `update reminders set state = 'sending', leased_until = now() - interval '1 second', sent_at = null where id = $1`,
        [email?.id],
      );
    const before = mails.length;
    await die();
    await worker.get(ReminderSending).send(email?.id ?? '');
    expect(mails.length - before).toBe(1);
    await die();
    await worker.get(ReminderSending).send(email?.id ?? '');
    expect(mails.length - before).toBe(1);
    expect((await remindersOf(person.accountId)).find(({ id }) => id === email?.id)?.state).toBe('unknown');
  });

  it('reminds of three quiet days once per silence', async () => {
    const person = await api.signIn('peserta');
    // Longer ago than the other silence by more than a day, since one reminder is for the day of the last activity.
    await seat(api, person, course.batchId, 5);
    const quiet = async () =>
      (await remindersOf(person.accountId)).filter(({ event }) => event === 'quiet_three_days');
    const planQuiet = () =>
      api.app
        .get(Transactions, { strict: false })
        .run((em) => api.app.get(ReminderPlanner, { strict: false }).planForTheQuiet(em));
    await planQuiet();
    await planQuiet();
    expect(await quiet()).toHaveLength(1);
    await api.query(
      `update enrolments set last_activity_at = now() - interval '3 days 1 hour' where account_id = $1`,
      [person.accountId],
    );
    await planQuiet();
    expect(await quiet()).toHaveLength(2);
  });

  it('shows reminders to staff only, with counts by state', async () => {
    const person = await api.signIn('peserta');
    expect((await person.call('GET /manage/reminders')).status).toBe(404);
    expect((await api.anonymous.call('GET /manage/reminders')).status).toBe(401);
    const list = await organiser.call('GET /manage/reminders', {
      query: { batch: course.batchId, state: 'sent', pageSize: 5 },
    });
    expect(list.status).toBe(200);
    expect(list.body.items.every(({ state }) => state === 'sent')).toBe(true);
    expect(list.body.total).toBe(list.body.counts.sent);
  });
});
