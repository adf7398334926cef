import type { ReviewComment } from '@sinau/contracts/studio-review.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { ReviewCommentRow } from './draft-rows.entity.js';

const COMMENT = `select r.id, r.lesson_id as "lessonId", coalesce(a.name, '') as "authorName", r.body, r.created_at as "createdAt",
    r.resolved_at as "resolvedAt"
  from review_comments r join accounts a on a.id = r.author_id`;

/** Open ones first, then the newest. */
export async function listComments(em: EntityManager, courseId: string): Promise<ReviewComment[]> {
  return rows<ReviewComment>(
    em,
    `${COMMENT} where r.course_id = $1 order by r.resolved_at is not null, r.created_at desc, r.id desc limit 1000`,
    [courseId],
  );
}

export async function findComment(em: EntityManager, id: string): Promise<ReviewComment | undefined> {
  return row<ReviewComment>(em, `${COMMENT} where r.id = $1`, [id]);
}

export async function insertComment(
  em: EntityManager,
  comment: Pick<ReviewCommentRow, 'courseId' | 'lessonId' | 'authorId' | 'body'>,
): Promise<string> {
  const { identifiers } = await em.insert(ReviewCommentRow, comment);
  return identifiers[0]?.id as string;
}

/** Marking twice is marking once. @returns false when there is no such comment */
export async function resolveComment(em: EntityManager, id: string, accountId: string): Promise<boolean> {
  const resolved = await rows(
    em,
    `update review_comments set resolved_at = coalesce(resolved_at, now()), resolved_by = coalesce(resolved_by, $2)
     where id = $1 returning id`,
    [id, accountId],
  );
  return resolved.length > 0;
}
