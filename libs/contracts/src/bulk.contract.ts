import { z } from 'zod';
import { batchRoutes } from './batches.contract.js';
import { CertificateFilter } from './certificate-register.contract.js';
import { Id, Instant, Paging, line, pageOf } from './common.js';
import type { RouteTable } from './route.js';

/** As many rows as one piece of work takes on. */
export const BULK_LIMIT = 10_000;

const Ids = z.array(Id).min(1, { error: 'Belum ada yang dipilih.' }).max(BULK_LIMIT);
const Except = z.array(Id).max(BULK_LIMIT).default([]);
/** Rows one by one, or everything behind a filter but some. */
const selectionOf = <F extends z.ZodObject>(filter: F) =>
  z.union([z.strictObject({ ids: Ids }), z.strictObject({ filter, except: Except })]);

const CertificateSelection = selectionOf(CertificateFilter);
export type CertificateSelection = z.infer<typeof CertificateSelection>;
const BatchFilter = batchRoutes['GET /manage/batches'].query.omit({ page: true, pageSize: true });
const BatchSelection = selectionOf(BatchFilter);
export type BatchSelection = z.infer<typeof BatchSelection>;

const Revocation = z.object({
  revocationClass: z.enum(['wrong_data', 'wrong_person', 'not_entitled', 'other'], {
    error: 'Pilih alasan pencabutan.',
  }),
  reason: line('Penjelasan', 5, 500),
});
export type BulkRevocation = z.infer<typeof Revocation>;
const Nothing = z.strictObject({}).default({});

const deed = <K extends string, S extends z.ZodType, P extends z.ZodType>(
  kind: K,
  selection: S,
  parameters: P,
) => ({ kind: z.literal(kind), selection, parameters });

const certificatesRevoke = deed('certificates.revoke', CertificateSelection, Revocation);
const certificatesZip = deed('certificates.zip', CertificateSelection, Nothing);
const certificatesRetry = deed('certificates.retry', CertificateSelection, Nothing);
const classesPublish = deed('classes.publish', BatchSelection, Nothing);

/** What one wants to know before: no parameters yet. */
const BulkPlan = z.discriminatedUnion('kind', [
  z.object({ kind: certificatesRevoke.kind, selection: CertificateSelection }),
  z.object({ kind: certificatesZip.kind, selection: CertificateSelection }),
  z.object({ kind: certificatesRetry.kind, selection: CertificateSelection }),
  z.object({ kind: classesPublish.kind, selection: BatchSelection }),
]);

const sent = {
  /** Made by the screen for each confirmation: a second tap with the same one is the same job. */
  key: Id,
  /** How many the confirmation spoke of. */
  expected: z.int().min(1),
};
const BulkOrder = z.discriminatedUnion('kind', [
  z.object({ ...certificatesRevoke, ...sent }),
  z.object({ ...certificatesZip, ...sent }),
  z.object({ ...certificatesRetry, ...sent }),
  z.object({ ...classesPublish, ...sent }),
]);

export const BulkItemState = z.enum(['waiting', 'done', 'failed', 'skipped']);
export type BulkItemState = z.infer<typeof BulkItemState>;

export const BulkJob = z
  .object({
    id: Id,
    /** `certificates.revoke`, or `export` for a list as a file. */
    kind: z.string(),
    ownerName: z.string(),
    mine: z.boolean(),
    state: z.enum(['running', 'finished']),
    counts: z.object({ waiting: z.int(), done: z.int(), failed: z.int(), skipped: z.int() }),
    /** Why a list could not be written. */
    failure: z.string().nullable(),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
    cancelledAt: Instant.nullable(),
    /** Can be undone until then. */
    undoUntil: Instant.nullable(),
    undoneBy: Id.nullable(),
    undoesId: Id.nullable(),
    /** What there is to fetch now. */
    file: z.object({ name: z.string(), bytes: z.int().nullable(), until: Instant.nullable() }).nullable(),
    /** Rows of a list written so far. */
    rowsWritten: z.int(),
    /** Which list it is; null for deeds. */
    table: z.string().nullable(),
  })
  .meta({ id: 'BulkJob' });
export type BulkJob = z.infer<typeof BulkJob>;

export const ExportTable = z.enum(
  [
    'certificates',
    'batches',
    'participants',
    'reminders',
    'loans',
    'cases',
    'outcomes',
    'applications',
    'accounts',
    'ledger',
    'visits',
    'audit',
  ],
  {
    error: 'Daftar tidak dikenal.',
  },
);
export type ExportTable = z.infer<typeof ExportTable>;

const byId = z.object({ id: Id });

export const bulkRoutes = {
  'POST /manage/bulk-preview': {
    summary: 'How many rows a deed would touch, and which not and why',
    body: BulkPlan,
    response: z.object({
      selected: z.int(),
      included: z.int(),
      excluded: z.array(z.object({ reason: z.string(), count: z.int() })),
      /** Seconds in which it can be undone afterwards; 0: it cannot. */
      undoSeconds: z.int(),
    }),
  },
  'POST /manage/bulk-jobs': {
    summary: 'Do it; the same key again is the same job',
    status: 201,
    body: BulkOrder,
    response: BulkJob,
  },
  'GET /manage/bulk-jobs': {
    summary: 'Work on many rows: one’s own, everybody’s for an admin',
    query: Paging,
    response: pageOf(BulkJob),
  },
  'GET /manage/bulk-jobs/:id': { summary: 'How far it is', params: byId, response: BulkJob },
  'GET /manage/bulk-jobs/:id/items': {
    summary: 'Its rows with what became of each',
    params: byId,
    query: Paging.extend({ state: BulkItemState.optional() }),
    response: pageOf(
      z.object({
        subjectId: Id,
        label: z.string(),
        state: BulkItemState,
        reason: z.string().nullable(),
      }),
    ),
  },
  'POST /manage/bulk-jobs/:id/retry': {
    summary: 'Try again what failed, and nothing else',
    params: byId,
    response: BulkJob,
  },
  'POST /manage/bulk-jobs/:id/cancel': {
    summary: 'Leave out what has not begun',
    params: byId,
    response: BulkJob,
  },
  'POST /manage/bulk-jobs/:id/undo': {
    summary: 'Take back what was done, as work of its own',
    status: 201,
    params: byId,
    response: BulkJob,
  },
  'GET /manage/bulk-jobs/:id/errors': {
    summary: 'What failed or was left out, as CSV',
    params: byId,
    raw: 'download',
    response: z.unknown(),
  },
  'GET /manage/bulk-jobs/:id/file': {
    summary: 'Its file: a list, or a ZIP made while it is sent',
    params: byId,
    raw: 'download',
    response: z.unknown(),
  },
  'POST /manage/exports': {
    summary: 'A list with its filters as a file; asked for by the one who may fetch it',
    status: 201,
    body: z.object({
      key: Id,
      table: ExportTable,
      format: z.enum(['xlsx', 'csv'], { error: 'Pilih XLSX atau CSV.' }),
      /** The query of the table's own route, as its address carries it. */
      query: z
        .record(
          z.string().max(40),
          z
            .string()
            .max(200)
            .overwrite((value) => value.replace(/\p{Cs}/gu, '')),
        )
        .default({}),
    }),
    response: BulkJob,
  },
} as const satisfies RouteTable;
