import { NestFactory } from '@nestjs/core';
import { ReminderJobsModule } from '../reminders/reminder-jobs.module.js';
import { ReminderSending } from '../reminders/sending/reminder-sending.service.js';
import { startSmsGateway, startWhatsApp, whatsAppReport, type StandIn } from './provider-stand-ins.js';
import { runningClass, seat } from './reminders.factory.js';
import { startTestApi, type SignedIn } from './test-api.js';

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

const settingsFor = (whatsapp: string, sms: string) => ({
  WHATSAPP_API_URL: `${whatsapp}/v23.0`,
  WHATSAPP_PHONE_NUMBER_ID: '123',
  WHATSAPP_TOKEN: 'token',
  WHATSAPP_APP_SECRET: SECRET,
  WHATSAPP_VERIFY_TOKEN: 'verify me',
  SMS_GATEWAY_URL: `${sms}/send`,
  SMS_GATEWAY_TOKEN: 'sms token',
});

const ROWS = `select id, channel, state, failure, attempts, provider_id as "providerId", delivered_at as "deliveredAt",
    read_at as "readAt", ceil(extract(epoch from due_at - now()))::int as "waitSeconds"
  from reminders where account_id = $1 order by created_at, id`;

/** The API with WhatsApp and an SMS gateway that stand in for the providers, and who sends to them. */
export async function startChannels() {
  const whatsapp: StandIn = await startWhatsApp();
  const sms: StandIn = await startSmsGateway();
  const api = await startTestApi(settingsFor(whatsapp.url, sms.url));
  const worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
  const { batchId } = await runningClass(api);

  const plan = async (person: SignedIn, enrolmentId: string | null, channel: string, event: string) => {
    const [planned] = await api.query<{ id: string }>(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at)
       values ($1, $2, $3, $4, $5, coalesce($6, (select id from enrolments where account_id = $1 limit 1)), now()) returning id`,
      [person.accountId, event, 'once', channel, batchId, enrolmentId],
    );
    return planned?.id ?? '';
  };
  const rowsOf = (person: SignedIn) => api.query<Row>(ROWS, [person.accountId]);
  const send = (id: string) => worker.get(ReminderSending).send(id);

  return {
    api,
    worker,
    whatsapp,
    sms,
    plan,
    rowsOf,
    send,
    /** A learner who has been quiet for four days, and one reminder of it over a channel. */
    async remind(channel: string, event = 'low_attendance') {
      const person = await api.signIn('peserta');
      const enrolmentId = await seat(api, person, batchId, 4);
      return { person, id: await plan(person, enrolmentId, channel, event) };
    },
    async states(person: SignedIn) {
      return (await rowsOf(person)).map(({ channel, state }) => `${channel} ${state}`);
    },
    async sendDue(person: SignedIn) {
      for (const { id, state } of await rowsOf(person)) if (state === 'planned') await send(id);
    },
    /** What WhatsApp tells about a message later; signed, also with the secret of somebody else. */
    report: (given: Parameters<typeof whatsAppReport>[1], secret = SECRET) =>
      api.app.inject({ method: 'POST', url: '/api/webhooks/whatsapp', ...whatsAppReport(secret, given) }),
    /** Nothing was sent yet, and every provider is well. */
    async calm() {
      for (const { taken, next } of [whatsapp, sms]) taken.length = next.length = 0;
      await api.query(
        'update channel_health set failures = 0, open_until = null, probe_until = null, tokens = burst',
      );
    },
    async close() {
      await worker.close();
      await api.close();
      await whatsapp.close();
      await sms.close();
    },
  };
}
export type Channels = Awaited<ReturnType<typeof startChannels>>;
