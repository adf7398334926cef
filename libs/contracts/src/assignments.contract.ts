import { z } from 'zod';
import { Code, Id, Instant, Ok, Paging, pageOf, paragraph } from './common.js';
import type { RouteTable } from './route.js';

export const EvidenceKind = z.enum(['photo', 'video', 'document', 'text']);
export const Evidence = z
  .object({
    kind: EvidenceKind,
    min: z.int(),
    max: z.int(),
    maxMegabytes: z.int().nullable(),
    formats: z.array(z.string()),
    maxWords: z.int().nullable(),
    note: z.string(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const RubricCriterion = z
  .object({
    name: z.string(),
    weightPercent: z.int(),
    levels: z.array(z.object({ score: z.int(), label: z.string(), description: z.string() })),
  })
  .meta({ id: 'RubricCriterion' });
export type RubricCriterion = z.infer<typeof RubricCriterion>;

/** `url` answers the picture itself, `thumbnailUrl` a small one; both only to the owner and the class's staff. */
export const EvidenceFile = z
  .object({
    id: Id,
    kind: EvidenceKind,
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string(),
    thumbnailUrl: z.string().nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.infer<typeof EvidenceFile>;

export const Grade = z
  .object({
    levels: z.array(z.object({ criterion: z.string(), score: z.int() })),
    score: z.number(),
    passed: z.boolean(),
    comment: z.string(),
    graderName: z.string(),
    gradedAt: Instant,
  })
  .meta({ id: 'Grade' });
export type Grade = z.infer<typeof Grade>;

export const SubmissionState = z.enum(['draft', 'sent', 'graded']);
export type SubmissionState = z.infer<typeof SubmissionState>;
export const Submission = z
  .object({
    id: Id,
    revision: z.int(),
    state: SubmissionState,
    text: z.string(),
    sentAt: Instant.nullable(),
    files: z.array(EvidenceFile),
    grade: Grade.nullable(),
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof Submission>;

export const Assignment = z
  .object({
    enrolmentId: Id,
    code: z.string(),
    title: z.string(),
    final: z.boolean(),
    instructionsHtml: z.string(),
    evidence: z.array(Evidence),
    checklist: z.array(z.string()),
    rubric: z.array(RubricCriterion),
    passingScore: z.int().nullable(),
    revisionsLeft: z.int(),
    dueAt: Instant.nullable(),
    /** Whether photos and text may still be changed. */
    open: z.boolean(),
    /** Newest first; the first one may be a draft. */
    submissions: z.array(Submission),
  })
  .meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;

export const GradingItem = z
  .object({
    submissionId: Id,
    participantName: z.string(),
    courseTitle: z.string(),
    batchLabel: z.string(),
    assignmentTitle: z.string(),
    revision: z.int(),
    photos: z.int(),
    sentAt: Instant,
    score: z.number().nullable(),
  })
  .meta({ id: 'GradingItem' });
export type GradingItem = z.infer<typeof GradingItem>;

const mine = z.object({ id: Id, code: Code });

export const assignmentRoutes = {
  'GET /enrolments/:id/assignments/:code': {
    summary: 'An assignment of my class with what I have sent',
    params: mine,
    response: Assignment,
  },
  'POST /enrolments/:id/assignments/:code/files': {
    summary: 'Add a photo (multipart field `file`); it is re-encoded and loses its GPS and camera data',
    status: 201,
    raw: 'upload',
    params: mine,
    response: EvidenceFile,
  },
  'DELETE /evidence-files/:id': {
    summary: 'Take a photo out of my draft',
    params: z.object({ id: Id }),
    response: Ok,
  },
  'GET /evidence-files/:id': {
    summary: 'The picture',
    raw: 'download',
    params: z.object({ id: Id }),
    query: z.object({ size: z.enum(['full', 'thumbnail']).default('full') }),
    response: z.unknown(),
  },
  'PUT /enrolments/:id/assignments/:code/draft': {
    summary: 'Save the text of my draft',
    params: mine,
    body: z.object({ text: paragraph('Cerita', 20_000) }),
    response: Assignment,
  },
  'POST /enrolments/:id/assignments/:code/send': {
    summary: 'Hand in my draft',
    params: mine,
    response: Assignment,
  },
  'GET /manage/grading': {
    summary: 'Final assignments of my classes, oldest first',
    query: Paging.extend({ state: z.enum(['sent', 'graded']).default('sent'), batch: Id.optional() }),
    response: pageOf(GradingItem),
  },
  'GET /manage/grading/:id': {
    summary: 'One submission with its rubric',
    params: z.object({ id: Id }),
    response: z.object({
      item: GradingItem,
      instructionsHtml: z.string(),
      rubric: z.array(RubricCriterion),
      passingScore: z.int(),
      submission: Submission,
      earlier: z.array(Submission),
      /** The submission to grade after this one, if any. */
      nextId: Id.nullable(),
    }),
  },
  'POST /manage/grading/:id': {
    summary: 'Grade a submission by its rubric',
    params: z.object({ id: Id }),
    body: z.object({
      levels: z
        .array(z.object({ criterion: z.string().max(200), score: z.int().min(0).max(10) }))
        .min(1)
        .max(20),
      comment: paragraph('Umpan balik', 4000).default(''),
    }),
    response: Grade,
  },
} as const satisfies RouteTable;
