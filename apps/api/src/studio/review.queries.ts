import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

/** Call with the draft held. */
export async function setSubmitted(
  em: EntityManager,
  courseId: string,
  submittedBy: string,
  sha256: Buffer,
): Promise<void> {
  await rows(
    em,
    `update course_drafts set state = 'in_review', submitted_by = $2, submitted_sha256 = $3, updated_at = now()
     where course_id = $1`,
    [courseId, submittedBy, sha256],
  );
}

/** Call with the draft held. */
export async function setReturned(em: EntityManager, courseId: string): Promise<void> {
  await rows(
    em,
    `update course_drafts set state = 'returned', submitted_by = null, submitted_sha256 = null, updated_at = now()
     where course_id = $1`,
    [courseId],
  );
}
