import { startProvider } from './provider.mjs';
import { postReports } from './whatsapp-reports.mjs';

const SAYS = {
  100: 'Invalid parameter',
  190: 'Access token has expired or is invalid',
  80007: 'Rate limit issues',
  130429: 'Rate limit hit',
  131000: 'Something went wrong',
  131016: 'Service unavailable',
  131026: 'Message undeliverable',
};

/** An error as the Cloud API words it. @param retryAfter seconds */
export function whatsAppError(status, code, retryAfter) {
  const message = SAYS[code] ?? 'Error';
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    body: {
      error: {
        message: `(#${code}) ${message}`,
        type: 'OAuthException',
        code,
        error_data: { messaging_product: 'whatsapp', details: message },
        fbtrace_id: 'Astand-in',
      },
    },
  };
}

/** What the API refuses by itself: another's token, another's number, a message in another shape. */
function refusalOf({ method, path, authorization, body }, { token, phoneNumberId }) {
  if (authorization !== `Bearer ${token}`) return whatsAppError(401, 190);
  const [, version, number, rest] = path.split('/');
  if (method !== 'POST' || !/^v\d+\.\d+$/.test(version) || number !== phoneNumberId || rest !== 'messages')
    return whatsAppError(404, 100);
  const parameters = body?.template?.components?.[0]?.parameters ?? [];
  const isShaped =
    body?.messaging_product === 'whatsapp' &&
    body.type === 'template' &&
    /^\d{8,15}$/.test(body.to) &&
    Boolean(body.template?.name && body.template.language?.code) &&
    // Meta refuses line breaks, tabs, runs of spaces and nothing at all in a parameter.
    parameters.every(({ type, text }) => type === 'text' && text && !/[\n\t]| {4,}/.test(text));
  return isShaped ? undefined : whatsAppError(400, 100);
}

/**
 * WhatsApp Cloud API: `POST /{version}/{phone-number-id}/messages`. Behaviours as in provider.mjs.
 * `reportsOf(message)` says which reports follow a message that was taken: `{ statuses, times?, early?, delayMs?, forged? }`,
 * where `early` ones are there before the answer is, and `forged` ones carry a wrong signature.
 * Set `webhookUrl` once the receiver runs. `settled()` waits for the reports under way; `reports` has their answers.
 */
export async function startWhatsApp({ token, phoneNumberId, appSecret, port }) {
  let count = 0;
  const reports = [];
  const underWay = new Set();

  const take = ({ body }) => {
    count += 1;
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: body.to, wa_id: body.to }],
        messages: [{ id: `wamid.STANDIN${count}`, message_status: 'accepted' }],
      },
    };
  };
  const report = (request, accepted) => {
    const plan = whatsapp.reportsOf(request);
    if (!whatsapp.webhookUrl || plan.statuses.length === 0) return undefined;
    const { to, biz_opaque_callback_data: reference } = request.body;
    const message = { id: accepted.body.messages[0].id, to, reference };
    const sending = postReports({ url: whatsapp.webhookUrl, phoneNumberId, appSecret, message, plan })
      .then((answers) => reports.push(...answers))
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
    return plan.early ? sending : undefined;
  };

  const provider = await startProvider({
    port,
    refusal: (request) => refusalOf(request, { token, phoneNumberId }),
    take,
    taken: report,
  });
  const settled = async () => {
    while (underWay.size) await Promise.all(underWay);
  };
  const whatsapp = Object.assign(provider, {
    webhookUrl: undefined,
    reportsOf: () => ({ statuses: [] }),
    reports,
    settled,
  });
  return whatsapp;
}
