import { z } from 'zod';
import { Day, Id, Instant, Ok, Paging, Slug, pageOf } from './common.js';
import { Rendition } from './media.contract.js';
import type { RouteTable } from './route.js';

export const WorkKind = z.enum(['ebook_pdf', 'ebook_epub', 'podcast_episode', 'physical_book']);
export type WorkKind = z.infer<typeof WorkKind>;
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

/** A part of a recording; `start` in seconds. */
export const Chapter = z.object({ start: z.number(), title: z.string() }).meta({ id: 'Chapter' });
export type Chapter = z.infer<typeof Chapter>;
/** What is said from `start` on, in seconds. */
export const Cue = z.object({ start: z.number(), text: z.string() }).meta({ id: 'Cue' });
export type Cue = z.infer<typeof Cue>;

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
  'DELETE /me/library/reservations/:id': {
    summary: 'Give a reservation back',
    params: z.object({ id: Id }),
    response: Ok,
  },
} as const satisfies RouteTable;
