import { z } from 'zod';
import { Id, Instant, Ok, line } from './common.js';
import { ReminderChannel, ReminderEvent } from './reminders.contract.js';
import type { RouteTable } from './route.js';

/** What a rule counts its time from; `event`: people are told when it happens. */
export const ReminderAnchor = z.enum([
  'event',
  'session_start',
  'assignment_due',
  'registration_opens',
  'registration_closes',
  'class_end',
  'last_activity',
]);
export type ReminderAnchor = z.infer<typeof ReminderAnchor>;
export const ReminderRecipient = z.enum(['peserta', 'pelatih', 'panitia']);
export type ReminderRecipient = z.infer<typeof ReminderRecipient>;

/** When: whole days from the anchor's day at an hour in WIB, or hours from the anchor itself; negative is before. */
const offset = {
  offsetDays: z
    .int({ error: 'Tulis jumlah hari dengan angka.' })
    .min(-90, { error: 'Paling banyak 90 hari sebelumnya.' })
    .max(400, { error: 'Paling banyak 400 hari sesudahnya.' })
    .nullable(),
  /** `HH:MM` in WIB. */
  atTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Tulis jam seperti 16:00.' })
    .nullable(),
  offsetHours: z
    .int({ error: 'Tulis jumlah jam dengan angka.' })
    .min(-240, { error: 'Paling banyak 240 jam sebelumnya.' })
    .max(240, { error: 'Paling banyak 240 jam sesudahnya.' })
    .nullable(),
};

const text = {
  /** With {{variables}}; what each event knows is told by the list of rules. */
  title: line('Judul', 3, 80),
  body: line('Isi pesan', 10, 600),
};

const settings = {
  active: z.boolean(),
  /** Ignores that somebody wants fewer messages. */
  mandatory: z.boolean(),
  ...offset,
  recipients: z.array(ReminderRecipient).min(1, { error: 'Pilih paling sedikit satu penerima.' }).max(3),
  channels: z.array(ReminderChannel).min(1, { error: 'Pilih paling sedikit satu saluran.' }).max(5),
};

export const ReminderRule = z
  .object({
    event: ReminderEvent,
    /** Which of several times for this event; 1 is the one that every event has. */
    variant: z.int(),
    anchor: ReminderAnchor,
    ...settings,
    atTime: z.string().nullable(),
    title: z.string(),
    body: z.string(),
    /** Whether this is the angkatan's own rule; false: the rule of all. */
    own: z.boolean(),
    /** Whether it can be taken away: the angkatan's own, or one of several times. */
    droppable: z.boolean(),
    revision: z.int(),
    variables: z.array(
      z.object({
        name: z.string(),
        meaning: z.string(),
        example: z.string(),
        /** The message makes no sense without it. */
        required: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ReminderRule' });
export type ReminderRule = z.infer<typeof ReminderRule>;

export const ReminderRuleInput = z.object({ ...settings, ...text });
export type ReminderRuleInput = z.infer<typeof ReminderRuleInput>;

const byEvent = z.object({ event: ReminderEvent });
const Variant = z.coerce.number().int().min(1).max(9).default(1);
const ofBatch = z.object({ batch: Id.optional() });
const ofRule = ofBatch.extend({ variant: Variant });

export const reminderRuleRoutes = {
  'GET /manage/reminder-rules': {
    summary: 'All rules; with an angkatan, its own ones in place of the rules of all',
    query: ofBatch,
    response: z.object({ items: z.array(ReminderRule), batchLabel: z.string().nullable() }),
  },
  'PUT /manage/reminder-rules/:event': {
    summary: 'Change a rule, of all or of one angkatan; dated reminders follow in the same transaction',
    params: byEvent,
    query: ofRule,
    body: ReminderRuleInput.extend({ revision: z.int() }),
    response: ReminderRule,
  },
  'POST /manage/reminder-rules/:event': {
    summary:
      'One more time for an event, of all or of one angkatan: switched off until somebody gave it its day',
    params: byEvent,
    query: ofBatch,
    response: ReminderRule,
  },
  'DELETE /manage/reminder-rules/:event': {
    summary:
      "Drop an angkatan's own rule, or one of several times; the rule of all stands again if there is one",
    params: byEvent,
    query: ofRule,
    response: Ok,
  },
  'POST /manage/reminder-rules/:event/preview': {
    summary: 'The message with real data of an angkatan or of one of its people, and when it would be sent',
    params: byEvent,
    body: z.object({
      ...text,
      ...offset,
      batchId: Id.nullable(),
      /** Of a peserta; null: the first one of the angkatan. */
      enrolmentId: Id.nullable(),
    }),
    response: z.object({
      title: z.string(),
      body: z.string(),
      recipientName: z.string().nullable(),
      /** Null: when it happens, or nothing of the kind is ahead. */
      dueAt: Instant.nullable(),
      /** Whether real data was found; otherwise the example values stand. */
      real: z.boolean(),
    }),
  },
  'POST /manage/reminder-rules/:event/test': {
    summary: 'Send the message with example values to my own inbox',
    params: byEvent,
    body: z.object(text),
    response: Ok,
  },
} as const satisfies RouteTable;
