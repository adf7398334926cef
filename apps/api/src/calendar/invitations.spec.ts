import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SMTPServer } from 'smtp-server';
import { ReminderJobsModule } from '../reminders/reminder-jobs.module.js';
import { ReminderSending } from '../reminders/sending/reminder-sending.service.js';
import { runningClass, seat } from '../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let worker: INestApplicationContext;
let smtp: SMTPServer;
let learner: SignedIn;
let batchId: string;
let sessionId: string;
const mails: string[] = [];

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let mail = '';
      stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
      stream.on('end', () => {
        mails.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  const { port } = smtp.server.address() as AddressInfo;
  api = await startTestApi({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    SMTP_FROM: 'Latkop UKM <pelatihan@latkop.test>',
  });
  worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
  ({ batchId, sessionId } = await runningClass(api));
  learner = await api.signIn('peserta', { name: 'Siti "Bu" Aminah', email: 'siti@example.test' });
  await seat(api, await api.signIn('peserta', { name: 'Budi Lain', email: 'budi@example.test' }), batchId);
  await seat(api, learner, batchId);
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** Sends a message by e-mail. @returns the calendar in the mail as its reader sees it; undefined: none */
async function mailed(event: string, facts: Record<string, string> = { sessionId }) {
  const [planned] = await api.query<{ id: string }>(
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
     select $1, $2, s.id || '/' || extract(epoch from s.starts_at)::bigint, 'email', $4, e.id, $5, now()
     from enrolments e join class_sessions s on s.id = $3 where e.account_id = $1 and e.batch_id = $4 returning id`,
    [learner.accountId, event, sessionId, batchId, JSON.stringify(facts)],
  );
  mails.length = 0;
  await worker.get(ReminderSending).send(planned?.id ?? '');
  expect(mails).toHaveLength(1);
  const part = /Content-Type: text\/calendar;[^\r]*method=(\w+)[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(
    mails[0] ?? '',
  );
  if (!part) return undefined;
  const [whole, method, body = ''] = part;
  const text = whole.includes('base64') ? Buffer.from(body, 'base64').toString() : body;
  return { method, text: text.replaceAll('\r\n ', '') };
}

it('asks for the meeting, moves it and takes it away, as one entry', async () => {
  const uid = `UID:sesi-${sessionId}@sinau\r\n`;
  const asked = await mailed('session_tomorrow');
  expect(asked?.method).toBe('REQUEST');
  expect(asked?.text).toContain('METHOD:REQUEST\r\n');
  expect(asked?.text).toContain(uid);
  expect(asked?.text).toContain('SEQUENCE:0\r\n');
  expect(asked?.text).toContain('ORGANIZER;CN="Latkop UKM":mailto:pelatihan@latkop.test\r\n');
  expect(asked?.text.match(/^ATTENDEE.*$/gm)).toEqual([
    expect.stringMatching(/:MAILTO:siti@example\.test\r?$/),
  ]);
  expect(asked?.text).not.toContain('Budi');
  await api.query(
    `update class_sessions set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = $1`,
    [sessionId],
  );
  const moved = await mailed('session_moved');
  expect(moved?.method).toBe('REQUEST');
  expect(moved?.text).toContain(uid);
  expect(moved?.text).toContain('SEQUENCE:1\r\n');
  const programme = await mailed('batch_confirmed', {});
  expect(programme?.method).toBe('PUBLISH');
  expect(programme?.text).toContain(uid);
  expect(programme?.text).not.toContain('ATTENDEE');
  await api.query(
    `update class_sessions set cancelled_at = now(), cancelled_reason = 'Banjir' where id = $1`,
    [sessionId],
  );
  const gone = await mailed('session_cancelled');
  expect(gone?.method).toBe('CANCEL');
  expect(gone?.text).toContain(uid);
  expect(gone?.text).toMatch(/SEQUENCE:2\r\n[\s\S]*STATUS:CANCELLED/);
});

it('puts nothing into a calendar for other messages', async () => {
  expect(await mailed('low_attendance', {})).toBeUndefined();
});
