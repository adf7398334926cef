import { z } from 'zod';
import { Day, Id, Instant, Paging, line, pageOf, paragraph } from './common.js';
import {
  ById,
  ConsultationAction,
  ConsultationKind,
  ConsultationOutcome,
  StaffConsultation,
} from './consultation-facts.js';
import type { RouteTable } from './route.js';

const caseFacts = {
  id: Id,
  serviceId: Id,
  serviceName: z.string(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  kind: ConsultationKind,
  outcome: ConsultationOutcome.nullable(),
  outcomeNote: z.string(),
  actions: z.array(ConsultationAction),
};
const noteFacts = { id: Id, authorName: z.string(), createdAt: Instant };

/** A case as the learner reads it: what staff keep to themselves has no place in this shape. */
export const MyConsultationCase = z
  .object({ ...caseFacts, notes: z.array(z.object({ ...noteFacts, text: z.string() })) })
  .meta({ id: 'MyConsultationCase' });

const OtherCase = z.object({
  id: Id,
  serviceName: z.string(),
  openedAt: Instant,
  outcome: ConsultationOutcome.nullable(),
});

/** One line of the list of cases: no notes. */
const CaseLine = z
  .object({
    id: Id,
    personName: z.string(),
    businessName: z.string().nullable(),
    serviceName: z.string(),
    kind: ConsultationKind,
    consultantNames: z.array(z.string()),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    outcome: ConsultationOutcome.nullable(),
    /** That took place. */
    visits: z.int(),
    nextVisitAt: Instant.nullable(),
    openActions: z.int(),
  })
  .meta({ id: 'ConsultationCaseLine' });

const ConsultationCase = z
  .object({
    ...caseFacts,
    personName: z.string(),
    businessName: z.string().nullable(),
    visits: z.array(StaffConsultation),
    /** What the same person was advised on otherwise, as far as the reader may open it. */
    others: z.array(OtherCase),
    notes: z.array(z.object({ ...noteFacts, sharedText: z.string(), privateText: z.string() })),
  })
  .meta({ id: 'ConsultationCase' });

/** The case file across visits. */
export const consultationCaseRoutes = {
  'POST /me/consultation-actions/:id': {
    summary: 'Tick an action item of mine, or take the tick back',
    params: ById,
    body: z.object({ done: z.boolean() }),
    response: ConsultationAction,
  },
  'GET /manage/consultation-cases': {
    summary: 'Case files, those with something under way first; a consultant’s own, all for organisers',
    query: Paging.extend({
      state: z.enum(['open', 'closed']).optional(),
      kind: ConsultationKind.optional(),
      /** Part of a name of a person or business. */
      q: z.string().trim().max(80).optional(),
    }),
    response: pageOf(CaseLine),
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
} as const satisfies RouteTable;
