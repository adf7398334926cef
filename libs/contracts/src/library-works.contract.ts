import { z } from 'zod';
import { Day, Id, Instant, Paging, line, pageOf, paragraph } from './common.js';
import { Chapter, Cue, Subject, WorkKind, WorkSummary } from './library.contract.js';
import { Media } from './media.contract.js';
import type { RouteTable } from './route.js';

export const WorkState = z.enum(['draft', 'published', 'withdrawn']);
export type WorkState = z.infer<typeof WorkState>;
/** A copy on the shelf, with somebody, kept for somebody, or gone. */
export const CopyState = z.enum(['available', 'borrowed', 'reserved', 'lost']);
export type CopyState = z.infer<typeof CopyState>;

const second = z
  .number({ error: 'Tulis waktu dengan angka.' })
  .min(0, { error: 'Waktu tidak boleh di bawah nol.' })
  .max(86_400, { error: 'Waktu paling lama 24 jam.' });

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

const byId = z.object({ id: Id });

/** The collection as its keepers see it. */
export const libraryWorkRoutes = {
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
} as const satisfies RouteTable;
