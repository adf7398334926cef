import { z } from 'zod';
import { MOST_CLASS_PHOTOS } from './class-photo-limit.js';
import { Id, Instant, line } from './common.js';
import type { RouteTable } from './route.js';

/** A photo of what a class did, for its report. It names nobody. */
export const ClassPhoto = z
  .object({
    id: Id,
    /** Empty: not written yet. */
    caption: z.string(),
    width: z.int(),
    height: z.int(),
    bytes: z.int(),
    /** When who sent it confirmed that those in it agree. */
    consentedAt: Instant,
    uploadedBy: z.string(),
  })
  .meta({ id: 'ClassPhoto' });
export type ClassPhoto = z.infer<typeof ClassPhoto>;

/** In the order of the report. */
const Album = z
  .object({
    items: z.array(ClassPhoto),
    /** Those that can still be put back, the last removed first; none for who may not change the album. */
    removed: z.array(
      z.object({ id: Id, caption: z.string(), width: z.int(), height: z.int(), restorableUntil: Instant }),
    ),
    /** Whether the one who asks may add, caption, order and remove. */
    mayChange: z.boolean(),
  })
  .meta({ id: 'ClassAlbum' });
export type ClassAlbum = z.infer<typeof Album>;

const one = z.object({ id: Id });
const ofPhoto = one.extend({ photo: Id });

export const classPhotoRoutes = {
  'GET /manage/batches/:id/photos': {
    summary: 'Photos of a class, in the order of its report',
    params: one,
    response: Album,
  },
  'POST /manage/batches/:id/photos': {
    summary: 'Add a photo as multipart field `file`; at most twelve, and only of people who agree',
    params: one,
    query: z.object({
      consent: z.literal('true', { error: 'Centang dulu bahwa peserta yang tampak setuju.' }),
    }),
    response: Album,
    status: 201,
    raw: 'upload',
  },
  'PUT /manage/batches/:id/photos/:photo': {
    summary: 'Say what a photo shows',
    params: ofPhoto,
    body: z.object({ caption: line('Keterangan', 0, 160) }),
    response: Album,
  },
  'PUT /manage/batches/:id/photo-order': {
    summary: 'Put the photos of a class in another order',
    params: one,
    body: z.object({ ids: z.array(Id).max(MOST_CLASS_PHOTOS, { error: 'Foto terlalu banyak.' }) }),
    response: Album,
  },
  'DELETE /manage/batches/:id/photos/:photo': {
    summary: 'Remove a photo; it can be put back for a day',
    params: ofPhoto,
    response: Album,
  },
  'POST /manage/batches/:id/photos/:photo/restore': {
    summary: 'Put back a photo that was removed today',
    params: ofPhoto,
    response: Album,
  },
  'GET /manage/batches/:id/photos/:photo': {
    summary: 'The picture itself; `size=small` is at most 320 px, also of one that can be put back',
    params: ofPhoto,
    query: z.object({ size: z.enum(['small', 'full']).default('small') }),
    response: z.unknown(),
    raw: 'download',
  },
} as const satisfies RouteTable;
