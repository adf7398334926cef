import { openDesk } from '../e2e/stand-ins/desk.mjs';
import { startSmsGateway } from '../e2e/stand-ins/sms.mjs';
import { startSmtp } from '../e2e/stand-ins/smtp.mjs';
import { startWhatsApp } from '../e2e/stand-ins/whatsapp.mjs';

const TOKEN = 'development';
const APP_SECRET = 'development app secret';
const PHONE_NUMBER_ID = '100000000000001';
/** People read what they were sent a little later. */
const REPORTS = { statuses: ['sent', 'delivered', 'read'], delayMs: 1_000 };

async function whatsAppFor(apiUrl) {
  const standIn = await startWhatsApp({
    token: TOKEN,
    phoneNumberId: PHONE_NUMBER_ID,
    appSecret: APP_SECRET,
  });
  standIn.webhookUrl = `${apiUrl}/api/webhooks/whatsapp`;
  standIn.reportsOf = () => REPORTS;
  const env = {
    WHATSAPP_API_URL: `${standIn.url}/v23.0`,
    WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
    WHATSAPP_TOKEN: TOKEN,
    WHATSAPP_APP_SECRET: APP_SECRET,
  };
  return { standIn, env };
}

async function smsGateway() {
  const standIn = await startSmsGateway({ token: TOKEN });
  return { standIn, env: { SMS_GATEWAY_URL: `${standIn.url}/send`, SMS_GATEWAY_TOKEN: TOKEN } };
}

async function mailServer() {
  const standIn = await startSmtp();
  return { standIn, env: { SMTP_URL: standIn.url } };
}

/**
 * Stand-ins on this machine for the message providers that nobody has configured, so that every channel can be seen
 * at work. Gives the settings that lead to them, the page that shows what they took, and `stop()`.
 */
export async function startDevProviders(apiUrl, given = process.env) {
  const started = {};
  if (!given.WHATSAPP_PHONE_NUMBER_ID) started.whatsapp = await whatsAppFor(apiUrl);
  if (!given.SMS_GATEWAY_URL) started.sms = await smsGateway();
  if (!given.SMTP_URL) started.email = await mailServer();
  const standIns = Object.fromEntries(Object.entries(started).map(([name, { standIn }]) => [name, standIn]));
  const desk = await openDesk(standIns);
  return {
    env: Object.assign({}, ...Object.values(started).map(({ env }) => env)),
    url: desk.url,
    stop: () => Promise.all([desk, ...Object.values(standIns)].map((one) => one.close())),
  };
}
