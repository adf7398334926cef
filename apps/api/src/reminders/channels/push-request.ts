import webPush from 'web-push';
import type { OutgoingMessage } from './channel.js';
import type { PushKeys } from './push-keys.js';
import { busyReceipt, send } from './provider-call.js';
import type { Subscription } from './push-services.js';

/** What became of one message on one device. */
export type DeviceOutcome =
  | { readonly kind: 'taken' | 'gone' | 'unknown' }
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'postponed';
      readonly reason: string;
      readonly afterSeconds?: number | undefined;
      readonly providerAway: boolean;
    };

/** What a phone that was off for longer missed is in the inbox, and much of it is over. */
const DAY_SECONDS = 24 * 60 * 60;
/** Encrypted it must fit into 4,096 bytes, and a phone shows two or three lines. */
const LONGEST_BODY = 240;

/**
 * Posts one message to the push service of one browser: signed (RFC 8292), encrypted to the browser alone (RFC 8291),
 * and with a topic, so that a repeat takes the place of what still waits (RFC 8030, 5.4). Redirects are not followed.
 */
export async function pushTo(
  { endpoint, p256dh, auth }: Subscription,
  message: OutgoingMessage,
  keys: PushKeys,
): Promise<DeviceOutcome> {
  const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payloadOf(message), {
    vapidDetails: keys,
    contentEncoding: 'aes128gcm',
    TTL: DAY_SECONDS,
    // What nobody can opt out of also wakes a phone that saves its battery.
    urgency: message.unsubscribeUrl ? 'normal' : 'high',
    topic: topicOf(message),
  });
  const { 'Content-Length': _length, ...headers } = request.headers as Record<string, unknown>;
  const called = await send(request.endpoint, {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    body: new Uint8Array(request.body),
    redirect: 'manual',
  });
  if ('receipt' in called) return called.receipt.kind === 'postponed' ? called.receipt : { kind: 'unknown' };
  const { answer } = called;
  if (answer.status >= 200 && answer.status < 300) return { kind: 'taken' };
  if (answer.status === 404 || answer.status === 410) return { kind: 'gone' };
  const busy = busyReceipt(answer);
  if (busy?.kind === 'postponed') return busy;
  return { kind: 'refused', reason: `Layanan notifikasi menolak (${answer.status}).` };
}

/** At most 32 letters of base64url: the reminder's id without its dashes. */
const topicOf = ({ reminderId }: OutgoingMessage): string => reminderId.replaceAll('-', '');

/** Nothing but what stands on the screen, and where a tap leads inside the portal. */
function payloadOf(message: OutgoingMessage): string {
  const { pathname, search } = new URL(message.url);
  const body = message.body.replace(/\s+/g, ' ').trim();
  return JSON.stringify({
    title: message.title.slice(0, 100),
    body: body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY - 1)}…` : body,
    path: `${pathname}${search}`,
    tag: topicOf(message),
  });
}
