import type { FigureCounts, FunnelCounts } from '@sinau/contracts/figures.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { Facts } from './figure-facts.queries.js';
import type { FigureFilter } from './figure-filter.js';

type Grouped<C> = C & { readonly key: string | null };

const COUNTS = ['trained', 'women', 'disability', 'certified'] as const;
const counted = (first: string, as = '') => `count(*) filter (where ${first}) as ${as}trained,
  count(*) filter (where ${first} and sex = 'P') as ${as}women,
  count(*) filter (where ${first} and disabled) as ${as}disability`;
const SUMMED = COUNTS.map((one) => {
  const inSector = one === 'certified' ? one : `sector_${one}`;
  return `coalesce(case when grouping(sector) = 0 then sum(${inSector}) else sum(${one}) end, 0)::integer as ${one}`;
}).join(', ');

export type OverviewRow = FigureCounts & { region: string | null; sector: string | null };

/** All of it in one pass, for facts that know who counts once: unless classes are chosen. */
export async function countFirsts(em: EntityManager, filter: FigureFilter): Promise<OverviewRow[]> {
  const facts = new Facts(filter);
  return rows(
    em,
    `with ${facts.sql('present')}, g as materialized (
       select region, sector, ${counted('first')}, ${counted('first_in_sector', 'sector_')},
         count(*) filter (where certified) as certified
       from facts group by region, sector)
     select region, sector, ${SUMMED} from g group by grouping sets ((region), (sector), ()) order by trained desc, sector`,
    facts.parameters,
  );
}

/** The same where classes are chosen: everybody once by region and in all, or once in each sector. */
export async function countPersons(
  em: EntityManager,
  filter: FigureFilter,
  by: 'region' | 'sector',
): Promise<OverviewRow[]> {
  const facts = new Facts(filter);
  const bySector = by === 'sector';
  return rows(
    em,
    `with ${facts.sql('present')}, persons as (
       select ${bySector ? 'null as region, sector' : 'any_value(region) as region, null as sector'},
         any_value(sex) as sex, bool_or(disabled) as disabled, count(*) filter (where certified) as certified
       from facts group by ${bySector ? 'account_id, sector' : 'account_id'})
     select region, sector, ${counted('true')}, coalesce(sum(certified), 0)::integer as certified
     from persons group by grouping sets (${bySector ? '(region, sector)' : '(region, sector), ()'})
     order by trained desc, sector`,
    facts.parameters,
  );
}

/** Classes in which somebody had a seat. */
export async function countClasses(em: EntityManager, filter: FigureFilter): Promise<number> {
  const facts = new Facts(filter);
  const found = await row<{ count: number }>(
    em,
    `with ${facts.sql('seated')}, g as (select batch_id from facts group by batch_id) select count(*) from g`,
    facts.parameters,
  );
  return found?.count ?? 0;
}

const KEYS = { class: 'batch_id', course: 'b.course_id', region: 'region' } as const;
const LABELS = {
  class: {
    columns: 'v.title as label, batch_label(b.number, b.year) as note',
    join: 'join batches b on b.id = g.key join course_versions v on v.id = b.version_id',
    order: 'b.starts_on desc nulls last, b.id desc',
  },
  course: {
    columns: 'v.title as label, null as note',
    join: `join courses c on c.id = g.key
      join lateral (select title from course_versions v where v.course_id = c.id order by (v.id = c.published_version_id) desc nulls last, number desc limit 1) v on true`,
    order: 'g.applied desc, v.title, g.key',
  },
  region: {
    columns: 'r.name as label, null as note',
    join: 'join regions r on r.code = g.key',
    order: 'r.code',
  },
} as const;

const STAGES = ['applied', 'accepted', 'present', 'passed', 'certified'] as const;
const COUNTED_STAGES = STAGES.map(
  (stage) => `count(*) ${stage === 'applied' ? '' : `filter (where ${stage}) `}as ${stage}`,
).join(', ');
const SUMMED_STAGES = STAGES.map((stage) => `coalesce(sum(${stage}), 0)::integer as ${stage}`).join(', ');

/** By class, course or region; the key null is all of it. At most 500 groups. */
export async function countFunnel(em: EntityManager, filter: FigureFilter, by: keyof typeof KEYS) {
  const facts = new Facts(filter);
  const { columns, join, order } = LABELS[by];
  const place = by === 'region' ? 'region' : 'batch_id';
  const found = await rows<Grouped<FunnelCounts> & { label: string; note: string | null }>(
    em,
    `with ${facts.sql('applied')},
     places as materialized (select ${place}, ${COUNTED_STAGES} from facts group by ${place}),
     g as materialized (
       select ${KEYS[by]} as key, ${SUMMED_STAGES} from places ${by === 'course' ? 'join batches b on b.id = batch_id' : ''}
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
