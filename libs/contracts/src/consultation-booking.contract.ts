import { z } from 'zod';
import { Day, Id, Instant, paragraph } from './common.js';
import {
  ById,
  Consultation,
  ConsultationMode,
  ConsultationService,
  Reason,
  slotChoice,
} from './consultation-facts.js';
import { MyConsultationCase } from './consultation-cases.contract.js';
import type { RouteTable } from './route.js';

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

/** What a learner does: look for a time, book, move, cancel. */
export const consultationBookingRoutes = {
  'GET /consultations/services': {
    summary: 'What one can ask advice on',
    response: z.object({ items: z.array(ConsultationService) }),
  },
  'GET /consultations/services/:id/slots': {
    summary:
      'Free slots of a service, two weeks from a day on; one per time, with the consultant who has least to do',
    params: ById,
    query: z.object({
      from: Day.optional(),
      /** A consultant whose times are left out, since they will be away. */
      without: Id.optional(),
    }),
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
  'POST /me/consultations/:id/photo': {
    summary: 'A photo of the problem, as multipart field `file`; it takes the place of the one before',
    params: ById,
    response: Consultation,
    status: 201,
    raw: 'upload',
  },
  'DELETE /me/consultations/:id/photo': {
    summary: 'Take the photo back',
    params: ById,
    response: Consultation,
  },
  'GET /consultations/:id/photo': {
    summary:
      'The photo of the problem, for its person, the consultant and organisers; each look by staff is in the log',
    params: ById,
    response: z.unknown(),
    raw: 'download',
  },
} as const satisfies RouteTable;
