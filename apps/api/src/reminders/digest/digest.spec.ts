import type { AddressInfo, Socket } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { runningClass, seat, type ReminderClass } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { SendReminderJob } from '../sending/send-reminder.job.js';

interface Row {
  id: string;
  event: string;
  channel: string;
  state: string;
  attempts: number;
  failure: string | null;
  providerId: string | null;
  inDigest: boolean;
}

describe('one e-mail a day', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let smtp: SMTPServer;
  let course: ReminderClass;
  const mails: string[] = [];
  /** What the server does with the next mails: refuse them, or keep them and hang up before it says so. */
  const next: (number | 'keep and hang up')[] = [];
  const sockets = new Set<Socket>();

  const rowsOf = (person: SignedIn, channel = 'email') =>
    api.query<Row>(
      `select id, event, channel, state, attempts, failure, provider_id as "providerId", digest_id is not null as "inDigest"
       from reminders where account_id = $1 and channel = $2 order by id`,
      [person.accountId, channel],
    );
  const states = async (person: SignedIn) => (await rowsOf(person)).map(({ state }) => state);
  const digestsOf = (person: SignedIn) =>
    api.query<{ id: string; state: string; attempts: number; resends: number; at: string; ahead: boolean }>(
      `select id, state, attempts, resends, to_char(due_at at time zone 'Asia/Jakarta', 'HH24:MI') as at,
         due_at between now() and now() + interval '1 day 1 minute' as ahead
       from reminder_digests where account_id = $1 order by day`,
      [person.accountId],
    );
  const choose = (person: SignedIn, on = true, at = '07:00') =>
    person.call('PUT /me/digest', { body: { on, at } });
  const remind = (person: SignedIn, event: string, facts: object = {}, occurrence = event) =>
    api.query(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
       select account_id, $2, $3, 'email', batch_id, id, $4, now() from enrolments where account_id = $1`,
      [person.accountId, event, occurrence, JSON.stringify(facts)],
    );
  const ring = async (person: SignedIn) => {
    const job = worker.get(SendReminderJob);
    await Promise.all((await rowsOf(person)).map(({ id }) => job.runOutside({ reminderId: id })));
  };
  /** The hour of the digest has come. */
  const strike = (person: SignedIn) =>
    api.query(
      `with d as (update reminder_digests set due_at = now(), leased_until = now() - interval '1 second'
         where account_id = $1 and state in ('planned', 'sending') returning id)
       update reminders set due_at = now() where digest_id in (select id from d) and state in ('planned', 'sending')`,
      [person.accountId],
    );
  const learner = async () => {
    const person = await api.signIn('peserta', {
      name: 'Bu Rina',
      email: `rina${Math.random()}@example.test`,
    });
    await seat(api, person, course.batchId, 4);
    await choose(person);
    return person;
  };
  /** Two messages that wait. */
  const withTwo = async () => {
    const person = await learner();
    await remind(person, 'low_attendance');
    await remind(person, 'follow_up_3_months');
    await ring(person);
    return person;
  };

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          const trouble = next.shift();
          if (typeof trouble === 'number')
            return done(Object.assign(new Error('no'), { responseCode: trouble }));
          mails.push(text);
          return trouble ? sockets.forEach((socket) => socket.destroy()) : done();
        });
      },
    });
    smtp.server.on('connection', (socket: Socket) => sockets.add(socket));
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    course = await runningClass(api);
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });
  beforeEach(async () => {
    mails.length = 0;
    next.length = 0;
    await api.query('update channel_health set failures = 0, open_until = null, tokens = burst');
  });

  it('is a choice of every person, at an hour that is not night', async () => {
    const person = await api.signIn('peserta');
    expect((await person.call('GET /me/digest')).body).toEqual({ on: false, at: '07:00', waiting: 0 });
    expect((await choose(person, true, '18:00')).body).toEqual({ on: true, at: '18:00', waiting: 0 });
    const night = await choose(person, true, '22:00');
    expect(night.status).toBe(422);
    expect(night.body).toMatchObject({ errors: [{ message: 'Pilih jam antara 07.00 dan 19.00.' }] });
    expect((await api.anonymous.call('GET /me/digest')).status).toBe(401);
  });

  it('holds what may wait, and sends all of it once, each with its own state', async () => {
    const person = await withTwo();
    expect(mails).toHaveLength(0);
    expect(await digestsOf(person)).toMatchObject([{ state: 'planned', at: '07:00', ahead: true }]);
    expect((await person.call('GET /me/digest')).body.waiting).toBe(2);
    await ring(person);
    expect(mails).toHaveLength(0);
    await strike(person);
    await Promise.all([ring(person), ring(person), ring(person)]);
    expect(mails).toHaveLength(1);
    const [mail = ''] = mails;
    expect(mail).toContain('Subject: 2 kabar dari Latkop hari ini');
    expect(mail).toContain('List-Unsubscribe:');
    expect(mail).toContain('Kehadiran Anda kurang');
    expect(mail).toContain('Apa kabar usaha Anda?');
    const [digest] = await digestsOf(person);
    expect(digest?.state).toBe('sent');
    expect(await rowsOf(person)).toMatchObject(
      [1, 2].map(() => ({
        state: 'sent',
        attempts: 1,
        inDigest: true,
        providerId: `<${digest?.id}@localhost>`,
      })),
    );
  });

  it('lets mandatory and urgent messages go at once, and those of people who want no digest', async () => {
    const person = await learner();
    await remind(person, 'certificate_ready');
    await remind(person, 'session_two_hours', { sessionId: course.sessionId });
    await api.query(
      `update reminders r set occurrence = s.id || '/' || extract(epoch from s.starts_at)::bigint from class_sessions s
       where r.event = 'session_two_hours' and r.account_id = $1 and s.id = $2`,
      [person.accountId, course.sessionId],
    );
    await ring(person);
    expect(await states(person)).toEqual(['sent', 'sent']);
    const other = await learner();
    await choose(other, false);
    await remind(other, 'low_attendance');
    await ring(other);
    expect(await states(other)).toEqual(['sent']);
    expect(mails).toHaveLength(3);
  });

  it('of a single message is that message', async () => {
    const person = await learner();
    await remind(person, 'low_attendance');
    await ring(person);
    await strike(person);
    await ring(person);
    expect(await digestsOf(person)).toMatchObject([{ state: 'cancelled' }]);
    await ring(person);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Subject: Kehadiran Anda kurang');
    expect(await rowsOf(person)).toMatchObject([{ state: 'sent', inDigest: false }]);
  });

  it('survives a sender that dies, and is tried again once under the same name', async () => {
    const person = await withTwo();
    await strike(person);
    const [digest] = await digestsOf(person);
    // Claimed, and the sender was killed.
    await api.query(
      `update reminder_digests set state = 'sending', attempts = 1, leased_until = now() + interval '2 minutes' where id = $1`,
      [digest?.id],
    );
    await api.query(
      `update reminders set state = 'sending', leased_until = now() + interval '2 minutes' where digest_id = $1`,
      [digest?.id],
    );
    await ring(person);
    expect(mails).toHaveLength(0);
    await strike(person);
    await Promise.all([ring(person), ring(person)]);
    expect(mails).toHaveLength(1);
    expect(await digestsOf(person)).toMatchObject([{ state: 'sent', resends: 1 }]);
    expect(await states(person)).toEqual(['sent', 'sent']);
  });

  it('is resent once when the server kept it and never answered, then a person decides', async () => {
    const person = await withTwo();
    next.push('keep and hang up', 'keep and hang up');
    await strike(person);
    await ring(person);
    expect(await digestsOf(person)).toMatchObject([{ state: 'planned', resends: 1 }]);
    await strike(person);
    await ring(person);
    expect(await digestsOf(person)).toMatchObject([{ state: 'unknown' }]);
    expect(await states(person)).toEqual(['unknown', 'unknown']);
    const names = mails.map((mail) => /Message-ID: (.*)/i.exec(mail)?.[1]);
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
    await ring(person);
    expect(mails).toHaveLength(2);
  });

  it('is put off while the server is busy, and fails for each of its messages when refused', async () => {
    const person = await withTwo();
    next.push(451, 550);
    await strike(person);
    await ring(person);
    expect(await states(person)).toEqual(['planned', 'planned']);
    expect((await rowsOf(person))[0]?.failure).toContain('451');
    await strike(person);
    await ring(person);
    expect(await digestsOf(person)).toMatchObject([{ state: 'failed', attempts: 2 }]);
    expect(await states(person)).toEqual(['failed', 'failed']);
    const officer = await api.signIn('panitia');
    const [first] = await rowsOf(person);
    await officer.call('POST /manage/reminders/:id/retry', { params: { id: first?.id ?? '' } });
    await ring(person);
    expect((await rowsOf(person))[0]).toMatchObject({ state: 'sent', inDigest: false });
    expect(mails).toHaveLength(1);
  });

  it('leaves out what ceased to be true, and takes nothing in once it is on its way', async () => {
    const person = await withTwo();
    await remind(person, 'survey_due');
    await ring(person);
    await api.query(
      `insert into surveys (enrolment_id, ratings, comment) select id, '{}', 'Baik' from enrolments where account_id = $1`,
      [person.accountId],
    );
    await strike(person);
    await ring(person);
    expect(mails[0]).toContain('2 kabar');
    expect(await states(person)).toEqual(['sent', 'sent', 'cancelled']);
    await remind(person, 'low_attendance', {}, 'later');
    await ring(person);
    const digests = await digestsOf(person);
    expect(digests.map(({ state }) => state)).toEqual(['sent', 'planned']);
  });

  it('follows a change of the hour, and gives everything back when it is turned off', async () => {
    const person = await withTwo();
    await choose(person, true, '12:00');
    await ring(person);
    expect(await digestsOf(person)).toMatchObject([{ at: '12:00', ahead: true }]);
    await choose(person, false);
    await ring(person);
    expect(await states(person)).toEqual(['sent', 'sent']);
    expect(mails).toHaveLength(2);
    expect(await digestsOf(person)).toEqual([]);
  });
});
