import { z } from 'zod';
import { Code, Id, Instant } from './common.js';
import type { RouteTable } from './route.js';

/** Longest text of one save. Two texts that are put together may be longer. */
export const NOTE_MAX = 20_000;

/** My note on one lesson. `revision` 0: nothing was written yet. */
export const LessonNote = z
  .object({ text: z.string(), revision: z.int(), updatedAt: Instant.nullable() })
  .meta({ id: 'LessonNote' });
export type LessonNote = z.infer<typeof LessonNote>;

export const NoteListItem = z
  .object({
    ...LessonNote.shape,
    updatedAt: Instant,
    /** The class through which the lesson can be opened. */
    enrolmentId: Id,
    courseTitle: z.string(),
    lessonCode: z.string(),
    /** Null: the lesson is not part of that class. */
    lessonTitle: z.string().nullable(),
  })
  .meta({ id: 'NoteListItem' });
export type NoteListItem = z.infer<typeof NoteListItem>;

const OfLesson = z.object({ id: Id, code: Code });

export const noteRoutes = {
  'GET /me/notes': {
    summary: 'All my notes, in the order of courses and lessons',
    response: z.object({ items: z.array(NoteListItem) }),
  },
  'GET /enrolments/:id/notes/:code': {
    summary: 'My note on a lesson',
    params: OfLesson,
    response: LessonNote,
  },
  'PUT /enrolments/:id/notes/:code': {
    summary: 'Keep my note. Where another device wrote meanwhile, both texts are kept',
    params: OfLesson,
    body: z.object({
      text: z.string().max(NOTE_MAX, { error: 'Catatan paling banyak 20.000 huruf.' }),
      /** The revision that the text was written on. */
      base: z.int().min(0),
    }),
    response: z.object({
      ...LessonNote.shape,
      /** The answer is not what was sent: it also has words of another device. */
      merged: z.boolean(),
    }),
  },
} as const satisfies RouteTable;
