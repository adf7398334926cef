import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 20;
const BETWEEN_TRIES_MS = 1_000;

/** The bytes of one report and their signature. @param errorCode of a `failed` one */
export function signedReport({ phoneNumberId, appSecret, message, status, errorCode, forged = false }) {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '62341000000', phone_number_id: phoneNumberId },
    statuses: [
      {
        id: message.id,
        status,
        timestamp: String(Math.floor(Date.now() / 1000)),
        recipient_id: message.to,
        ...(message.reference ? { biz_opaque_callback_data: message.reference } : {}),
        ...(errorCode
          ? {
              errors: [{ code: errorCode, title: 'Message undeliverable', message: 'Message undeliverable' }],
            }
          : {}),
      },
    ],
  };
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '100000000000000', changes: [{ field: 'messages', value }] }],
  });
  const key = forged ? `not ${appSecret}` : appSecret;
  const signature = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  return { body, headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature } };
}

async function postOnce(url, signed) {
  const answer = await fetch(url, { method: 'POST', ...signed, signal: AbortSignal.timeout(10_000) });
  await answer.arrayBuffer();
  return answer.status;
}

/** Like Meta, comes back until it is heard; a forger tries once. */
async function post(url, signed, forged) {
  for (let tries = 1; ; tries += 1) {
    const status = await postOnce(url, signed).catch(() => 0);
    if (status === 200 || forged || tries === TRIES) return status;
    await pause(BETWEEN_TRIES_MS);
  }
}

/**
 * Sends the reports about one message in the order of `plan.statuses`, each `plan.times` over (side by side).
 * A status is a word, or `{ status: 'failed', errorCode }`. Gives `{ status, forged, answered }` of each.
 */
export async function postReports({ url, phoneNumberId, appSecret, message, plan }) {
  const { statuses, times = 1, delayMs = 0, forged = false } = plan;
  const answers = [];
  await pause(delayMs);
  for (const one of statuses) {
    const { status, errorCode } = typeof one === 'string' ? { status: one } : one;
    const signed = signedReport({ phoneNumberId, appSecret, message, status, errorCode, forged });
    const answered = await Promise.all(Array.from({ length: times }, () => post(url, signed, forged)));
    answers.push(
      ...answered.map((code) => ({ status, forged, reference: message.reference, answered: code })),
    );
  }
  return answers;
}
