import type { FigureCounts, FunnelCounts } from '@sinau/contracts/figures.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { Facts } from './figure-facts.queries.js';
import type { FigureFilter } from './figure-filter.js';

const COUNTS = `count(*) as trained, count(*) filter (where sex = 'P') as women,
  count(*) filter (where disabled) as disability, coalesce(sum(certified), 0)::integer as certified`;

type Grouped<C> = C & { readonly key: string | null };

/** By kabupaten/kota, and all of them under the key null. Everybody lives in one. */
export async function countRegions(
  em: EntityManager,
  filter: FigureFilter,
): Promise<Grouped<FigureCounts>[]> {
  const facts = new Facts(filter);
  return rows(
    em,
    `with ${facts.sql('present')}, persons as (
       select account_id, any_value(region) as region, any_value(sex) as sex, bool_or(disabled) as disabled,
         count(*) filter (where certified) as certified
       from facts group by account_id)
     select region as key, ${COUNTS} from persons group by grouping sets ((region), ())`,
    facts.parameters,
  );
}

/** By the sector of the business with which somebody learned. */
export async function countSectors(em: EntityManager, filter: FigureFilter) {
  const facts = new Facts({ ...filter, bySector: true });
  return rows<FigureCounts & { sector: string }>(
    em,
    `with ${facts.sql('present')}, persons as (
       select account_id, sector, any_value(sex) as sex, bool_or(disabled) as disabled,
         count(*) filter (where certified) as certified
       from facts group by account_id, sector)
     select sector, ${COUNTS} from persons group by sector order by count(*) desc, sector`,
    facts.parameters,
  );
}

/** Classes in which somebody had a seat. */
export async function countClasses(em: EntityManager, filter: FigureFilter): Promise<number> {
  const facts = new Facts(filter);
  const found = await row<{ count: number }>(
    em,
    `with ${facts.sql('seated')} select count(distinct batch_id) from facts`,
    facts.parameters,
  );
  return found?.count ?? 0;
}

const KEYS = { class: 'p.batch_id::text', course: 'b.course_id::text', region: 'p.region' } as const;
const LABELS = {
  class: {
    columns: 'v.title as label, batch_label(b.number, b.year) as note',
    join: 'join batches b on b.id = g.key::uuid join course_versions v on v.id = b.version_id',
    order: 'b.starts_on desc nulls last, b.id desc',
  },
  course: {
    columns: 'v.title as label, null as note',
    join: `join courses c on c.id = g.key::uuid
      join lateral (select title from course_versions v where v.course_id = c.id order by (v.id = c.published_version_id) desc nulls last, number desc limit 1) v on true`,
    order: 'g.applied desc, v.title, g.key',
  },
  region: {
    columns: 'r.name as label, null as note',
    join: 'join regions r on r.code = g.key',
    order: 'r.code',
  },
} as const;

const STAGES = `count(*) as applied, count(*) filter (where p.accepted) as accepted,
  count(*) filter (where p.present) as present, count(*) filter (where p.passed) as passed,
  count(*) filter (where p.certified) as certified`;

/** By class, course or region; the key null is all of it. At most 500 groups. */
export async function countFunnel(em: EntityManager, filter: FigureFilter, by: keyof typeof KEYS) {
  const facts = new Facts(filter);
  const { columns, join, order } = LABELS[by];
  const found = await rows<Grouped<FunnelCounts> & { label: string; note: string | null }>(
    em,
    `with ${facts.pairs('applied')}, g as (
       select ${KEYS[by]} as key, ${STAGES} from pairs p join batches b on b.id = p.batch_id
       group by grouping sets ((${KEYS[by]}), ()))
     (select g.*, '' as label, null as note from g where g.key is null)
     union all
     (select g.*, ${columns} from g ${join} where g.key is not null order by ${order} limit 500)`,
    facts.parameters,
  );
  return found;
}

/** Room for the whole of a large office in one pass; until the end of the transaction. */
export async function makeRoom(em: EntityManager): Promise<void> {
  await rows(em, `select set_config('work_mem', '96MB', true), set_config('jit', 'off', true)`);
}

/** The 38, by code. */
export async function listRegencies(em: EntityManager): Promise<{ code: string; name: string }[]> {
  return rows(em, `select code, name from regions where level = 2 and parent_code = '35' order by code`);
}

/** Today in WIB, by the database's clock. */
export async function today(em: EntityManager): Promise<string> {
  const found = await row<{ day: string }>(em, `select (now() at time zone 'Asia/Jakarta')::date as day`);
  return found?.day ?? '';
}
