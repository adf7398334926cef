import { studioLessonRoutes } from './studio-lesson.contract.js';
import { studioReviewRoutes } from './studio-review.contract.js';
import { studioTreeRoutes } from './studio-tree.contract.js';
import { versionMoveRoutes } from './version-move.contract.js';

/*
 * The studio works on the draft of a course: rows that trainers change together. Publishing writes the draft out as a
 * curriculum file and imports that as a new immutable version, so there is one way into the catalogue.
 * `revision` is the ETag of a thing: who sends an old one gets 409 and the newer one, and nobody's words are lost.
 */

export const studioRoutes = {
  ...studioTreeRoutes,
  ...studioLessonRoutes,
  ...studioReviewRoutes,
  ...versionMoveRoutes,
} as const;
