import { z } from 'zod';
import { Id, Instant, Ok } from './common.js';
import { ReminderEvent } from './reminders.contract.js';
import type { RouteTable } from './route.js';

/** A message that I have taken to send from a phone. */
export const HandMessage = z
  .object({
    id: Id,
    event: ReminderEvent,
    recipientName: z.string(),
    batchLabel: z.string().nullable(),
    courseTitle: z.string(),
    text: z.string(),
    /** Opens WhatsApp with the text written; only for whoever holds the message. */
    url: z.string(),
    heldUntil: Instant,
    /** Null: not yet. */
    sentAt: Instant.nullable(),
  })
  .meta({ id: 'HandMessage' });

const taking = z.object({
  /** Null: messages of no angkatan. Absent: any. */
  batchId: Id.nullable().optional(),
});

export const byHandRoutes = {
  'GET /manage/by-hand': {
    summary: 'WhatsApp messages that officers send themselves, while no gateway does',
    response: z.object({
      /** A gateway sends them: there is nothing to do by hand. */
      gateway: z.boolean(),
      mine: z.array(HandMessage),
      waiting: z.array(
        z.object({
          batchId: Id.nullable(),
          batchLabel: z.string().nullable(),
          courseTitle: z.string().nullable(),
          count: z.int(),
        }),
      ),
      heldByOthers: z.int(),
      /** By all officers, since midnight in WIB. */
      sentToday: z.int(),
    }),
  },
  'POST /manage/by-hand/take': {
    summary: 'Take up to ten messages for half an hour; nobody else gets them meanwhile',
    body: taking,
    response: z.object({ taken: z.int() }),
  },
  'POST /manage/by-hand/release': { summary: 'Give back what I have not sent', response: Ok },
  'POST /manage/by-hand/:id/sent': {
    summary: 'I have sent it',
    params: z.object({ id: Id }),
    response: Ok,
  },
  'DELETE /manage/by-hand/:id/sent': {
    summary: 'I have not sent it after all',
    params: z.object({ id: Id }),
    response: Ok,
  },
} as const satisfies RouteTable;
