import type { JobQueue } from '@sinau/jobs/queue.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import { startChannels, type Channels } from '../../testing/channels.factory.js';
import { whatsAppError } from '../../testing/provider-stand-ins.js';
import { SendReminderJob } from '../sending/send-reminder.job.js';

let channels: Channels;
beforeAll(async () => {
  channels = await startChannels();
});
beforeEach(() => channels.calm());
afterAll(() => channels?.close());

describe('WhatsApp', () => {
  it('gets the template in the shape of the Cloud API, once, however often it is rung', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await Promise.all([channels.send(id), channels.send(id), channels.send(id)]);
    expect(channels.whatsapp.taken).toHaveLength(1);
    const [{ path, authorization, body } = { path: '', authorization: '', body: {} }] =
      channels.whatsapp.taken;
    expect([path, authorization]).toEqual(['/v23.0/123/messages', 'Bearer token']);
    expect(body).toMatchObject({
      messaging_product: 'whatsapp',
      to: expect.stringMatching(/^628/),
      type: 'template',
      template: { name: 'kabar_sinau', language: { code: 'id' } },
      biz_opaque_callback_data: id,
    });
    expect(JSON.stringify(body)).toContain(`http://localhost:3000/kelas/`);
    expect(await channels.rowsOf(person)).toMatchObject([{ state: 'sent', providerId: 'wamid.1' }]);
  });

  it('is asked again when it says, after 429 and after 500, and then has it once', async () => {
    const { person, id } = await channels.remind('whatsapp');
    channels.whatsapp.next.push(
      whatsAppError(429, 130429, { 'retry-after': '90' }),
      whatsAppError(500, 131000),
    );
    await channels.send(id);
    const [limited] = await channels.rowsOf(person);
    expect(limited).toMatchObject({ state: 'planned', failure: 'Penyedia menunda (429).', attempts: 1 });
    expect(limited?.waitSeconds).toBeGreaterThan(80);
    for (let turn = 0; turn < 2; turn += 1) {
      await channels.api.query('update reminders set due_at = now() where id = $1', [id]);
      await channels.send(id);
    }
    expect(await channels.states(person)).toEqual(['whatsapp sent']);
    expect(channels.whatsapp.taken).toHaveLength(1);
  });

  it('hands over to SMS when the number is not there, and does not ask for that number again', async () => {
    const { person, id } = await channels.remind('whatsapp');
    channels.whatsapp.next.push(whatsAppError(400, 131026));
    await channels.send(id);
    await channels.sendDue(person);
    expect(await channels.states(person)).toEqual(['whatsapp failed', 'sms sent']);
    expect(channels.sms.taken[0]).toMatchObject({ path: '/send', authorization: 'Bearer sms token' });
    const another = await channels.plan(person, null, 'whatsapp', 'certificate_ready');
    await channels.send(another);
    expect(channels.whatsapp.taken).toHaveLength(0);
    expect((await channels.states(person)).slice(2)).toEqual(['whatsapp cancelled', 'sms planned']);
  });

  it('is never sent twice when it took the message and hung up', async () => {
    const { person, id } = await channels.remind('whatsapp');
    channels.whatsapp.next.push('hang up');
    await channels.send(id);
    await channels.send(id);
    expect(channels.whatsapp.taken).toHaveLength(1);
    expect(await channels.states(person)).toEqual(['whatsapp unknown']);
  });

  it.each([502, 504])('is never sent twice when a proxy lost the answer (%i)', async (status) => {
    const { person, id } = await channels.remind('whatsapp');
    channels.whatsapp.next.push({ status });
    await channels.send(id);
    expect(await channels.states(person)).toEqual(['whatsapp unknown']);
  });

  it('counts as sent when the database was out just after the provider had taken it', async () => {
    const { person, id } = await channels.remind('whatsapp');
    // What a sequence counted stays counted when the transaction fails.
    await channels.api.query('create sequence lms.outage');
    await channels.api.query('grant usage on sequence lms.outage to public');
    await channels.api.query(`create function lms.fail_twice() returns trigger language plpgsql as $$
      begin if nextval('lms.outage') <= 2 then raise exception 'out'; end if; return new; end $$`);
    await channels.api.query(`create trigger fail_twice before update on reminders for each row
      when (new.state = 'sent') execute function lms.fail_twice()`);
    await channels.send(id);
    await channels.api.query('drop function lms.fail_twice cascade');
    await channels.api.query('drop sequence lms.outage');
    expect(channels.whatsapp.taken).toHaveLength(1);
    expect(await channels.states(person)).toEqual(['whatsapp sent']);
  });

  it('is tried again when it could not be written: nothing was handed over', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await channels.api.query(`update reminders set facts = '{"sessionId": "not an id"}' where id = $1`, [id]);
    await expect(channels.send(id)).rejects.toThrow('invalid input syntax');
    expect(await channels.states(person)).toEqual(['whatsapp planned']);
    await channels.api.query(`update reminders set facts = '{}', due_at = now() where id = $1`, [id]);
    await channels.send(id);
    expect(channels.whatsapp.taken).toHaveLength(1);
    expect(await channels.states(person)).toEqual(['whatsapp sent']);
  });

  it('is never sent twice when the sender died', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await channels.api.query(
      `update reminders set state = 'sending', leased_until = now() - interval '1 second' where id = $1`,
      [id],
    );
    await channels.send(id);
    expect(channels.whatsapp.taken).toHaveLength(0);
    expect(await channels.states(person)).toEqual(['whatsapp unknown']);
  });
});

describe('what a person prefers', () => {
  it('comes first, and only one of two planned channels sends', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await person.call('PUT /me/message-settings', {
      body: { order: ['sms', 'push', 'whatsapp', 'email'], turnedOff: [] },
    });
    const text = await channels.plan(person, null, 'sms', 'low_attendance');
    await channels.send(id);
    await channels.send(text);
    expect([channels.whatsapp.taken.length, channels.sms.taken.length]).toEqual([0, 1]);
    expect(await channels.states(person)).toEqual(['whatsapp cancelled', 'sms sent']);
  });

  it('and turned off is left alone, except by messages that everybody must get', async () => {
    const { person, id } = await channels.remind('whatsapp');
    await person.call('PUT /me/message-settings', {
      body: { order: ['push', 'whatsapp', 'sms', 'email'], turnedOff: ['whatsapp', 'sms'] },
    });
    await channels.send(id);
    expect(await channels.rowsOf(person)).toMatchObject([
      { state: 'cancelled', failure: 'Penerima mematikan saluran ini.' },
    ]);
    await channels.send(await channels.plan(person, null, 'whatsapp', 'certificate_ready'));
    expect(channels.whatsapp.taken).toHaveLength(1);
  });
});

it('goes on to the queue of its own provider, whoever rang', async () => {
  const queue = channels.worker.get<JobQueue>(JOB_QUEUE, { strict: false });
  const before = (await queue.counts())['send-sms'].waiting;
  const { id } = await channels.remind('sms');
  await channels.worker.get(SendReminderJob).run({ reminderId: id });
  expect((await queue.counts())['send-sms'].waiting).toBe(before + 1);
  expect(channels.sms.taken).toHaveLength(0);
  await channels.worker.get(SendReminderJob).runOutside({ reminderId: id });
  expect(channels.sms.taken).toHaveLength(1);
});
