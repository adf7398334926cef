import type { ManagedWork, ManagedWorkDetail, WorkInput } from '@sinau/contracts/library-works.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { CopyRow } from './copy.entity.js';
import { MATCHES, WORK_JOINS, WORK_SUMMARY, patternOf } from './work-columns.queries.js';

type Filter = RouteInput<'GET /manage/library/works'>['query'];

const BORROWED = `(select count(*) from library_loans l join library_copies c on c.id = l.copy_id
  where c.work_id = w.id and l.returned_at is null)`;
const WAITING = `(select count(*) from library_reservations r where r.work_id = w.id and r.state = 'waiting')`;

const MANAGED = `${WORK_SUMMARY}, w.state, ${BORROWED} as borrowed, ${WAITING} as waiting, w.updated_at as "updatedAt"`;

const ORDERS: Record<Filter['sort'], string> = {
  newest: 'w.created_at desc, w.id',
  title: 'lower(w.title), w.id',
  borrowed: `${BORROWED} desc, lower(w.title), w.id`,
};

export async function listManaged(
  em: EntityManager,
  filter: Filter,
): Promise<(ManagedWork & { total: number })[]> {
  return rows(
    em,
    `with found as (
       select w.id, count(*) over () as total, row_number() over (order by ${ORDERS[filter.sort]}) as place from library_works w
       where ${MATCHES} and ($2::text is null or w.kind = $2) and ($3::text is null or w.state = $3)
       order by place limit $4 offset $5
     )
     select ${MANAGED}, found.total from found join library_works w on w.id = found.id ${WORK_JOINS} order by found.place`,
    [
      patternOf(filter.q),
      filter.kind ?? null,
      filter.state ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
    ],
  );
}

export type ManagedRow = Omit<ManagedWorkDetail, 'items' | 'queue' | 'coverMedia' | 'fileMedia'> & {
  readonly coverId: string | null;
  readonly fileId: string | null;
};

export async function findManaged(em: EntityManager, id: string): Promise<ManagedRow | undefined> {
  return row<ManagedRow>(
    em,
    `select ${MANAGED}, w.revision, w.publisher, w.language, w.description, w.licence, w.isbn, w.shelf, w.episode,
       w.chapters, w.transcript, w.published_at as "publishedAt", w.cover_id as "coverId", w.file_id as "fileId"
     from library_works w ${WORK_JOINS} where w.id = $1`,
    [id],
  );
}

export async function isKnown(em: EntityManager, title: string): Promise<boolean> {
  return (await row(em, 'select id from library_works where title = $1 limit 1', [title])) !== undefined;
}

const FIELDS = `kind, title, creator, publisher, year, language, subjects, description, licence, isbn, shelf, pages, episode,
  cover_id, file_id, chapters, transcript`;

function valuesOf(input: WorkInput): unknown[] {
  return [
    input.kind,
    input.title,
    input.creator,
    input.publisher,
    input.year,
    input.language,
    input.subjects,
    input.description,
    input.licence,
    input.isbn,
    input.shelf,
    input.pages,
    input.episode,
    input.coverId,
    input.fileId,
    JSON.stringify(input.chapters),
    JSON.stringify(input.transcript),
  ];
}

/** @returns undefined when the address is taken */
export async function insertWork(
  em: EntityManager,
  input: WorkInput,
  given: { readonly slug: string; readonly createdBy: string | null },
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `insert into library_works (${FIELDS}, slug, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict on constraint library_works_slug_key do nothing returning id`,
    [...valuesOf(input), given.slug, given.createdBy],
  );
  return found?.id;
}

/** @returns false when the revision has moved on, or there is no such work */
export async function updateWork(
  em: EntityManager,
  id: string,
  revision: number,
  input: WorkInput,
): Promise<boolean> {
  const found = await row(
    em,
    `update library_works set (${FIELDS}) = row($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17::jsonb),
       revision = revision + 1, updated_at = now()
     where id = $18 and revision = $19 returning id`,
    [...valuesOf(input), id, revision],
  );
  return found !== undefined;
}

/** Media that exist are locked, so that the sweep of orphans cannot take one away meanwhile. */
export async function lockMedia(
  em: EntityManager,
  ids: readonly string[],
): Promise<{ id: string; kind: string }[]> {
  return rows(em, 'select id, kind from media where id = any($1) and not private order by id for key share', [
    ids,
  ]);
}

export async function setState(
  em: EntityManager,
  id: string,
  state: 'published' | 'withdrawn',
): Promise<boolean> {
  const found = await row(
    em,
    `update library_works set state = $2, revision = revision + 1, updated_at = now(),
       published_at = case when $2 = 'published' then coalesce(published_at, now()) else published_at end
     where id = $1 and state <> $2 returning id`,
    [id, state],
  );
  return found !== undefined;
}

export async function insertCopies(em: EntityManager, workId: string, count: number): Promise<void> {
  await em.insert(
    CopyRow,
    Array.from({ length: count }, () => ({ workId })),
  );
}
