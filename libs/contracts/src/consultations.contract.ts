import { z } from 'zod';
import { Day, Id, Instant, Ok, line, paragraph } from './common.js';
import type { RouteTable } from './route.js';

export const ConsultationMode = z.enum(['on_site', 'online'], {
  error: 'Pilih datang langsung atau online.',
});
export type ConsultationMode = z.infer<typeof ConsultationMode>;
export const ConsultationState = z.enum(['booked', 'done', 'no_show', 'cancelled']);
export type ConsultationState = z.infer<typeof ConsultationState>;
export const ConsultationOutcome = z.enum(
  [
    'nib',
    'pirt',
    'halal',
    'merek',
    'toko_online',
    'foto_katalog',
    'kemasan_baru',
    'pembukuan',
    'modal',
    'kontrak_ekspor',
    'lainnya',
  ],
  { error: 'Pilih hasil pendampingan.' },
);
export type ConsultationOutcome = z.infer<typeof ConsultationOutcome>;

/** What somebody can ask advice on. */
export const ConsultationService = z
  .object({ id: Id, name: z.string(), description: z.string(), slotMinutes: z.int() })
  .meta({ id: 'ConsultationService' });
export type ConsultationService = z.infer<typeof ConsultationService>;

export const ConsultationSlot = z
  .object({
    consultantId: Id,
    consultantName: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    modes: z.array(ConsultationMode),
  })
  .meta({ id: 'ConsultationSlot' });
export type ConsultationSlot = z.infer<typeof ConsultationSlot>;

/** An appointment as the learner sees it. */
export const Consultation = z
  .object({
    id: Id,
    caseId: Id,
    serviceId: Id,
    serviceName: z.string(),
    consultantId: Id,
    consultantName: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    mode: ConsultationMode,
    /** A room, or the link of an online meeting. */
    place: z.string(),
    problem: z.string(),
    state: ConsultationState,
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'Consultation' });
export type Consultation = z.infer<typeof Consultation>;

const StaffConsultation = z
  .object({ ...Consultation.shape, personName: z.string(), businessName: z.string().nullable() })
  .meta({ id: 'StaffConsultation' });

const Action = z
  .object({ id: Id, text: z.string(), dueOn: Day, doneAt: Instant.nullable() })
  .meta({ id: 'ConsultationAction' });

const caseFacts = {
  id: Id,
  serviceId: Id,
  serviceName: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: ConsultationOutcome.nullable(),
  outcomeNote: z.string(),
  actions: z.array(Action),
};
const noteFacts = { id: Id, authorName: z.string(), createdAt: Instant };

/** A case as the learner reads it: what staff keep to themselves has no place in this shape. */
const MyConsultationCase = z
  .object({ ...caseFacts, notes: z.array(z.object({ ...noteFacts, text: z.string() })) })
  .meta({ id: 'MyConsultationCase' });

const ConsultationCase = z
  .object({
    ...caseFacts,
    personName: z.string(),
    businessName: z.string().nullable(),
    visits: z.array(StaffConsultation),
    notes: z.array(z.object({ ...noteFacts, sharedText: z.string(), privateText: z.string() })),
  })
  .meta({ id: 'ConsultationCase' });

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Tulis jam seperti 09:00.' });

const ConsultantHours = z.object({
  /** 1 is Monday, 7 Sunday; clock times in WIB. */
  weekday: z.int().min(1, { error: 'Pilih hari.' }).max(7, { error: 'Pilih hari.' }),
  opens: clock,
  closes: clock,
});

const Consultant = z
  .object({
    id: Id,
    name: z.string(),
    /** False: may advise, but nobody has set hours for them yet, or they pause. */
    active: z.boolean(),
    place: z.string(),
    onlineLink: z.string().nullable(),
    serviceIds: z.array(Id),
    hours: z.array(ConsultantHours),
    leaves: z.array(z.object({ id: Id, startsOn: Day, endsOn: Day, reason: z.string() })),
  })
  .meta({ id: 'Consultant' });

const Ticket = z
  .object({
    id: Id,
    /** `B-012`. */
    label: z.string(),
    state: z.enum(['waiting', 'called', 'served', 'no_show']),
    takenAt: Instant,
    calledAt: Instant.nullable(),
  })
  .meta({ id: 'ConsultationTicket' });

const QueueOfDay = z
  .object({
    day: Day,
    services: z.array(
      z.object({
        serviceId: Id,
        name: z.string(),
        waiting: z.int(),
        /** Minutes until somebody who comes now is called. */
        expectedWaitMinutes: z.int(),
        /** Called and not yet ended, then those who wait, in their order. */
        tickets: z.array(Ticket),
      }),
    ),
  })
  .meta({ id: 'ConsultationQueue' });

const ById = z.object({ id: Id });
const slotChoice = { consultantId: Id, startsAt: Instant, mode: ConsultationMode };
const Reason = z.object({ reason: line('Alasan', 3, 200) });

export const consultationRoutes = {
  'GET /consultations/services': {
    summary: 'What one can ask advice on',
    response: z.object({ items: z.array(ConsultationService) }),
  },
  'GET /consultations/services/:id/slots': {
    summary:
      'Free slots of a service, two weeks from a day on; one per time, with the consultant who has least to do',
    params: ById,
    query: z.object({ from: Day.optional() }),
    response: z.object({
      service: ConsultationService,
      days: z.array(z.object({ day: Day, slots: z.array(ConsultationSlot) })),
    }),
  },
  'GET /me/consultations': {
    summary: 'My appointments, the newest first, and my cases',
    response: z.object({ items: z.array(Consultation), cases: z.array(MyConsultationCase) }),
  },
  'POST /consultations': {
    summary: 'Book a slot. The same slot asked for twice is one appointment',
    body: z.object({
      serviceId: Id,
      ...slotChoice,
      problem: paragraph('Ceritanya', 2000).pipe(
        z.string().min(5, { error: 'Ceritakan masalah Anda, paling sedikit 5 huruf.' }),
      ),
    }),
    response: Consultation,
    status: 201,
  },
  'POST /me/consultations/:id/move': {
    summary: 'Move my appointment: the old slot is free only when the new one is mine',
    params: ById,
    body: z.object(slotChoice),
    response: Consultation,
  },
  'POST /me/consultations/:id/cancel': {
    summary: 'Cancel my appointment',
    params: ById,
    body: Reason,
    response: Consultation,
  },
  'POST /me/consultation-actions/:id': {
    summary: 'Tick an action item of mine, or take the tick back',
    params: ById,
    body: z.object({ done: z.boolean() }),
    response: Action,
  },
  'GET /manage/consultations': {
    summary: 'Appointments from a day on; a consultant sees their own, organisers all',
    query: z.object({
      from: Day.optional(),
      days: z.coerce.number().int().min(1).max(31).default(1),
      consultant: Id.optional(),
    }),
    response: z.object({ from: Day, items: z.array(StaffConsultation) }),
  },
  'POST /manage/consultations/:id/finish': {
    summary: 'An appointment took place, or nobody came',
    params: ById,
    body: z.object({ state: z.enum(['done', 'no_show']) }),
    response: StaffConsultation,
  },
  'POST /manage/consultations/:id/move': {
    summary: 'Move somebody’s appointment and tell them',
    params: ById,
    body: z.object(slotChoice),
    response: StaffConsultation,
  },
  'POST /manage/consultations/:id/cancel': {
    summary: 'Cancel somebody’s appointment and tell them',
    params: ById,
    body: Reason,
    response: StaffConsultation,
  },
  'GET /manage/consultation-cases/:id': {
    summary: 'A case file: visits, notes, action items, outcome',
    params: ById,
    response: ConsultationCase,
  },
  'POST /manage/consultation-cases/:id/notes': {
    summary: 'Add a note: what the learner reads, what only staff read, or both',
    params: ById,
    body: z
      .object({
        sharedText: paragraph('Catatan untuk peserta', 5000),
        privateText: paragraph('Catatan petugas', 5000),
      })
      .refine(({ sharedText, privateText }) => sharedText || privateText, {
        error: 'Tulis salah satu catatan dulu.',
        path: ['sharedText'],
      }),
    response: ConsultationCase,
  },
  'POST /manage/consultation-cases/:id/actions': {
    summary: 'Agree on something that the learner does next',
    params: ById,
    body: z.object({ text: line('Langkah', 3, 200), dueOn: Day }),
    response: ConsultationCase,
  },
  'POST /manage/consultation-cases/:id/outcome': {
    summary: 'Close a case with what came out of it',
    params: ById,
    body: z.object({ outcome: ConsultationOutcome, note: paragraph('Keterangan', 500) }),
    response: ConsultationCase,
  },
  'GET /manage/consultants': {
    summary: 'Everybody who may advise, with services, hours and leave',
    response: z.object({ items: z.array(Consultant) }),
  },
  'PUT /manage/consultants/:id': {
    summary: 'Set services, weekly hours and place of a consultant; one’s own, or anybody’s for organisers',
    params: ById,
    body: z.object({
      active: z.boolean(),
      place: line('Tempat', 3, 120),
      onlineLink: z
        .url({ protocol: /^https$/, error: 'Tautan online harus dimulai dengan https://.' })
        .max(300, { error: 'Tautan paling banyak 300 huruf.' })
        .nullable(),
      serviceIds: z.array(Id).max(50, { error: 'Layanan terlalu banyak.' }),
      hours: z.array(ConsultantHours).max(50, { error: 'Jam terlalu banyak.' }),
    }),
    response: Consultant,
  },
  'POST /manage/consultants/:id/leaves': {
    summary: 'Days on which a consultant is away',
    params: ById,
    body: z.object({ startsOn: Day, endsOn: Day, reason: paragraph('Keterangan', 200) }),
    response: Consultant,
    status: 201,
  },
  'DELETE /manage/consultant-leaves/:id': {
    summary: 'A consultant is there after all',
    params: ById,
    response: Ok,
  },
  'GET /manage/consultation-queue': { summary: 'The walk-in queue of today', response: QueueOfDay },
  'POST /manage/consultation-queue': {
    summary: 'Give the next number to somebody who walked in',
    body: z.object({ serviceId: Id }),
    response: z.object({ ...Ticket.shape, expectedWaitMinutes: z.int() }),
    status: 201,
  },
  'POST /manage/consultation-queue/next': {
    summary: 'Call the next number of a service; null when nobody waits',
    body: z.object({ serviceId: Id }),
    response: z.object({ called: Ticket.nullable() }),
  },
  'POST /manage/consultation-queue/:id/finish': {
    summary: 'A called number was served, or nobody came',
    params: ById,
    body: z.object({ state: z.enum(['served', 'no_show']) }),
    response: Ticket,
  },
} as const satisfies RouteTable;
