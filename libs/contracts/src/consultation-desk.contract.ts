import { z } from 'zod';
import { Day, Id, Instant, Paging, pageOf } from './common.js';
import {
  ById,
  ConsultationKind,
  ConsultationState,
  Reason,
  StaffConsultation,
  slotChoice,
} from './consultation-facts.js';
import type { RouteTable } from './route.js';

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

/** Which appointments are meant, and in which order. */
export const VisitFilter = z.object({
  /** Part of a person's or a business's name. */
  q: z.string().trim().max(80).optional(),
  state: ConsultationState.optional(),
  kind: ConsultationKind.optional(),
  consultant: Id.optional(),
  /** Days in WIB, both within. */
  from: Day.optional(),
  to: Day.optional(),
  sort: z
    .enum(['starts', 'person', 'service', 'consultant'], { error: 'Urutan tidak dikenal.' })
    .default('starts'),
  /** Left out: the newest first, names from A on. */
  direction: z.enum(['asc', 'desc'], { error: 'Arah urutan tidak dikenal.' }).optional(),
});
export type VisitFilter = z.infer<typeof VisitFilter>;

/** The office's day: appointments, and the queue of people who walk in. */
export const consultationDeskRoutes = {
  'GET /manage/consultations': {
    summary: 'Appointments from a day on; a consultant sees their own, organisers all',
    query: z.object({
      from: Day.optional(),
      days: z.coerce.number().int().min(1).max(92).default(1),
      consultant: Id.optional(),
    }),
    response: z.object({ from: Day, items: z.array(StaffConsultation) }),
  },
  'GET /manage/consultation-visits': {
    summary: 'All appointments, page by page; a consultant sees their own, organisers all',
    query: Paging.extend(VisitFilter.shape),
    response: pageOf(StaffConsultation),
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
  'GET /manage/consultation-queue': { summary: 'The walk-in queue of today', response: QueueOfDay },
  'POST /manage/consultation-queue': {
    summary: 'Give the next number to somebody who walked in',
    body: z.object({ serviceId: Id }),
    response: z.object({
      ...Ticket.shape,
      serviceName: z.string(),
      ahead: z.int(),
      expectedWaitMinutes: z.int(),
      /** The page that follows the number on the visitor’s phone, and a QR of it as SVG. */
      followUrl: z.url(),
      svg: z.string(),
    }),
    status: 201,
  },
  'POST /manage/consultation-queue/next': {
    summary: 'Call the next number of a service; null when nobody waits',
    body: z.object({
      serviceId: Id,
      /** The number that the screen shows as the next one: the same tap sent twice calls it once. */
      ticketId: Id.optional(),
    }),
    response: z.object({ called: Ticket.nullable() }),
  },
  'POST /manage/consultation-queue/:id/finish': {
    summary: 'A called number was served, or nobody came',
    params: ById,
    body: z.object({ state: z.enum(['served', 'no_show']) }),
    response: Ticket,
  },
} as const satisfies RouteTable;
