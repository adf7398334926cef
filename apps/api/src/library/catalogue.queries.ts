import type { Subject, Work, WorkKind, WorkSummary } from '@sinau/contracts/library.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { MATCHES, WORK_FILE, WORK_JOINS, WORK_SUMMARY, patternOf } from './work-columns.queries.js';

export interface CatalogueFilter {
  readonly q?: string | undefined;
  readonly kind?: WorkKind | undefined;
  readonly subject?: Subject | undefined;
  readonly sort: 'ready' | 'newest' | 'title' | 'year';
  readonly page: number;
  readonly pageSize: number;
}

const ORDERS: Record<CatalogueFilter['sort'], string> = {
  ready: `w.kind = 'physical_book', w.published_at desc, w.id`,
  newest: 'w.published_at desc, w.id',
  title: 'lower(w.title), w.id',
  year: 'w.year desc nulls last, lower(w.title), w.id',
};

/** One page of what is published. */
export async function listWorks(
  em: EntityManager,
  filter: CatalogueFilter,
): Promise<(WorkSummary & { total: number })[]> {
  return rows(
    em,
    `with found as (
       select w.id, count(*) over () as total, row_number() over (order by ${ORDERS[filter.sort]}) as place from library_works w
       where w.state = 'published' and ${MATCHES} and ($2::text is null or w.kind = $2) and ($3::text is null or $3 = any(w.subjects))
       order by place limit $4 offset $5
     )
     select ${WORK_SUMMARY}, found.total from found join library_works w on w.id = found.id ${WORK_JOINS} order by found.place`,
    [
      patternOf(filter.q),
      filter.kind ?? null,
      filter.subject ?? null,
      filter.pageSize,
      (filter.page - 1) * filter.pageSize,
    ],
  );
}

/** One published work. */
export async function findWork(em: EntityManager, slug: string): Promise<Work | undefined> {
  return row<Work>(
    em,
    {
      name: 'library-work',
      text: `select ${WORK_SUMMARY}, ${WORK_FILE}, w.publisher, w.language, w.description, w.licence, w.isbn, w.shelf, w.episode,
          w.chapters, w.transcript, coalesce(m.computer_voice, false) as "computerVoice", w.published_at as "publishedAt"
        from library_works w ${WORK_JOINS} where w.slug = $1 and w.state = 'published'`,
    },
    [slug],
  );
}
