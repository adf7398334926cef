import { z } from 'zod';
import { Id, Instant, Ok, Paging, line, pageOf, paragraph } from './common.js';
import type { RouteTable } from './route.js';

export const MediaKind = z.enum(['image', 'video', 'audio', 'file']);
export type MediaKind = z.infer<typeof MediaKind>;

/** One file made from what was uploaded, e.g. `240p`, `poster`, `w640`, `audio`, `original`. Its address never changes its bytes. */
export const Rendition = z
  .object({
    name: z.string(),
    contentType: z.string(),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string(),
  })
  .meta({ id: 'Rendition' });
export type Rendition = z.infer<typeof Rendition>;

/** `processing` until a job has made the renditions; `failed` says why in `reason`. */
export const MediaState = z.enum(['uploading', 'processing', 'ready', 'failed']);
export const Media = z
  .object({
    id: Id,
    kind: MediaKind,
    state: MediaState,
    title: z.string(),
    /** Of the upload. */
    bytes: z.int(),
    durationSeconds: z.number().nullable(),
    renditions: z.array(Rendition),
    /** WebVTT; on by default. Null: none yet. */
    captionsUrl: z.string().nullable(),
    /** The spoken words. Empty: none yet. */
    transcript: z.string(),
    /** Why it failed, or what could not be done (no ffmpeg here), in plain Indonesian. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'Media' });
export type Media = z.infer<typeof Media>;

const one = z.object({ id: Id });

export const mediaRoutes = {
  'GET /manage/media': {
    summary: 'Uploaded media, newest first',
    query: Paging.extend({ kind: MediaKind.optional(), q: z.string().max(80).optional() }),
    response: pageOf(Media.extend({ createdAt: Instant, usedBy: z.int() })),
  },
  'GET /manage/media/:id': { summary: 'One upload with its state', params: one, response: Media },
  'PUT /manage/media/:id': {
    summary: 'Change the title, the transcript and the captions',
    params: one,
    body: z.object({
      title: line('Judul', 1, 160),
      transcript: paragraph('Transkrip', 60_000),
      /** WebVTT text; null takes the captions away. */
      captions: z.string().max(500_000).nullable(),
    }),
    response: Media,
  },
  'POST /manage/media/:id/retry': {
    summary: 'Process a failed upload once more',
    params: one,
    response: Ok,
  },
  'GET /media/:id/:rendition': {
    summary:
      'The bytes of a rendition (range requests). Open once a published course uses it, else for staff',
    raw: 'download',
    params: z.object({ id: Id, rendition: z.string().regex(/^[a-z0-9-]{1,20}$/) }),
    response: z.unknown(),
  },
} as const satisfies RouteTable;
