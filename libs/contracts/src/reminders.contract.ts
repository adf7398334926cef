import { z } from 'zod';
import { Id, Instant, Ok, Paging, pageOf } from './common.js';
import { JobName } from './job-name.js';
import type { RouteTable } from './route.js';

export const ReminderEvent = z.enum([
  'enrolment_accepted',
  'waiting_promoted',
  'session_tomorrow',
  'assignment_due',
  'assignment_graded',
  'quiet_three_days',
  'certificate_ready',
  'certificate_revoked',
  'certificate_replaced',
  'certificate_expiring',
  'correction_decided',
  'duplicate_ready',
  'question_answered',
  'question_hidden',
  'question_shown',
  'loan_due',
  'reservation_ready',
  'session_moved',
  'session_cancelled',
  'room_changed',
  'registration_opens',
  'registration_closes',
  'batch_confirmed',
  'batch_cancelled',
  'application_registered',
  'application_sent',
  'application_returned',
  'application_accepted',
  'application_reserve',
  'application_refused',
  'offer_made',
  'offer_expiring',
  'offer_expired',
  'session_week',
  'session_two_hours',
  'low_attendance',
  'email_refused',
  'assignment_overdue',
  'quiet_seven_days',
  'survey_due',
  'consultation_booked',
  'consultation_tomorrow',
  'consultation_moved',
  'consultation_cancelled',
  'consultation_action_due',
  'consultant_booked',
  'consultant_moved',
  'consultant_cancelled',
  'consultant_tomorrow',
  'follow_up_3_months',
  'follow_up_6_months',
  'follow_up_12_months',
  'data_incident',
  'duty_given',
  'duty_begins',
  'duty_taken_back',
  'shop_verified',
  'shop_returned',
]);
export type ReminderEvent = z.infer<typeof ReminderEvent>;
export const ReminderChannel = z.enum(['inbox', 'email', 'whatsapp', 'sms', 'push']);
export type ReminderChannel = z.infer<typeof ReminderChannel>;
export const ReminderState = z.enum(['planned', 'sending', 'sent', 'failed', 'cancelled', 'unknown']);
export type ReminderState = z.infer<typeof ReminderState>;

export const InboxMessage = z
  .object({
    id: Id,
    title: z.string(),
    body: z.string(),
    link: z.string().nullable(),
    createdAt: Instant,
    readAt: Instant.nullable(),
  })
  .meta({ id: 'InboxMessage' });
export type InboxMessage = z.infer<typeof InboxMessage>;

export const Reminder = z
  .object({
    id: Id,
    event: ReminderEvent,
    channel: ReminderChannel,
    recipientName: z.string().nullable(),
    batchId: Id.nullable(),
    batchLabel: z.string().nullable(),
    dueAt: Instant,
    state: ReminderState,
    attempts: z.int(),
    sentAt: Instant.nullable(),
    /** As the provider reported; null when it reports nothing. */
    deliveredAt: Instant.nullable(),
    readAt: Instant.nullable(),
    failure: z.string().nullable(),
    /** Part of the e-mail of a day. */
    inDigest: z.boolean(),
    /** An officer sent it from a phone. */
    byHand: z.boolean(),
    /** It failed, or nobody knows and a second one would show once. */
    retryable: z.boolean(),
  })
  .meta({ id: 'Reminder' });
export type Reminder = z.infer<typeof Reminder>;

export const FailedJob = z
  .object({
    name: z.string(),
    id: z.string(),
    payload: z.record(z.string(), z.string()),
    attempts: z.int(),
    reason: z.string(),
    failedAt: Instant,
  })
  .meta({ id: 'FailedJob' });

export const reminderRoutes = {
  'GET /me/inbox': {
    summary: 'My messages, newest first',
    query: Paging,
    response: pageOf(InboxMessage).extend({ unread: z.int() }),
  },
  'POST /me/inbox/read': { summary: 'Mark all my messages as read', response: Ok },
  'GET /manage/reminders': {
    summary: 'Reminders with their state',
    query: Paging.extend({
      state: ReminderState.optional(),
      event: ReminderEvent.optional(),
      channel: ReminderChannel.optional(),
      batch: Id.optional(),
      /** Part of a recipient's name. */
      q: z.string().trim().max(80).optional(),
      /** newest: as a list; oldest: as the course of events of one person or angkatan. */
      sort: z.enum(['newest', 'oldest']).default('newest'),
    }),
    response: pageOf(Reminder).extend({ counts: z.record(ReminderState, z.int()) }),
  },
  'POST /manage/reminders/:id/retry': {
    summary: 'Send a failed reminder again',
    params: z.object({ id: Id }),
    response: Reminder,
  },
  'GET /manage/jobs': {
    summary: 'The queue: what waits, runs and failed',
    query: Paging,
    response: pageOf(FailedJob).extend({
      reachable: z.boolean(),
      /** Its last sign of life, and whether that is too long ago. */
      worker: z.object({ seenAt: Instant.nullable(), silent: z.boolean() }),
      counts: z.array(
        z.object({ name: JobName, waiting: z.int(), active: z.int(), delayed: z.int(), failed: z.int() }),
      ),
    }),
  },
  'POST /manage/jobs/:name/:id/retry': {
    summary: 'Run a failed job again',
    params: z.object({ name: z.string().max(60), id: z.string().max(200) }),
    response: Ok,
  },
} as const satisfies RouteTable;
