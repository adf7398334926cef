import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { InboxSending } from '../sending/inbox-sending.service.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { ReminderSending } from '../sending/reminder-sending.service.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

/** What the server says to a recipient, and whether it takes the connection at all. */
interface Mood {
  recipient: { code: number; text: string } | null;
  greeting: number | null;
  /** After a mail came whole: no answer at all. */
  isSilent: boolean;
}

describe('an e-mail that is refused', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let smtp: SMTPServer;
  const mood: Mood = { recipient: null, greeting: null, isSilent: false };
  const messageIds: string[] = [];
  const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

  const send = async (person: SignedIn, occurrence: string) => {
    const [planned] = await api.query<{ id: string }>(
      `insert into reminders (account_id, event, occurrence, channel, due_at)
       values ($1, 'certificate_ready', $2, 'email', now()) returning id`,
      [person.accountId, occurrence],
    );
    await worker.get(ReminderSending).send(planned?.id ?? '');
    const [row] = await api.query<{ state: string; failure: string }>(
      'select state, failure from reminders where id = $1',
      [planned?.id],
    );
    return row;
  };
  const inboxOf = async (person: SignedIn) => {
    await worker.get(InboxSending).deliverDue();
    return (await person.call('GET /me/inbox')).body.items.map(({ title, link }) => ({ title, link }));
  };

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, done) => done(mood.greeting ? refusal(mood.greeting, 'later') : null),
      onRcptTo: (_address, _session, done) =>
        done(mood.recipient ? refusal(mood.recipient.code, mood.recipient.text) : null),
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          messageIds.push(/^message-id: (.*)$/im.exec(text)?.[1] ?? '');
          if (!mood.isSilent) done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${port}` });
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
  });
  beforeEach(() => Object.assign(mood, { recipient: null, greeting: null, isSilent: false }));

  it('marks the address and asks the person to mend it, once, until there is another one', async () => {
    const person = await api.signIn('peserta', { email: 'salah@example.test' });
    mood.recipient = { code: 550, text: '5.1.1 No such user' };
    expect(await send(person, 'first')).toMatchObject({ state: 'failed' });
    mood.recipient = null;
    expect(await send(person, 'second')).toEqual({
      state: 'cancelled',
      failure: 'Alamat ini pernah ditolak tetap oleh penyedia.',
    });
    expect(await inboxOf(person)).toEqual([{ title: 'E-mail Anda ditolak', link: '/profil' }]);
    await api.query(`update people set email = 'benar@example.test' where account_id = $1`, [
      person.accountId,
    ]);
    expect(await send(person, 'third')).toMatchObject({ state: 'sent' });
    mood.recipient = { code: 550, text: '5.1.1 No such user' };
    await send(person, 'fourth');
    expect(await inboxOf(person)).toHaveLength(2);
  });

  it('for what it says, not for whom, says nothing about the address', async () => {
    const person = await api.signIn('peserta', { email: 'isi@example.test' });
    mood.recipient = { code: 550, text: '5.7.1 Sender is not allowed' };
    expect(await send(person, 'policy')).toMatchObject({ state: 'failed' });
    expect(await inboxOf(person)).toEqual([]);
    mood.recipient = null;
    expect(await send(person, 'again')).toMatchObject({ state: 'sent' });
  });

  it('at the door is sent later', async () => {
    const person = await api.signIn('peserta', { email: 'nanti@example.test' });
    // Connections that are open already are not greeted again.
    const { connections } = smtp as unknown as { connections: Set<{ _socket: { destroy(): void } }> };
    for (const { _socket } of connections) _socket.destroy();
    mood.greeting = 421;
    expect(await send(person, 'door')).toEqual({ state: 'planned', failure: 'Server e-mail menunda (421).' });
  });

  it('by nothing but silence is sent once more under the same Message-ID, and then never again', async () => {
    const person = await api.signIn('peserta', { email: 'diam@example.test' });
    messageIds.length = 0;
    mood.isSilent = true;
    const begin = Date.now();
    expect(await send(person, 'silence')).toEqual({
      state: 'planned',
      failure: 'Server e-mail tidak menjawab, e-mail mungkin terkirim.',
    });
    // Twenty seconds of patience, not the ten minutes of the library.
    expect(Date.now() - begin).toBeLessThan(30_000);
    const again = async () => {
      const [row] = await api.query<{ id: string }>(
        `update reminders set due_at = now() where account_id = $1 and occurrence = 'silence' and channel = 'email' returning id`,
        [person.accountId],
      );
      await worker.get(ReminderSending).send(row?.id ?? '');
    };
    mood.isSilent = false;
    await again();
    await again();
    expect(messageIds).toHaveLength(2);
    expect(new Set(messageIds).size).toBe(1);
  }, 60_000);
});
