import { z } from 'zod';
import { Day, Id, Instant } from './common.js';
import type { RouteTable } from './route.js';

const Word = z.string().max(60);

const AuditFilter = z.object({
  actor: Id.optional(),
  action: Word.optional(),
  subjectType: Word.optional(),
  subjectId: z.string().max(80).optional(),
  /** Days in WIB, both included. */
  from: Day.optional(),
  until: Day.optional(),
});

const AuditLine = z
  .object({
    id: z.int(),
    at: Instant,
    /** Null: the system itself. */
    actor: z.object({ id: Id, name: z.string() }).nullable(),
    action: z.string(),
    /** What the action is called in Indonesian. */
    words: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    subjectWords: z.string(),
    details: z.record(z.string(), z.unknown()),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'AuditLine' });

const AuditCheck = z
  .object({
    id: Id,
    askedBy: z.string().nullable(),
    startedAt: Instant,
    /** Links of the chain when it began, and how many of them were found right. */
    upto: z.int(),
    checked: z.int(),
    state: z.enum(['running', 'whole', 'broken']),
    /** The first link that is wrong, and its entry. */
    badSequence: z.int().nullable(),
    badEntry: z.int().nullable(),
    reason: z.string().nullable(),
    finishedAt: Instant.nullable(),
  })
  .meta({ id: 'AuditCheck' });

/** The head of the chain at the end of a day, to be kept outside. */
const AuditAnchor = z.object({ day: Day, sequence: z.int(), hash: z.string(), notedAt: Instant });

const named = z.array(z.object({ value: z.string(), label: z.string() }));

export const auditRoutes = {
  'GET /manage/audit': {
    summary: 'Who did what to whom, newest first',
    query: AuditFilter.extend({
      /** The number of the last entry that was shown. */
      before: z.coerce.number().int().min(1).optional(),
      size: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({ items: z.array(AuditLine), next: z.int().nullable() }),
  },
  'GET /manage/audit/choices': {
    summary: 'What the log can be filtered by',
    response: z.object({ actions: named, subjects: named, actors: named }),
  },
  'GET /manage/audit/checks': {
    summary: 'Checks of the chain, the newest first, and the heads of the last days',
    response: z.object({ items: z.array(AuditCheck), anchors: z.array(AuditAnchor) }),
  },
  'POST /manage/audit/checks': {
    summary: 'Check the chain from the first entry on; goes on with the one that is running',
    status: 202,
    response: AuditCheck,
  },
} as const satisfies RouteTable;
