import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, Slug, line, pageOf, paragraph } from './common.js';
import { Media, Rendition } from './media.contract.js';
import type { RouteTable } from './route.js';

export const WorkKind = z.enum(['ebook_pdf', 'ebook_epub', 'podcast_episode', 'physical_book']);
export type WorkKind = z.infer<typeof WorkKind>;
export const WorkState = z.enum(['draft', 'published', 'withdrawn']);
export type WorkState = z.infer<typeof WorkState>;
export const Subject = z.enum([
  'penjualan-online',
  'foto',
  'kemasan',
  'izin',
  'keuangan',
  'ekspor',
  'koperasi',
]);
export type Subject = z.infer<typeof Subject>;
/** A copy on the shelf, with somebody, kept for somebody, or gone. */
export const CopyState = z.enum(['available', 'borrowed', 'reserved', 'lost']);
export type CopyState = z.infer<typeof CopyState>;

/** A part of a recording; `start` in seconds. */
export const Chapter = z.object({ start: z.number(), title: z.string() }).meta({ id: 'Chapter' });
export type Chapter = z.infer<typeof Chapter>;
/** What is said from `start` on, in seconds. */
export const Cue = z.object({ start: z.number(), text: z.string() }).meta({ id: 'Cue' });
export type Cue = z.infer<typeof Cue>;

const second = z
  .number({ error: 'Tulis waktu dengan angka.' })
  .min(0, { error: 'Waktu tidak boleh di bawah nol.' })
  .max(86_400, { error: 'Waktu paling lama 24 jam.' });

/** Of printed books: how many there are, and how many stand on the shelf. */
export const CopyCount = z.object({ total: z.int(), available: z.int() }).meta({ id: 'CopyCount' });

export const WorkSummary = z
  .object({
    id: Id,
    slug: Slug,
    kind: WorkKind,
    title: z.string(),
    creator: z.string(),
    year: z.int().nullable(),
    subjects: z.array(Subject),
    /** The smallest picture of the cover. */
    cover: Rendition.nullable(),
    /** What reading or listening costs. Null for printed books. */
    bytes: z.int().nullable(),
    durationSeconds: z.number().nullable(),
    pages: z.int().nullable(),
    copies: CopyCount.nullable(),
  })
  .meta({ id: 'WorkSummary' });
export type WorkSummary = z.infer<typeof WorkSummary>;

export const Work = z
  .object({
    ...WorkSummary.shape,
    publisher: z.string(),
    language: z.string(),
    /** Paragraphs, parted by empty lines. */
    description: z.string(),
    licence: z.string(),
    isbn: z.string().nullable(),
    shelf: z.string().nullable(),
    episode: z.int().nullable(),
    /** The book or the recording itself, with range requests. */
    file: Rendition.nullable(),
    /** The recording is read by a computer, until a person's takes its place. */
    computerVoice: z.boolean(),
    chapters: z.array(Chapter),
    transcript: z.array(Cue),
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'Work' });
export type Work = z.infer<typeof Work>;

/** Checked sum of ISBN-10 (ISO 2108, annex) and ISBN-13 (EAN). */
export function isIsbn(text: string): boolean {
  const digits = text.split('').map((sign) => (sign === 'X' ? 10 : Number(sign)));
  if (/^\d{9}[\dX]$/.test(text)) return digits.reduce((sum, one, at) => sum + one * (10 - at), 0) % 11 === 0;
  if (/^97[89]\d{10}$/.test(text))
    return digits.reduce((sum, one, at) => sum + one * (at % 2 ? 3 : 1), 0) % 10 === 0;
  return false;
}

const Isbn = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .refine(isIsbn, { error: 'ISBN belum benar. Periksa lagi angkanya.' });

const rising = (list: readonly { readonly start: number }[]) =>
  list.every(({ start }, at) => at === 0 || start > (list[at - 1]?.start ?? 0));

export const WorkInput = z.object({
  kind: WorkKind,
  title: line('Judul', 2, 200),
  creator: line('Pengarang', 2, 160),
  publisher: line('Penerbit', 0, 160).default(''),
  year: z
    .int({ error: 'Tulis tahun dengan angka.' })
    .min(1900, { error: 'Periksa tahunnya.' })
    .max(2199, { error: 'Periksa tahunnya.' })
    .nullable()
    .default(null),
  language: z.enum(['id', 'jv', 'mad', 'en']).default('id'),
  subjects: z.array(Subject).max(7).default([]),
  description: paragraph('Keterangan', 4000).default(''),
  licence: line('Lisensi', 0, 160).default(''),
  isbn: Isbn.nullable().default(null),
  shelf: line('Rak', 1, 40).nullable().default(null),
  pages: z.int().min(1, { error: 'Halaman paling sedikit 1.' }).max(10_000).nullable().default(null),
  /** Number in the series; podcast only. */
  episode: z.int().min(1, { error: 'Nomor episode paling kecil 1.' }).max(9999).nullable().default(null),
  coverId: Id.nullable().default(null),
  fileId: Id.nullable().default(null),
  chapters: z
    .array(z.object({ start: second, title: line('Judul bagian', 1, 120) }))
    .max(100)
    .refine(rising, { error: 'Urutkan bagian menurut waktunya.' })
    .default([]),
  transcript: z
    .array(z.object({ start: second, text: line('Transkrip', 1, 1000) }))
    .max(3000)
    .refine(rising, { error: 'Urutkan transkrip menurut waktunya.' })
    .default([]),
});
export type WorkInput = z.infer<typeof WorkInput>;

export const ManagedWork = z
  .object({
    ...WorkSummary.shape,
    state: WorkState,
    borrowed: z.int(),
    waiting: z.int(),
    updatedAt: Instant,
  })
  .meta({ id: 'ManagedWork' });
export type ManagedWork = z.infer<typeof ManagedWork>;

/** A printed copy, and who has it or for whom it is kept. */
export const ManagedCopy = z
  .object({
    id: Id,
    code: z.string(),
    state: CopyState,
    loanId: Id.nullable(),
    reservationId: Id.nullable(),
    /** Of the borrower, or of whom it is kept for. */
    personName: z.string().nullable(),
    dueOn: Day.nullable(),
    holdUntil: Instant.nullable(),
  })
  .meta({ id: 'ManagedCopy' });
export type ManagedCopy = z.infer<typeof ManagedCopy>;

export const ManagedWorkDetail = z
  .object({
    ...ManagedWork.shape,
    revision: z.int(),
    publisher: z.string(),
    language: z.enum(['id', 'jv', 'mad', 'en']),
    description: z.string(),
    licence: z.string(),
    isbn: z.string().nullable(),
    shelf: z.string().nullable(),
    episode: z.int().nullable(),
    coverMedia: Media.nullable(),
    fileMedia: Media.nullable(),
    chapters: z.array(Chapter),
    transcript: z.array(Cue),
    publishedAt: Instant.nullable(),
    items: z.array(ManagedCopy),
    queue: z.array(z.object({ id: Id, accountId: Id, personName: z.string().nullable(), since: Instant })),
  })
  .meta({ id: 'ManagedWorkDetail' });
export type ManagedWorkDetail = z.infer<typeof ManagedWorkDetail>;

export const Reservation = z
  .object({
    id: Id,
    slug: Slug,
    title: z.string(),
    /** `ready`: a copy is kept until `holdUntil`. */
    state: z.enum(['waiting', 'ready']),
    /** 1: next. Null when a copy is kept. */
    position: z.int().nullable(),
    holdUntil: Instant.nullable(),
  })
  .meta({ id: 'Reservation' });
export type Reservation = z.infer<typeof Reservation>;

export const MyLoan = z
  .object({ id: Id, slug: Slug, title: z.string(), code: z.string(), dueOn: Day, overdue: z.boolean() })
  .meta({ id: 'MyLoan' });
export type MyLoan = z.infer<typeof MyLoan>;

export const Loan = z
  .object({
    id: Id,
    workId: Id,
    title: z.string(),
    code: z.string(),
    borrowerName: z.string().nullable(),
    lentAt: Instant,
    dueOn: Day,
    returnedAt: Instant.nullable(),
    overdue: z.boolean(),
  })
  .meta({ id: 'Loan' });
export type Loan = z.infer<typeof Loan>;

const byId = z.object({ id: Id });
const bySlug = z.object({ slug: Slug });

export const libraryRoutes = {
  'GET /library/works': {
    summary: 'The catalogue: e-books, podcast episodes and printed books',
    query: Paging.extend({
      pageSize: z.coerce.number().int().min(1).max(60).default(24),
      q: z.string().trim().max(80).optional(),
      kind: WorkKind.optional(),
      subject: Subject.optional(),
      /** `ready`: what can be read or heard right away, then what stands on a shelf; the newest first in each. */
      sort: z.enum(['ready', 'newest', 'title', 'year']).default('ready'),
    }),
    response: pageOf(WorkSummary),
  },
  'GET /library/works/:slug': { summary: 'One work of the catalogue', params: bySlug, response: Work },
  'GET /me/library': {
    summary: 'What I have borrowed and reserved',
    response: z.object({ loans: z.array(MyLoan), reservations: z.array(Reservation) }),
  },
  'POST /library/works/:slug/reservations': {
    summary: 'Ask for a printed book: the same tap twice is one reservation',
    status: 201,
    params: bySlug,
    response: Reservation,
  },
  'DELETE /me/library/reservations/:id': { summary: 'Give a reservation back', params: byId, response: Ok },
  'GET /manage/library/works': {
    summary: 'All works, drafts too',
    query: Paging.extend({
      q: z.string().trim().max(80).optional(),
      kind: WorkKind.optional(),
      state: WorkState.optional(),
      sort: z.enum(['newest', 'title', 'borrowed']).default('newest'),
    }),
    response: pageOf(ManagedWork),
  },
  'POST /manage/library/works': {
    summary: 'Add a work as a draft',
    status: 201,
    body: WorkInput,
    response: ManagedWorkDetail,
  },
  'GET /manage/library/works/:id': {
    summary: 'One work with its copies',
    params: byId,
    response: ManagedWorkDetail,
  },
  'PUT /manage/library/works/:id': {
    summary: 'Change a work; somebody else having changed it meanwhile is a conflict',
    params: byId,
    body: WorkInput.extend({ revision: z.int() }),
    response: ManagedWorkDetail,
  },
  'POST /manage/library/works/:id/state': {
    summary: 'Publish a work or take it out of the catalogue',
    params: byId,
    body: z.object({ state: z.enum(['published', 'withdrawn']) }),
    response: ManagedWorkDetail,
  },
  'POST /manage/library/works/:id/copies': {
    summary: 'Add printed copies; each gets a number of its own',
    status: 201,
    params: byId,
    body: z.object({
      count: z
        .int({ error: 'Tulis jumlah dengan angka.' })
        .min(1, { error: 'Paling sedikit 1.' })
        .max(50, { error: 'Paling banyak 50 sekali tambah.' }),
    }),
    response: ManagedWorkDetail,
  },
  'POST /manage/library/copies/:id/lost': {
    summary: 'A copy is gone, or was found again',
    params: byId,
    body: z.object({ lost: z.boolean() }),
    response: ManagedWorkDetail,
  },
  'POST /manage/library/borrowers': {
    summary: 'Find a peserta by name or phone. A POST, so that neither stands in an address',
    body: z.object({ q: line('Nama atau nomor HP', 3, 80) }),
    response: z.object({
      items: z.array(
        z.object({ accountId: Id, name: z.string(), regencyName: z.string(), phoneTail: z.string() }),
      ),
    }),
  },
  'POST /manage/library/copies/:id/loans': {
    summary: 'Lend a copy',
    status: 201,
    params: byId,
    body: z.object({ accountId: Id, dueOn: Day }),
    response: ManagedWorkDetail,
  },
  'POST /manage/library/loans/:id/return': {
    summary: 'Take a copy back; whoever waits first gets it',
    params: byId,
    response: ManagedWorkDetail,
  },
  'POST /manage/library/loans/:id/extend': {
    summary: 'Lend for longer',
    params: byId,
    body: z.object({ dueOn: Day }),
    response: ManagedWorkDetail,
  },
  'GET /manage/library/loans': {
    summary: 'Who has which copy, the most urgent first',
    query: Paging.extend({ show: z.enum(['open', 'overdue', 'all']).default('open') }),
    response: pageOf(Loan),
  },
} as const satisfies RouteTable;
