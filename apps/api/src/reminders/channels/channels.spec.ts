import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { JobQueue } from '@sinau/jobs/queue.js';
import {
  startSmsGateway,
  startWhatsApp,
  whatsAppError,
  whatsAppReport,
} from '../../testing/provider-stand-ins.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import { SendReminderJob } from '../sending/send-reminder.job.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';
import { ReminderSending } from '../sending/reminder-sending.service.js';

const SECRET = 'app secret of the test';

interface Row {
  id: string;
  channel: string;
  state: string;
  failure: string | null;
  attempts: number;
  providerId: string | null;
  deliveredAt: string | null;
  readAt: string | null;
  waitSeconds: number;
}

describe('channels', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let batchId: string;
  let whatsapp: Awaited<ReturnType<typeof startWhatsApp>>;
  let sms: Awaited<ReturnType<typeof startSmsGateway>>;

  /** A learner who has been quiet for four days, and one reminder of it over a channel. */
  const remind = async (channel: string, event = 'low_attendance') => {
    const person = await api.signIn('peserta');
    const enrolmentId = await seat(api, person, batchId, 4);
    return { person, id: await plan(person, enrolmentId, channel, event) };
  };
  const plan = async (person: SignedIn, enrolmentId: string | null, channel: string, event: string) => {
    const [planned] = await api.query<{ id: string }>(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at)
       values ($1, $2, $3, $4, $5, coalesce($6, (select id from enrolments where account_id = $1 limit 1)), now()) returning id`,
      [person.accountId, event, 'once', channel, batchId, enrolmentId],
    );
    return planned?.id ?? '';
  };
  const rowsOf = (person: SignedIn) =>
    api.query<Row>(
      `select id, channel, state, failure, attempts, provider_id as "providerId", delivered_at as "deliveredAt",
         read_at as "readAt", ceil(extract(epoch from due_at - now()))::int as "waitSeconds"
       from reminders where account_id = $1 order by created_at, id`,
      [person.accountId],
    );
  const states = async (person: SignedIn) =>
    (await rowsOf(person)).map(({ channel, state }) => `${channel} ${state}`);
  const send = (id: string) => worker.get(ReminderSending).send(id);
  const sendDue = async (person: SignedIn) => {
    for (const { id, state } of await rowsOf(person)) if (state === 'planned') await send(id);
  };
  const report = (given: Parameters<typeof whatsAppReport>[1], secret = SECRET) =>
    api.app.inject({ method: 'POST', url: '/api/webhooks/whatsapp', ...whatsAppReport(secret, given) });

  beforeAll(async () => {
    whatsapp = await startWhatsApp();
    sms = await startSmsGateway();
    api = await startTestApi({
      WHATSAPP_API_URL: `${whatsapp.url}/v23.0`,
      WHATSAPP_PHONE_NUMBER_ID: '123',
      WHATSAPP_TOKEN: 'token',
      WHATSAPP_APP_SECRET: SECRET,
      WHATSAPP_VERIFY_TOKEN: 'verify me',
      SMS_GATEWAY_URL: `${sms.url}/send`,
      SMS_GATEWAY_TOKEN: 'sms token',
    });
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    ({ batchId } = await runningClass(api));
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await whatsapp.close();
    await sms.close();
  });
  beforeEach(async () => {
    whatsapp.taken.length = 0;
    sms.taken.length = 0;
    whatsapp.next.length = 0;
    sms.next.length = 0;
    await api.query(
      'update channel_health set failures = 0, open_until = null, probe_until = null, tokens = burst',
    );
  });

  describe('WhatsApp', () => {
    it('gets the template in the shape of the Cloud API, once, however often it is rung', async () => {
      const { person, id } = await remind('whatsapp');
      await Promise.all([send(id), send(id), send(id)]);
      expect(whatsapp.taken).toHaveLength(1);
      const [{ path, authorization, body } = { path: '', authorization: '', body: {} }] = whatsapp.taken;
      expect([path, authorization]).toEqual(['/v23.0/123/messages', 'Bearer token']);
      expect(body).toMatchObject({
        messaging_product: 'whatsapp',
        to: expect.stringMatching(/^628/),
        type: 'template',
        template: { name: 'kabar_sinau', language: { code: 'id' } },
        biz_opaque_callback_data: id,
      });
      expect(JSON.stringify(body)).toContain(`http://localhost:3000/kelas/`);
      expect(await rowsOf(person)).toMatchObject([{ state: 'sent', providerId: 'wamid.1' }]);
    });

    it('is asked again when it says, after 429 and after 500, and then has it once', async () => {
      const { person, id } = await remind('whatsapp');
      whatsapp.next.push(whatsAppError(429, 130429, { 'retry-after': '90' }), whatsAppError(500, 131000));
      await send(id);
      const [limited] = await rowsOf(person);
      expect(limited).toMatchObject({ state: 'planned', failure: 'Penyedia menunda (429).', attempts: 1 });
      expect(limited?.waitSeconds).toBeGreaterThan(80);
      for (let turn = 0; turn < 2; turn += 1) {
        await api.query('update reminders set due_at = now() where id = $1', [id]);
        await send(id);
      }
      expect(await states(person)).toEqual(['whatsapp sent']);
      expect(whatsapp.taken).toHaveLength(1);
    });

    it('hands over to SMS when the number is not there, and does not ask for that number again', async () => {
      const { person, id } = await remind('whatsapp');
      whatsapp.next.push(whatsAppError(400, 131026));
      await send(id);
      await sendDue(person);
      expect(await states(person)).toEqual(['whatsapp failed', 'sms sent']);
      expect(sms.taken[0]).toMatchObject({ path: '/send', authorization: 'Bearer sms token' });
      const another = await plan(person, null, 'whatsapp', 'certificate_ready');
      await send(another);
      expect(whatsapp.taken).toHaveLength(0);
      expect((await states(person)).slice(2)).toEqual(['whatsapp cancelled', 'sms planned']);
    });

    it('is never sent twice when it took the message and hung up', async () => {
      const { person, id } = await remind('whatsapp');
      whatsapp.next.push('hang up');
      await send(id);
      await send(id);
      expect(whatsapp.taken).toHaveLength(1);
      expect(await states(person)).toEqual(['whatsapp unknown']);
    });

    it.each([502, 504])('is never sent twice when a proxy lost the answer (%i)', async (status) => {
      const { person, id } = await remind('whatsapp');
      whatsapp.next.push({ status });
      await send(id);
      expect(await states(person)).toEqual(['whatsapp unknown']);
    });

    it('counts as sent when the database was out just after the provider had taken it', async () => {
      const { person, id } = await remind('whatsapp');
      // What a sequence counted stays counted when the transaction fails.
      await api.query('create sequence lms.outage');
      await api.query('grant usage on sequence lms.outage to public');
      await api.query(`create function lms.fail_twice() returns trigger language plpgsql as $$
        begin if nextval('lms.outage') <= 2 then raise exception 'out'; end if; return new; end $$`);
      await api.query(`create trigger fail_twice before update on reminders for each row
        when (new.state = 'sent') execute function lms.fail_twice()`);
      await send(id);
      await api.query('drop function lms.fail_twice cascade');
      await api.query('drop sequence lms.outage');
      expect(whatsapp.taken).toHaveLength(1);
      expect(await states(person)).toEqual(['whatsapp sent']);
    });

    it('is tried again when it could not be written: nothing was handed over', async () => {
      const { person, id } = await remind('whatsapp');
      await api.query(`update reminders set facts = '{"sessionId": "not an id"}' where id = $1`, [id]);
      await expect(send(id)).rejects.toThrow('invalid input syntax');
      expect(await states(person)).toEqual(['whatsapp planned']);
      await api.query(`update reminders set facts = '{}', due_at = now() where id = $1`, [id]);
      await send(id);
      expect(whatsapp.taken).toHaveLength(1);
      expect(await states(person)).toEqual(['whatsapp sent']);
    });

    it('is never sent twice when the sender died', async () => {
      const { person, id } = await remind('whatsapp');
      await api.query(
        `update reminders set state = 'sending', leased_until = now() - interval '1 second' where id = $1`,
        [id],
      );
      await send(id);
      expect(whatsapp.taken).toHaveLength(0);
      expect(await states(person)).toEqual(['whatsapp unknown']);
    });
  });

  describe('reports of WhatsApp', () => {
    it('are believed with the signature only', async () => {
      const { person, id } = await remind('whatsapp');
      await send(id);
      const [{ providerId } = { providerId: '' }] = await rowsOf(person);
      const given = { id: providerId ?? '', status: 'delivered' };
      expect((await report(given, 'somebody else')).statusCode).toBe(401);
      const unsigned = await api.app.inject({
        method: 'POST',
        url: '/api/webhooks/whatsapp',
        payload: whatsAppReport(SECRET, given).payload,
        headers: { 'content-type': 'application/json' },
      });
      expect(unsigned.statusCode).toBe(401);
      expect((await rowsOf(person))[0]?.deliveredAt).toBeNull();
    });

    it('only ever bring a message further, twice or in another order', async () => {
      const { person, id } = await remind('whatsapp');
      await send(id);
      const [{ providerId } = { providerId: '' }] = await rowsOf(person);
      for (const status of ['read', 'delivered', 'sent', 'read', 'failed'])
        expect((await report({ id: providerId ?? '', status })).statusCode).toBe(200);
      const [row] = await rowsOf(person);
      expect(row?.state).toBe('sent');
      expect([row?.deliveredAt, row?.readAt]).toEqual([expect.any(String), expect.any(String)]);
    });

    it('settle what nobody knew', async () => {
      const { person, id } = await remind('whatsapp');
      whatsapp.next.push('hang up');
      await send(id);
      await report({ id: 'wamid.lost', status: 'delivered', reminderId: id });
      expect(await rowsOf(person)).toMatchObject([
        { state: 'sent', providerId: 'wamid.lost', failure: null },
      ]);
    });

    it('settle what was taken though the answer said otherwise', async () => {
      const { person, id } = await remind('whatsapp');
      whatsapp.next.push(whatsAppError(500, 131000));
      await send(id);
      expect(await states(person)).toEqual(['whatsapp planned']);
      await report({ id: 'wamid.taken', status: 'sent', reminderId: id });
      await api.query('update reminders set due_at = now() where id = $1', [id]);
      await send(id);
      expect(whatsapp.taken).toHaveLength(0);
      expect(await rowsOf(person)).toMatchObject([
        { state: 'sent', providerId: 'wamid.taken', failure: null },
      ]);
    });

    it('of failure hand over to the next channel, once', async () => {
      const { person, id } = await remind('whatsapp');
      await send(id);
      const [{ providerId } = { providerId: '' }] = await rowsOf(person);
      const failed = { id: providerId ?? '', status: 'failed', code: 131026 };
      await Promise.all([report(failed), report(failed)]);
      await report(failed);
      expect(await states(person)).toEqual(['whatsapp failed', 'sms planned']);
    });

    it('about messages of somebody else, or without sense, change nothing', async () => {
      expect((await report({ id: 'wamid.never', status: 'failed' })).statusCode).toBe(200);
      expect((await report({ id: 'wamid.1', status: 'teleported' })).statusCode).toBe(200);
    });

    it('come to an address that shows whose it is', async () => {
      const verify = (token: string) =>
        api.app.inject({
          url: `/api/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=${encodeURIComponent(token)}&hub.challenge=1158201444`,
        });
      const good = await verify('verify me');
      expect([good.statusCode, good.body]).toEqual([200, '1158201444']);
      expect((await verify('guess')).statusCode).toBe(404);
    });
  });

  describe('what a person prefers', () => {
    it('comes first, and only one of two planned channels sends', async () => {
      const { person, id } = await remind('whatsapp');
      await person.call('PUT /me/message-settings', {
        body: { order: ['sms', 'push', 'whatsapp', 'email'], turnedOff: [] },
      });
      const text = await plan(person, null, 'sms', 'low_attendance');
      await send(id);
      await send(text);
      expect([whatsapp.taken.length, sms.taken.length]).toEqual([0, 1]);
      expect(await states(person)).toEqual(['whatsapp cancelled', 'sms sent']);
    });

    it('and turned off is left alone, except by messages that everybody must get', async () => {
      const { person, id } = await remind('whatsapp');
      await person.call('PUT /me/message-settings', {
        body: { order: ['push', 'whatsapp', 'sms', 'email'], turnedOff: ['whatsapp', 'sms'] },
      });
      await send(id);
      expect(await rowsOf(person)).toMatchObject([
        { state: 'cancelled', failure: 'Penerima mematikan saluran ini.' },
      ]);
      await send(await plan(person, null, 'whatsapp', 'certificate_ready'));
      expect(whatsapp.taken).toHaveLength(1);
    });
  });

  it('goes on to the queue of its own provider, whoever rang', async () => {
    const queue = worker.get<JobQueue>(JOB_QUEUE, { strict: false });
    const before = (await queue.counts())['send-sms'].waiting;
    const { id } = await remind('sms');
    await worker.get(SendReminderJob).run({ reminderId: id });
    expect((await queue.counts())['send-sms'].waiting).toBe(before + 1);
    expect(sms.taken).toHaveLength(0);
    await worker.get(SendReminderJob).runOutside({ reminderId: id });
    expect(sms.taken).toHaveLength(1);
  });

  describe('a provider that is out', () => {
    it('is left alone after five failures, tried by one, and back when that one gets through', async () => {
      const many = await Promise.all(Array.from({ length: 8 }, () => remind('whatsapp')));
      const ids = many.map(({ id }) => id);
      whatsapp.next.push(...Array.from({ length: 5 }, () => whatsAppError(503, 131016)));
      for (const id of ids.slice(0, 5)) await send(id);
      await send(ids[5] ?? '');
      expect(whatsapp.taken).toHaveLength(0);
      const held = (await rowsOf(many[5]?.person as SignedIn))[0];
      expect(held).toMatchObject({ state: 'planned', attempts: 0 });
      expect(held?.waitSeconds).toBeGreaterThan(20);

      const text = await remind('sms');
      await send(text.id);
      expect(sms.taken).toHaveLength(1);

      await api.query(`update channel_health set open_until = now() where channel = 'whatsapp'`);
      whatsapp.next.push(whatsAppError(503, 131016));
      await send(ids[6] ?? '');
      await send(ids[7] ?? '');
      expect(whatsapp.taken).toHaveLength(0);

      await api.query(`update channel_health set open_until = now() where channel = 'whatsapp'`);
      await api.query('update reminders set due_at = now() where id = any($1)', [ids]);
      for (const id of ids) await send(id);
      expect(whatsapp.taken).toHaveLength(8);
    });

    it('is tried again after half a minute, however many were under way when it went out', async () => {
      const many = await Promise.all(Array.from({ length: 9 }, () => remind('whatsapp')));
      whatsapp.next.push(...many.map(() => whatsAppError(503, 131016)));
      await Promise.all(many.map(({ id }) => send(id)));
      const [health] = await api.query<{ failures: number }>(
        `select failures from channel_health where channel = 'whatsapp' and open_until <= now() + interval '30 seconds'`,
      );
      expect(health?.failures).toBe(5);
    });

    it('gets no more than it allows', async () => {
      await api.query(
        `update channel_health set tokens = 1, refilled_at = clock_timestamp(), rate = 0.001 where channel = 'sms'`,
      );
      const [first, second] = await Promise.all([remind('sms'), remind('sms')]);
      await Promise.all([send(first.id), send(second.id)]);
      expect(sms.taken).toHaveLength(1);
      const waiting = (await Promise.all([rowsOf(first.person), rowsOf(second.person)])).flat();
      expect(waiting.filter(({ state, attempts }) => state === 'planned' && attempts === 0)).toHaveLength(1);
      await api.query(`update channel_health set rate = 5, refilled_at = now() where channel = 'sms'`);
    });

    it('gets its messages also after the clock was set back', async () => {
      await api.query(
        `update channel_health set tokens = 0, refilled_at = now() + interval '1 hour' where channel = 'sms'`,
      );
      const { id } = await remind('sms');
      await send(id);
      expect(sms.taken).toHaveLength(1);
    });
  });
});
