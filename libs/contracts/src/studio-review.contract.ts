import { z } from 'zod';
import { Id, Instant, Ok, line } from './common.js';
import { StudioCourse } from './studio-tree.contract.js';
import type { RouteTable } from './route.js';

export const ReviewComment = z
  .object({
    id: Id,
    lessonId: Id.nullable(),
    authorName: z.string(),
    body: z.string(),
    createdAt: Instant,
    resolvedAt: Instant.nullable(),
  })
  .meta({ id: 'ReviewComment' });
export type ReviewComment = z.infer<typeof ReviewComment>;

const one = z.object({ id: Id });

export const studioReviewRoutes = {
  'GET /studio/courses/:id/comments': {
    summary: 'Comments of reviewers',
    params: one,
    response: z.object({ items: z.array(ReviewComment) }),
  },
  'POST /studio/courses/:id/comments': {
    summary: 'Comment on the course or on one lesson',
    status: 201,
    params: one,
    body: z.object({ lessonId: Id.nullable(), body: line('Komentar', 1, 2000) }),
    response: ReviewComment,
  },
  'POST /studio/comments/:id/resolve': { summary: 'Mark a comment as dealt with', params: one, response: Ok },
  'POST /studio/courses/:id/submit': {
    summary: 'Ask for a review: editing or returned > in_review',
    params: one,
    response: StudioCourse,
  },
  'POST /studio/courses/:id/return': {
    summary: 'Give a draft back to its authors with a reason: in_review > returned',
    params: one,
    body: z.object({ reason: line('Alasan', 3, 2000) }),
    response: StudioCourse,
  },
  'POST /studio/courses/:id/publish': {
    summary:
      'in_review > published, by somebody else than who submitted: the draft becomes the version new angkatan use',
    params: one,
    response: StudioCourse,
  },
} as const satisfies RouteTable;
