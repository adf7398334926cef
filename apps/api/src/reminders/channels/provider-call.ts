import type { Receipt } from './channel.js';

const TIMEOUT_MS = 10_000;
/** The connection was never there, so nothing can have been sent. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

interface Answer {
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly body: unknown;
}

/** POSTs JSON to a provider. @returns its answer, or the receipt when there is none */
export function postJson(
  url: string,
  token: string | undefined,
  body: unknown,
): Promise<{ answer: Answer } | { receipt: Receipt }> {
  return send(url, {
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
    redirect: 'error',
  });
}

/** POSTs to a provider, with ten seconds for all of it. @returns its answer, or the receipt when there is none */
export async function send(
  url: string,
  request: Pick<RequestInit, 'headers' | 'body' | 'redirect'>,
): Promise<{ answer: Answer } | { receipt: Receipt }> {
  try {
    const response = await fetch(url, {
      ...request,
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    const retryAfterSeconds = retryAfter(response.headers.get('retry-after'));
    return { answer: { status: response.status, retryAfterSeconds, body: parsed(text) } };
  } catch (error) {
    const code = (error as { cause?: { code?: string } }).cause?.code ?? '';
    return NEVER_CONNECTED.has(code)
      ? { receipt: { kind: 'postponed', reason: 'Penyedia tidak dapat dihubungi.', providerAway: true } }
      : { receipt: { kind: 'unknown', reason: 'Penyedia tidak menjawab, pesan mungkin terkirim.' } };
  }
}

/** Seconds or a date (RFC 9110, 10.2.3), at most an hour. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), 3600) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** A proxy in between lost the provider: what became of the request it cannot know. */
const LOST_BETWEEN = [502, 504];

/** 429 and 5xx: it was not taken, and it is not about this address. */
export function busyReceipt(answer: Answer): Receipt | null {
  if (LOST_BETWEEN.includes(answer.status))
    return { kind: 'unknown', reason: `Penyedia tidak menjawab (${answer.status}), pesan mungkin terkirim.` };
  if (answer.status !== 429 && answer.status < 500) return null;
  return {
    kind: 'postponed',
    reason: `Penyedia menunda (${answer.status}).`,
    afterSeconds: answer.retryAfterSeconds,
    // Too many at once is a provider that is well.
    providerAway: answer.status !== 429,
  };
}
