import { z } from 'zod';
import { Id, Instant, line, Paging, pageOf } from './common.js';
import { BusinessSize } from './people.contract.js';
import { ConsentKind } from './registrations.contract.js';
import type { RouteTable } from './route.js';

/** What a column of an office's file can mean. */
export const importFields = [
  'name',
  'nik',
  'phone',
  'sex',
  'birthDate',
  'regency',
  'district',
  'village',
  'email',
  'disability',
  'businessName',
  'kbli',
  'nib',
  'size',
] as const;
export const ImportField = z.enum(importFields);
export type ImportField = z.infer<typeof ImportField>;

/** Place of a column in the file, from 0. A field that is not named has no column. */
export const ImportMapping = z.partialRecord(ImportField, z.int().min(0).max(199));
export type ImportMapping = z.infer<typeof ImportMapping>;

/** What is taken where the file says nothing. */
const Defaults = z.object({
  kbliCode: z
    .string()
    .regex(/^\d{5}$/, { error: 'Pilih bidang usaha.' })
    .nullable(),
  size: BusinessSize,
});
export type ImportDefaults = z.infer<typeof Defaults>;

/** `checking`, `importing` and `undoing` are a job's work. `failed` has changed nothing. */
export const ParticipantImportState = z.enum([
  'mapping',
  'checking',
  'ready',
  'importing',
  'done',
  'undoing',
  'undone',
  'failed',
]);
export type ParticipantImportState = z.infer<typeof ParticipantImportState>;

export const ImportRowKind = z.enum(['add', 'update', 'same', 'skip', 'error']);
export type ImportRowKind = z.infer<typeof ImportRowKind>;

/** Of the preview. `update` splits into rows that fill what was empty and rows that differ; a row can be both. */
const Counts = z.object({
  rows: z.int(),
  add: z.int(),
  update: z.int(),
  fills: z.int(),
  differs: z.int(),
  same: z.int(),
  skip: z.int(),
  error: z.int(),
});
export type ImportCounts = z.infer<typeof Counts>;

/** Of the import itself. `skipped`: rows whose person changed between the preview and the import. */
const Result = z.object({
  added: z.int(),
  updated: z.int(),
  same: z.int(),
  skipped: z.int(),
  seated: z.int(),
  waiting: z.int(),
});

const UndoResult = z.object({ undone: z.int(), kept: z.int() });

const Column = z.object({
  /** From 0. */
  place: z.int(),
  label: z.string(),
  /** The first values, as they stand in the file. */
  samples: z.array(z.string()),
});

export const ParticipantImport = z
  .object({
    id: Id,
    state: ParticipantImportState,
    filename: z.string(),
    bytes: z.int(),
    /** In words: "XLSX, lembar Data" or "CSV, titik koma, UTF-8". */
    format: z.string(),
    createdAt: Instant,
    createdByName: z.string().nullable(),
    counts: Counts.nullable(),
    result: Result.nullable(),
    undo: UndoResult.nullable(),
    rowsDone: z.int(),
    rowsAll: z.int(),
    reason: z.string().nullable(),
    batchLabel: z.string().nullable(),
    confirmedAt: Instant.nullable(),
    /** Until then it can be undone; null when it cannot (any more), or changed nothing. */
    undoUntil: Instant.nullable(),
    /** Whether the rows and the file are still kept. */
    kept: z.boolean(),
  })
  .meta({ id: 'ParticipantImport' });
export type ParticipantImport = z.infer<typeof ParticipantImport>;

export const ParticipantImportDetail = ParticipantImport.extend({
  columns: z.array(Column),
  mapping: ImportMapping,
  /** Whether the mapping was taken over from an earlier file with the same header. */
  remembered: z.boolean(),
  defaults: Defaults,
}).meta({ id: 'ParticipantImportDetail' });
export type ParticipantImportDetail = z.infer<typeof ParticipantImportDetail>;

const Issue = z.object({
  /** Null: the row as a whole. */
  field: ImportField.nullable(),
  /** `error` keeps the row out; `change` differs from what is stored; `note` says how something was read. */
  level: z.enum(['error', 'change', 'note']),
  text: z.string(),
});
export type ImportIssue = z.infer<typeof Issue>;

export const ParticipantImportRow = z
  .object({
    /** As the program counts that made the file: the first line is 1. */
    row: z.int(),
    kind: ImportRowKind,
    name: z.string().nullable(),
    /** `…7890` */
    phone: z.string().nullable(),
    /** `…0012` */
    nik: z.string().nullable(),
    issues: z.array(Issue),
    /** After the import: what became of the row; after an undo: why it stayed. */
    outcome: z.string().nullable(),
  })
  .meta({ id: 'ParticipantImportRow' });
export type ParticipantImportRow = z.infer<typeof ParticipantImportRow>;

/** Angkatan without a selection that take people now. */
const ImportBatch = z.object({
  id: Id,
  label: z.string(),
  course: z.string(),
  /** Null: without a limit. */
  seatsLeft: z.int().nullable(),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

const Consent = z.object({
  kind: ConsentKind,
  givenAt: Instant,
  /** Who asked the people, e.g. the office or its officer. */
  collectedBy: line('Nama pengumpul persetujuan', 3, 120),
  kept: line('Tempat bukti', 3, 200),
});
export type ImportConsent = z.infer<typeof Consent>;

const byId = z.object({ id: Id });

export const participantImportRoutes = {
  'GET /manage/participant-imports': {
    summary: 'My imports of participants, newest first; an admin sees all',
    query: Paging,
    response: pageOf(ParticipantImport),
  },
  'POST /manage/participant-imports': {
    summary: 'Send an XLSX or CSV file of participants; nothing is imported yet',
    status: 201,
    raw: 'upload',
    response: ParticipantImportDetail,
  },
  'GET /manage/participant-imports/sample': {
    summary: 'An XLSX file with the columns that are understood',
    raw: 'download',
    response: z.unknown(),
  },
  'GET /manage/participant-imports/batches': {
    summary: 'Angkatan that people can be enrolled into',
    response: z.object({ items: z.array(ImportBatch) }),
  },
  'GET /manage/participant-imports/:id': {
    summary: 'One import: its columns, and how far it is',
    params: byId,
    response: ParticipantImportDetail,
  },
  'POST /manage/participant-imports/:id/check': {
    summary: 'Check every row with this mapping; a job does it',
    status: 202,
    params: byId,
    body: z.object({ mapping: ImportMapping, defaults: Defaults }),
    response: ParticipantImportDetail,
  },
  'GET /manage/participant-imports/:id/rows': {
    summary: 'Rows of the preview, with reasons by column',
    params: byId,
    query: Paging.extend({ kind: ImportRowKind.optional() }),
    response: pageOf(ParticipantImportRow),
  },
  'GET /manage/participant-imports/:id/errors': {
    summary: 'XLSX of the faulty rows: the columns as sent, and the reasons',
    raw: 'download',
    params: byId,
    response: z.unknown(),
  },
  'GET /manage/participant-imports/:id/seating': {
    summary: 'How many would be enrolled into an angkatan',
    params: byId,
    query: z.object({ batchId: Id }),
    response: z.object({
      toSeat: z.int(),
      toWait: z.int(),
      already: z.int(),
      /** People without a NIK or a business: they cannot be enrolled. */
      incomplete: z.int(),
    }),
  },
  'POST /manage/participant-imports/:id/confirm': {
    summary: 'Import what the preview said; a job does it',
    status: 202,
    params: byId,
    body: z.object({
      /** Takes values that differ from what is stored. */
      overwrite: z.boolean(),
      batchId: Id.nullable(),
      consent: Consent,
      /** What the officer has seen: another number means that the preview is old. */
      expected: z.object({ add: z.int(), update: z.int() }),
    }),
    response: ParticipantImportDetail,
  },
  'POST /manage/participant-imports/:id/undo': {
    summary: 'Take back what the import did, within 24 hours; a job does it',
    status: 202,
    params: byId,
    response: ParticipantImportDetail,
  },
} as const satisfies RouteTable;
