import { z } from 'zod';
import { CertificationState, ManagedBatch } from './batches.contract.js';
import { CertificateKind } from './certificates.contract.js';
import { Id, Instant, line } from './common.js';
import { Requirement } from './enrolments.contract.js';
import type { RouteTable } from './route.js';

/** What is done to a class on its way to its certificates. */
export const ClassDeed = z.enum([
  'submit',
  'choose_kinds',
  'verify',
  'return',
  'approve',
  'sign',
  'publish',
  'unpublish',
]);
export type ClassDeed = z.infer<typeof ClassDeed>;

const NumberRange = z.object({ first: z.string(), last: z.string() });

/** A look that can be chosen: a published version of a template. */
const TemplateChoice = z.object({ versionId: Id, kind: CertificateKind, name: z.string(), version: z.int() });

/** A kind of certificate as this class gives it. */
const ClassKind = z.object({
  kind: CertificateKind,
  /** Null: the built-in look. */
  template: TemplateChoice.nullable(),
  /** Who gets one, were the class approved now; afterwards: who got one. */
  count: z.int(),
  /** The numbers they got, or would get now. */
  numbers: NumberRange.nullable(),
});

/** A name that the fonts of certificates cannot draw, with the characters that are missing. */
const UnprintableName = z.object({ name: z.string(), characters: z.array(z.string()) });

/** A class that is not over yet. `not_begun` is refused; `not_over` goes on when that is confirmed. */
const EarlyClass = z.object({
  why: z.enum(['not_begun', 'not_over']),
  /** When it begins, or when its last session ends. */
  until: Instant,
});
export type EarlyClass = z.infer<typeof EarlyClass>;

export const CertificationPreview = z
  .object({
    batch: ManagedBatch,
    certification: CertificationState,
    returnedReason: z.string().nullable(),
    submittedBy: z.string().nullable(),
    submittedAt: Instant.nullable(),
    /** Of the latest submission, in the order they were done. */
    steps: z.array(
      z.object({
        step: z.enum(['verify', 'return', 'approve', 'sign', 'publish']),
        by: z.string(),
        /** The officer whose duty a delegate did. */
        onBehalfOf: z.string().nullable(),
        at: Instant,
      }),
    ),
    /** Public from this moment on; it can be called back until then. Null: not ordered. */
    publishAt: Instant.nullable(),
    publishedAt: Instant.nullable(),
    /** What whoever asks may do now, and on whose behalf when it is not their own duty. */
    deeds: z.array(z.object({ deed: ClassDeed, onBehalfOf: z.string().nullable() })),
    /** Whoever asks handed this class in, so others verify and approve it. */
    ownSubmission: z.boolean(),
    /** Null: the class is over. */
    early: EarlyClass.nullable(),
    /** Submissions that still wait for a grade: the class cannot be submitted while there are any. */
    ungraded: z.int(),
    passes: z.array(
      z.object({
        enrolmentId: Id,
        name: z.string(),
        businessName: z.string().nullable(),
        finalScore: z.number(),
        gradeLabel: z.string().nullable(),
        number: z.string().nullable(),
      }),
    ),
    fails: z.array(
      z.object({
        enrolmentId: Id,
        name: z.string(),
        unmet: z.array(Requirement),
        /** Percent of the sessions that were held; null when none was. */
        attendancePercent: z.number().nullable(),
        /** Gets a Surat Keterangan. */
        attested: z.boolean(),
        number: z.string().nullable(),
      }),
    ),
    /** Trainers who taught; empty unless the class gives them certificates. */
    trainers: z.array(
      z.object({
        accountId: Id,
        name: z.string(),
        sessions: z.int(),
        jp: z.number(),
        number: z.string().nullable(),
      }),
    ),
    kinds: z.array(ClassKind),
    templates: z.array(TemplateChoice),
    /** Null when nobody gets anything. */
    names: z
      .object({ longest: z.string(), shortest: z.string(), unprintable: z.array(UnprintableName) })
      .nullable(),
    settings: z.object({ publishUndoMinutes: z.int(), skMinAttendance: z.int() }),
    progress: z.object({
      pending: z.int(),
      sealed: z.int(),
      issued: z.int(),
      revoked: z.int(),
      replaced: z.int(),
      voided: z.int(),
      /** Pending with an error that stopped its making. */
      stuck: z.int(),
      /** Why, without personal data, the most frequent first; the few that matter. */
      stuckReasons: z.array(z.object({ reason: z.string(), count: z.int() })),
    }),
  })
  .meta({ id: 'CertificationPreview' });
export type CertificationPreview = z.infer<typeof CertificationPreview>;

const byId = z.object({ id: Id });
const step = (summary: string) => ({ summary, params: byId, response: CertificationPreview });
/** What fixes who gets something says so when the class is not over. */
const confirmed = (summary: string) => ({
  ...step(summary),
  body: z.object({ early: z.boolean().default(false) }),
});

export const certificationRoutes = {
  'GET /manage/batches/:id/certification': step('Who gets what certificate, who does not and why'),
  'PUT /manage/batches/:id/certification/kinds': {
    ...step('Panitia chooses what the class gives, and how it looks'),
    body: z.object({
      kinds: z
        .array(z.object({ kind: CertificateKind, templateVersionId: Id.nullable() }))
        .min(1)
        .max(3)
        .refine((kinds) => new Set(kinds.map(({ kind }) => kind)).size === kinds.length, {
          error: 'Tiap jenis hanya boleh sekali.',
        })
        .refine((kinds) => kinds.some(({ kind }) => kind === 'STTP'), {
          error: 'STTP untuk yang lulus selalu diterbitkan.',
        }),
    }),
  },
  'POST /manage/batches/:id/certification/submit': confirmed('Panitia hands the class in'),
  'POST /manage/batches/:id/certification/return': {
    ...step('Dinas sends the class back with a reason'),
    body: z.object({ reason: line('Alasan', 5, 500) }),
  },
  'POST /manage/batches/:id/certification/verify': step('Dinas has checked the class'),
  'POST /manage/batches/:id/certification/approve': confirmed(
    'Dinas approves: numbers and contents are fixed',
  ),
  'POST /manage/batches/:id/certification/sign': step('An officer orders the sealing: files are made'),
  'POST /manage/batches/:id/certification/publish': {
    ...step('Publishes after a time in which it can be called back'),
    body: z.object({
      /** Null: as the setting says; 0: at once. */
      undoMinutes: z.int().min(0).max(1440).nullable(),
    }),
  },
  'POST /manage/batches/:id/certification/unpublish': step('Calls the publication back, until its time'),
} as const satisfies RouteTable;
