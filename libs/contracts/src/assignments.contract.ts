import { z } from 'zod';
import { Code, Id, Instant, Ok, Paging, line, pageOf, paragraph } from './common.js';
import { StoredDocument } from './lesson-document.contract.js';
import { Media } from './media.contract.js';
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

/**
 * `url` answers the picture, the small video or the document itself, `thumbnailUrl` a small picture of it; only to the
 * owner, the class's staff and, photos and videos, to classmates who review it.
 */
export const EvidenceFile = z
  .object({
    id: Id,
    kind: EvidenceKind,
    /** Of what `url` answers; of the upload while it is processed. */
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string(),
    thumbnailUrl: z.string().nullable(),
    /** As the learner called it. Null: a photo, or shown to classmates. */
    name: z.string().nullable(),
    /** Photos are always ready; a job makes videos small and looks into documents. */
    state: z.enum(['processing', 'ready', 'failed']),
    /** Why it failed, in plain Indonesian. */
    reason: z.string().nullable(),
    durationSeconds: z.number().nullable(),
  })
  .meta({ id: 'EvidenceFile' });
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** A remark at one place of a photo; `x` and `y` are shares (0 to 1) of its width and height, from the upper left. */
export const GradePin = z
  .object({ number: z.int(), fileId: Id, x: z.number(), y: z.number(), body: z.string() })
  .meta({ id: 'GradePin' });
export type GradePin = z.infer<typeof GradePin>;

export const Grade = z
  .object({
    /** 1 is the first grade, each correction counts on. */
    number: z.int(),
    /** Why it was corrected; null for the first grade. */
    reason: z.string().nullable(),
    pins: z.array(GradePin),
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
    /** The newest, which counts. */
    grade: Grade.nullable(),
    /** Grades that were corrected since, newest first. */
    formerGrades: z.array(Grade),
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof Submission>;

export const Assignment = z
  .object({
    enrolmentId: Id,
    code: z.string(),
    title: z.string(),
    final: z.boolean(),
    instructions: StoredDocument,
    /** Of every id that the instructions mention and that is there. */
    media: z.array(Media),
    evidence: z.array(Evidence),
    checklist: z.array(z.string()),
    rubric: z.array(RubricCriterion),
    passingScore: z.int().nullable(),
    revisionsLeft: z.int(),
    /** How many classmates' submissions one may review after handing in; 0: none. */
    peerReviews: z.int(),
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

const givenLevels = z
  .array(z.object({ criterion: z.string().max(200), score: z.int().min(0).max(10) }))
  .max(20);

const GradeInput = z.object({
  levels: givenLevels.min(1),
  comment: paragraph('Umpan balik', 4000).default(''),
  pins: z
    .array(
      z.object({
        fileId: Id,
        x: z.number().min(0).max(1),
        y: z.number().min(0).max(1),
        body: line('Catatan', 1, 500),
      }),
    )
    .max(40, { error: 'Paling banyak 40 catatan pada foto.' })
    .default([]),
});

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
    /** Made on the device: the same photo sent twice is one. */
    query: z.object({ deviceId: Id.optional() }),
    response: EvidenceFile,
  },
  'POST /enrolments/:id/assignments/:code/files/uploaded': {
    summary: 'Add a video or document that was sent through /api/uploads with purpose `evidence`',
    status: 201,
    params: mine,
    /** The same upload twice is one file. */
    body: z.object({ uploadId: Id }),
    response: EvidenceFile,
  },
  'DELETE /evidence-files/:id': {
    summary: 'Take a photo, video or document out of my draft',
    params: z.object({ id: Id }),
    response: Ok,
  },
  'GET /evidence-files/:id': {
    summary: 'The picture, video (range requests) or document',
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
      instructions: StoredDocument,
      media: z.array(Media),
      rubric: z.array(RubricCriterion),
      passingScore: z.int(),
      submission: Submission,
      earlier: z.array(Submission),
      /** False once the class is handed in for certificates. */
      correctable: z.boolean(),
      /** The submission before this one in the queue, if any. */
      previousId: Id.nullable(),
      /** The submission to grade after this one, if any. */
      nextId: Id.nullable(),
    }),
  },
  'POST /manage/grading/:id': {
    summary: 'Grade a submission by its rubric',
    params: z.object({ id: Id }),
    body: GradeInput,
    response: Grade,
  },
  'POST /manage/grading/:id/corrections': {
    summary: 'Correct a grade: the former one is kept and shown, the new one counts',
    params: z.object({ id: Id }),
    body: GradeInput.extend({
      reason: line('Alasan', 5, 500),
      /** The number of the grade that was seen: of two corrections at once one is refused. */
      replaces: z.int().min(1),
    }),
    response: Grade,
  },
} as const satisfies RouteTable;
