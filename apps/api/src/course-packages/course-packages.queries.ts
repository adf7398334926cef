import type { CoursePackage } from '@sinau/contracts/course-packages.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { LEASE_SECONDS } from '../jobs/lease.queries.js';

const PACKAGE = `id, state, filename, bytes, files_done as "filesDone", files_all as "filesAll", outcome, contents,
  media_kept as "mediaKept", media_renamed as "mediaRenamed", reason, errors`;

/** Another person's is not found. */
export async function findOwn(
  em: EntityManager,
  id: string,
  accountId: string,
): Promise<CoursePackage | undefined> {
  return row<CoursePackage>(em, `select ${PACKAGE} from course_packages where id = $1 and created_by = $2`, [
    id,
    accountId,
  ]);
}

/** Compare and set. @returns false when it is not in that state (any more) */
export async function move(
  em: EntityManager,
  id: string,
  from: 'uploading' | 'checked',
  to: 'checking' | 'importing',
): Promise<boolean> {
  const moved = await row(
    em,
    `update course_packages set state = $3, attempts = 0, files_done = 0, updated_at = now()
     where id = $1 and state = $2 returning id`,
    [id, from, to],
  );
  return moved !== undefined;
}

export interface Claimed {
  readonly id: string;
  readonly state: 'checking' | 'importing';
  readonly filename: string;
  readonly bytes: number;
  /** Of the trial. */
  readonly outcome: CoursePackage['outcome'];
  readonly attempts: number;
  readonly createdBy: string;
}

/** Takes the package for one worker. @returns undefined when it is done, or another one is at it */
export async function claim(em: EntityManager, id: string, lease: string): Promise<Claimed | undefined> {
  return row<Claimed>(
    em,
    `update course_packages set lease = $2, leased_until = now() + make_interval(secs => $3), attempts = attempts + 1,
       updated_at = now()
     where id = $1 and state in ('checking', 'importing') and (leased_until is null or leased_until < now())
     returning id, state, filename, bytes, outcome, attempts, created_by as "createdBy"`,
    [id, lease, LEASE_SECONDS],
  );
}

const HELD = `id = $1 and lease = $2 and state in ('checking', 'importing')`;

export async function noteProgress(
  em: EntityManager,
  id: string,
  lease: string,
  done: number,
  all: number,
): Promise<void> {
  await rows(em, `update course_packages set files_done = $3, files_all = $4 where ${HELD}`, [
    id,
    lease,
    done,
    all,
  ]);
}

type Result = Pick<CoursePackage, 'outcome' | 'contents' | 'mediaKept' | 'mediaRenamed'>;

/** checking → checked, importing → done. @returns false when the lease was lost: then nothing may change */
export async function finish(em: EntityManager, id: string, lease: string, result: Result): Promise<boolean> {
  const done = await row(
    em,
    `update course_packages set state = case state when 'checking' then 'checked' else 'done' end, outcome = $3, contents = $4,
       media_kept = $5, media_renamed = $6, files_done = files_all, lease = null, leased_until = null, attempts = 0, updated_at = now()
     where ${HELD} returning id`,
    [
      id,
      lease,
      JSON.stringify(result.outcome),
      JSON.stringify(result.contents),
      result.mediaKept,
      result.mediaRenamed,
    ],
  );
  return done !== undefined;
}

/** → failed, for a reason that people can read. @returns false when the lease was lost */
export async function fail(
  em: EntityManager,
  id: string,
  lease: string,
  reason: string,
  errors: readonly FieldError[],
): Promise<boolean> {
  const failed = await row(
    em,
    `update course_packages set state = 'failed', reason = $3, errors = $4, lease = null, leased_until = null, updated_at = now()
     where ${HELD} returning id`,
    [id, lease, reason, JSON.stringify(errors)],
  );
  return failed !== undefined;
}

/** Rows that nobody looks at any more, and those whose upload was given up. @returns how many */
export async function forgetOld(em: EntityManager): Promise<number> {
  const gone = await rows(
    em,
    `delete from course_packages p
     where (p.state = 'uploading' and not exists (select from uploads u where u.id = p.id))
       or (p.state in ('checked', 'done', 'failed') and p.updated_at < now() - interval '30 days') returning p.id`,
  );
  return gone.length;
}
