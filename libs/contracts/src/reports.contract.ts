import { z } from 'zod';
import { Day, Id, Instant, Paging, pageOf, paragraph } from './common.js';
import type { RouteTable } from './route.js';

/** What stands in one place of a report. Screen and paper show the words; a sheet takes the number where there is one. */
export const ReportCell = z
  .object({ text: z.string(), number: z.number().nullable() })
  .meta({ id: 'ReportCell' });
export type ReportCell = z.infer<typeof ReportCell>;

/** A picture of a report: its words are frozen with it, its bytes are those with this hash. */
export const ReportPicture = z
  .object({
    /** A class photo, of the class `batchId`. */
    id: Id,
    batchId: Id,
    sha256: z.string(),
    /** "Foto 1. Praktik memotret." */
    title: z.string(),
    /** For those who do not see it. */
    alt: z.string(),
    width: z.int(),
    height: z.int(),
  })
  .meta({ id: 'ReportPicture' });
export type ReportPicture = z.infer<typeof ReportPicture>;

/** Paragraphs, names with values, pictures, or a table. A table without rows says so in its paragraphs. */
export const ReportBlock = z
  .object({
    kind: z.enum(['text', 'facts', 'table', 'pictures']),
    caption: z.string(),
    paragraphs: z.array(z.string()),
    columns: z.array(
      z.object({
        label: z.string(),
        numeric: z.boolean(),
        /** Share of the width. */
        width: z.number(),
        /** Only on screen and paper: it never leaves in a sheet. */
        paperOnly: z.boolean(),
      }),
    ),
    rows: z.array(z.array(ReportCell)),
    /** Of a block of pictures only. */
    pictures: z.array(ReportPicture).optional(),
  })
  .meta({ id: 'ReportBlock' });
export type ReportBlock = z.infer<typeof ReportBlock>;

export const ReportKind = z.enum(['class', 'governor']);
export type ReportKind = z.infer<typeof ReportKind>;

/** A whole report. Screen, PDF and sheets are three views of this one value. */
export const ReportContent = z
  .object({
    kind: ReportKind,
    title: z.string(),
    subtitle: z.string(),
    issuer: z.object({ name: z.string(), parent: z.string(), address: z.string() }),
    /** SHA-256 of the logo; null: the house's own mark. */
    logo: z.string().nullable(),
    /** The figures that matter most, at most four. */
    highlights: z.array(z.object({ label: z.string(), value: z.string() })),
    /** On the first page. */
    facts: z.array(z.object({ label: z.string(), value: z.string() })),
    /** Plain sentences, made of the figures below. */
    summary: z.array(z.string()),
    sections: z.array(z.object({ title: z.string(), blocks: z.array(ReportBlock) })),
    attachments: z.array(z.string()),
    /** "Malang, 21 November 2026". */
    placeAndDate: z.string(),
    signatures: z.array(
      z.object({
        above: z.string(),
        title: z.string(),
        /** Null: a line to write on. */
        name: z.string().nullable(),
        rank: z.string().nullable(),
        nip: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReportContent' });
export type ReportContent = z.infer<typeof ReportContent>;

const ReportFile = z.object({ sha256: z.string(), bytes: z.int() });

/** A report as it was made. What it says never changes; making it again is a new version. */
export const MadeReport = z
  .object({
    id: Id,
    kind: ReportKind,
    number: z.string(),
    version: z.int(),
    title: z.string(),
    subtitle: z.string(),
    batchId: Id.nullable(),
    from: Day.nullable(),
    to: Day.nullable(),
    state: z.enum(['making', 'ready', 'failed']),
    /** Per cent of the work. */
    progress: z.int(),
    /** A sentence. */
    failure: z.string().nullable(),
    /** SHA-256 of what it says; printed on it. */
    fingerprint: z.string(),
    pdf: ReportFile.nullable(),
    xlsx: ReportFile.nullable(),
    createdAt: Instant,
    createdBy: z.string(),
  })
  .meta({ id: 'MadeReport' });
export type MadeReport = z.infer<typeof MadeReport>;

/** What only people can write about a class. */
export const ClassReportTexts = z
  .object({
    basis: paragraph('Dasar kegiatan', 2_000),
    problems: paragraph('Masalah', 4_000),
    suggestions: paragraph('Saran', 4_000),
  })
  .meta({ id: 'ClassReportTexts' });
export type ClassReportTexts = z.infer<typeof ClassReportTexts>;

const one = z.object({ id: Id });
const period = { from: Day, to: Day };
const inOrder = ({ from, to }: { from: string; to: string }) => from <= to;
const ORDER = { path: ['to'], error: 'Tanggal akhir tidak boleh sebelum tanggal awal.' };
const plausible = ({ from, to }: { from: string; to: string }) => from >= '2020' && to < '2200';
const YEARS = { path: ['from'], error: 'Periksa tahunnya.' };
const Period = z.object(period).refine(plausible, YEARS).refine(inOrder, ORDER);

export const reportRoutes = {
  'GET /manage/batches/:id/accountability-report': {
    summary: 'The class report (LPJ) as it would be made now, and what people wrote for it',
    params: one,
    response: z.object({ content: ReportContent, texts: ClassReportTexts }),
  },
  'PUT /manage/batches/:id/accountability-report/texts': {
    summary: 'Write basis, problems and suggestions of a class',
    params: one,
    body: ClassReportTexts,
    response: ClassReportTexts,
  },
  'POST /manage/batches/:id/accountability-report': {
    summary: 'Make the class report: frozen now, its files follow',
    params: one,
    response: MadeReport,
  },
  'GET /manage/governor-report': {
    summary: 'The report to the governor as it would be made now',
    query: Period,
    response: z.object({ content: ReportContent }),
  },
  'POST /manage/governor-report': {
    summary: 'Make the report to the governor: frozen now, its files follow',
    body: Period,
    response: MadeReport,
  },
  'GET /manage/reports': {
    summary: 'Reports that were made, newest first',
    query: Paging.extend({ kind: ReportKind.optional(), batch: Id.optional() }),
    response: pageOf(MadeReport),
  },
  'GET /manage/reports/:id': {
    summary: 'One of them, with what it says',
    params: one,
    response: z.object({ report: MadeReport, content: ReportContent }),
  },
  'POST /manage/reports/:id/retry': {
    summary: 'Try again to make the files of a report that failed; what it says stays',
    params: one,
    response: MadeReport,
  },
  'GET /manage/reports/:id/file': {
    summary: 'Its PDF or XLSX',
    params: one,
    query: z.object({ format: z.enum(['pdf', 'xlsx']).default('pdf') }),
    response: z.unknown(),
    raw: 'download',
  },
} as const satisfies RouteTable;
