import { startSmsGateway } from '../../stand-ins/sms.mjs';
import { startSmtp } from '../../stand-ins/smtp.mjs';
import { startWhatsApp, whatsAppError } from '../../stand-ins/whatsapp.mjs';

const PHONE_NUMBER_ID = '106540352242922';
const TOKEN = 'token of the drill';
const APP_SECRET = 'app secret of the drill';
/** A provider that answers at once is never caught in the middle. */
const LATENCY_MS = 120;

/** The three providers, and the settings that lead to them. */
export async function buildStage() {
  const whatsapp = await startWhatsApp({
    token: TOKEN,
    phoneNumberId: PHONE_NUMBER_ID,
    appSecret: APP_SECRET,
  });
  const sms = await startSmsGateway({ token: TOKEN });
  const smtp = await startSmtp();
  whatsapp.latencyMs = LATENCY_MS;
  sms.latencyMs = LATENCY_MS;
  return {
    whatsapp,
    sms,
    smtp,
    env: {
      WHATSAPP_API_URL: `${whatsapp.url}/v23.0`,
      WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
      WHATSAPP_TOKEN: TOKEN,
      WHATSAPP_APP_SECRET: APP_SECRET,
      SMS_GATEWAY_URL: `${sms.url}/send`,
      SMS_GATEWAY_TOKEN: TOKEN,
      SMTP_URL: smtp.url,
    },
    close: () => Promise.all([whatsapp.close(), sms.close(), smtp.close()]),
  };
}

/** What a provider does to a person's first message over the preferred channel, once. */
function firsts() {
  const seen = new Set();
  return (person, channel) => {
    if (!person?.first || person.preferred !== channel || seen.has(person)) return undefined;
    seen.add(person);
    return person.first;
  };
}

const asSms = ({ status, retryAfter }) => ({
  status,
  headers: retryAfter ? { 'retry-after': String(retryAfter) } : {},
});
const asWhatsApp = ({ status, code, retryAfter, taken }) => ({
  ...whatsAppError(status, code, retryAfter),
  taken,
});

/** Whoever the demo's own classes remind meanwhile: nothing is special about them. */
const ANYBODY = { dead: [] };

function reportsAbout(person) {
  if (person.silent) return { statuses: [] };
  if (person.failsLater) return { statuses: ['sent', { status: 'failed', errorCode: 131026 }], times: 2 };
  const { statuses = ['sent', 'delivered', 'read'], early, delayMs } = person;
  return { statuses, times: 2, early, delayMs };
}

/** Makes the providers treat each person as the cast says. @param url of the instance, for the reports */
export function rehearse({ whatsapp, sms, smtp }, people, url) {
  const byPhone = new Map(people.map((person) => [person.phone, person]));
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const first = firsts();
  const behaviourOf = (person, channel, worded) => {
    const found = first(person, channel);
    return typeof found === 'object' ? worded(found) : found;
  };
  const ofWhatsApp = ({ body }) => byPhone.get(`+${body.to}`) ?? ANYBODY;
  whatsapp.webhookUrl = `${url}/api/webhooks/whatsapp`;
  whatsapp.reportsOf = (request) => reportsAbout(ofWhatsApp(request));
  whatsapp.script = (request) => {
    const person = ofWhatsApp(request);
    if (person.dead.includes('whatsapp') && !person.failsLater) return whatsAppError(400, 131026);
    return behaviourOf(person, 'whatsapp', asWhatsApp);
  };
  sms.script = ({ body }) => {
    const person = byPhone.get(body.to) ?? ANYBODY;
    if (person.dead.includes('sms')) return { status: 400 };
    return behaviourOf(person, 'sms', asSms);
  };
  smtp.unknownRecipient = (address) => byEmail.get(address)?.dead.includes('email') ?? false;
  const calm = ({ to }) => first(byEmail.get(to), 'email');
  smtp.afterData = calm;
  return { calmMail: () => (smtp.afterData = calm) };
}
