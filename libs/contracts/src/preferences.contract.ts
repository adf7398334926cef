import { z } from 'zod';
import { Instant, Ok } from './common.js';
import type { RouteTable } from './route.js';

/** Channels outside the portal, in which a message is sought until one works. */
export const OutsideChannel = z.enum(['push', 'whatsapp', 'sms', 'email']);

const all = OutsideChannel.options.length;
const eachOnce = (channels: readonly string[]) => new Set(channels).size === channels.length;

/** How messages reach me. The inbox is always there. */
export const MessageSettings = z
  .object({
    /** In the order in which they are tried. */
    channels: z.array(
      z.object({
        channel: OutsideChannel,
        on: z.boolean(),
        /** Whether the centre sends over it at all. */
        offered: z.boolean(),
        /** Masked; of push how many devices. Null: there is none. */
        address: z.string().nullable(),
        /** The provider refused this address for good. */
        refused: z.boolean(),
      }),
    ),
    /** Nothing but the inbox between these hours, WIB. */
    quietFrom: z.string(),
    quietTo: z.string(),
  })
  .meta({ id: 'MessageSettings' });

export const ChannelHealth = z
  .object({
    channel: OutsideChannel,
    offered: z.boolean(),
    /** The breaker: closed sends, open waits, probing tries one message. */
    breaker: z.enum(['closed', 'open', 'probing']),
    openUntil: Instant.nullable(),
    /** Since when it lets nothing through; null: it does. */
    openedAt: Instant.nullable(),
    lastFailure: z.string().nullable(),
    due: z.int(),
    oldestDueAt: Instant.nullable(),
    unknown: z.int(),
    /** Messages per second that the provider lets us send, at most. */
    rate: z.number(),
    sentLastHour: z.int(),
    failedLastHour: z.int(),
  })
  .meta({ id: 'ChannelHealth' });

export const preferenceRoutes = {
  'GET /me/message-settings': { summary: 'How messages reach me', response: MessageSettings },
  'PUT /me/message-settings': {
    summary: 'Choose channels and their order',
    body: z.object({
      order: z
        .array(OutsideChannel)
        .refine(
          (order) => order.length === all && eachOnce(order),
          'Urutkan keempat saluran, masing-masing sekali.',
        ),
      turnedOff: z.array(OutsideChannel).refine(eachOnce, 'Satu saluran cukup disebut sekali.'),
    }),
    response: MessageSettings,
  },
  'POST /me/message-settings/test': {
    summary: 'Send me a test message over one channel',
    body: z.object({ channel: OutsideChannel }),
    response: z
      .object({
        /** taken: by the provider; it is not ours to say that it was seen. */
        outcome: z.enum(['taken', 'later', 'failed', 'unknown']),
        /** Why, for the person; null: it was taken. */
        reason: z.string().nullable(),
      })
      .meta({ id: 'TestMessage' }),
  },
  'POST /manage/channels/:channel/try': {
    summary: 'Ask a provider that is out again now: the next message tries for all',
    params: z.object({ channel: OutsideChannel }),
    response: Ok,
  },
  'GET /manage/channels': {
    summary: 'Providers of messages: well or out, and what waits for them',
    response: z.object({ items: z.array(ChannelHealth) }),
  },
} as const satisfies RouteTable;
