import type { OutcomeCounts, OutcomeFigure, OutcomeRow } from '@sinau/contracts/outcomes.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { SIZE } from './answers.queries.js';
import { WITHIN, type Limits } from './outcome.policy.js';

export interface FigureFilter {
  readonly batch?: string | undefined;
  readonly course?: string | undefined;
  /** A region code: its people and those of the regions below. */
  readonly region?: string | undefined;
  /** Due in these days, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Undefined: the last follow-up that was answered, or else that was due. */
  readonly milestone?: number | undefined;
}

export type Grouping = 'class' | 'region' | 'period' | 'milestone';

const parametersOf = (filter: FigureFilter, limits: Limits): unknown[] => [
  filter.batch ?? null,
  filter.course ?? null,
  filter.region ?? null,
  filter.from ?? null,
  filter.to ?? null,
  filter.milestone ?? null,
  limits.ownerId,
  limits.reach,
];

/** Which milestones count when none is chosen: follow-ups; all of them only where they are set side by side. */
const MILESTONES = (grouping: Grouping | null): string =>
  grouping === 'milestone'
    ? '($6::smallint is null or d.milestone = $6)'
    : '(case when $6::smallint is null then d.milestone > 0 else d.milestone = $6 end)';

const newest = (milestone: string): string => `left join lateral (
    select o.* from outcome_answers o where o.enrolment_id = d.enrolment_id and o.milestone = ${milestone}
    order by o.answered_at desc, o.id desc limit 1)`;

const KEYS: Record<Grouping, string> = {
  class: 'd.batch_id::text',
  region: 'left(p.village_code, 5)',
  period: `to_char(d.due_on, 'YYYY-Q')`,
  milestone: 'd.milestone::text',
};

/** One row per business, or per group and business: the last that was answered, or else that was due. */
const ONE = (grouping: Grouping | null): string => {
  const key = grouping ? KEYS[grouping] : `''`;
  return `
  with one as (
    select distinct on (${grouping ? `${key}, ` : ''}d.business_id) ${key} as key, d.enrolment_id, d.batch_id, d.business_id,
      d.account_id, d.milestone, d.due_on, p.name as person_name, p.village_code, a.id as answer_id, a.answered_at, a.how,
      base.size as size_before, a.size as size_now, a.first_online_on, a.first_export_on, a.first_export_country,
      coalesce(a.first_online_on >= d.began_on, false) as new_online,
      coalesce(a.first_export_on >= d.began_on, false) as new_export,
      (select count(*) from shops s where s.business_id = d.business_id and s.state = 'verified' and s.removed_at is null) as verified_shops
    from outcome_dues d
    join batches b on b.id = d.batch_id
    join people p on p.account_id = d.account_id
    ${newest('d.milestone')} a on true
    ${newest('0')} base on true
    where d.due_on <= (now() at time zone 'Asia/Jakarta')::date
      and ($1::uuid is null or d.batch_id = $1) and ($2::uuid is null or b.course_id = $2)
      and ($3::text is null or p.village_code = $3 or p.village_code like $3 || '.%')
      and ($4::date is null or d.due_on >= $4) and ($5::date is null or d.due_on <= $5)
      and ${MILESTONES(grouping)} and ${WITHIN('$7', '$8')}
    order by ${grouping ? `${key}, ` : ''}d.business_id, (a.id is not null) desc, d.due_on desc, d.milestone desc, d.enrolment_id
  )`;
};

const ANSWERED = 'o.answer_id is not null';
const COMPARABLE = `${ANSWERED} and o.size_before is not null and o.size_now is not null`;

/** What makes a business count, for the figure and for the rows behind it alike. */
const COUNTS_AS: Record<OutcomeFigure, string> = {
  due: 'true',
  answered: ANSWERED,
  missing: 'o.answer_id is null',
  comparable: COMPARABLE,
  up: `${COMPARABLE} and o.size_now > o.size_before`,
  same: `${COMPARABLE} and o.size_now = o.size_before`,
  down: `${COMPARABLE} and o.size_now < o.size_before`,
  first_online: 'o.new_online',
  first_export: 'o.new_export',
  verified_shop: 'o.verified_shops > 0',
};

const counted = (figure: OutcomeFigure): string => `count(*) filter (where ${COUNTS_AS[figure]})`;

const COUNTS = `count(*) as due, ${counted('answered')} as answered, ${counted('comparable')} as comparable,
  ${counted('up')} as up, ${counted('same')} as same, ${counted('down')} as down, ${counted('first_online')} as "firstOnline",
  ${counted('first_export')} as "firstExport", ${counted('verified_shop')} as "verifiedShop"`;

/** Every business once. */
export async function countAll(
  em: EntityManager,
  filter: FigureFilter,
  limits: Limits,
): Promise<OutcomeCounts> {
  const found = await row<OutcomeCounts>(
    em,
    `${ONE(null)} select ${COUNTS} from one o`,
    parametersOf(filter, limits),
  );
  if (!found) throw new Error('an aggregate without a row');
  return found;
}

const LABELS: Record<Grouping, { readonly columns: string; readonly join: string; readonly order: string }> =
  {
    class: {
      columns: 'v.title as label, batch_label(b.number, b.year) as note',
      join: 'join batches b on b.id = g.key::uuid join course_versions v on v.id = b.version_id',
      order: 'b.starts_on desc nulls last, b.id desc',
    },
    region: {
      columns: 'r.name as label, null as note',
      join: 'join regions r on r.code = g.key',
      order: 'r.code',
    },
    period: { columns: 'g.key as label, null as note', join: '', order: 'g.key desc' },
    milestone: { columns: 'g.key as label, null as note', join: '', order: 'g.key::integer' },
  };

interface Group {
  readonly key: string;
  readonly label: string;
  readonly note: string | null;
  readonly counts: OutcomeCounts;
}

/** Every business once in each group, at most 500 groups. */
export async function countGroups(
  em: EntityManager,
  filter: FigureFilter,
  limits: Limits,
  grouping: Grouping,
): Promise<Group[]> {
  const { columns, join, order } = LABELS[grouping];
  const found = await rows<OutcomeCounts & Omit<Group, 'counts'>>(
    em,
    `${ONE(grouping)}, g as (select o.key, ${COUNTS} from one o group by o.key)
     select g.*, ${columns} from g ${join} order by ${order} limit 500`,
    parametersOf(filter, limits),
  );
  return found.map(({ key, label, note, ...counts }) => ({ key, label, note, counts }));
}

/** The businesses behind a figure, by the names of their owners. */
export async function listRows(
  em: EntityManager,
  filter: FigureFilter,
  limits: Limits,
  { figure, page, pageSize }: { figure: OutcomeFigure; page: number; pageSize: number },
) {
  return rows<OutcomeRow & { total: number }>(
    em,
    `${ONE(null)}
     select o.enrolment_id as "enrolmentId", o.person_name as "personName", u.name as "businessName", v.title as "courseTitle",
       batch_label(b.number, b.year) as "batchLabel", coalesce(r.name, '') as "regencyName", o.milestone, o.due_on as "dueOn",
       o.answered_at as "answeredAt", o.how, ${SIZE('o.size_before')} as "sizeBefore", ${SIZE('o.size_now')} as "sizeNow",
       o.first_online_on as "firstOnlineOn", o.first_export_on as "firstExportOn", o.first_export_country as "firstExportCountry",
       o.verified_shops as "verifiedShops", count(*) over () as total
     from one o join businesses u on u.id = o.business_id join batches b on b.id = o.batch_id
     join course_versions v on v.id = b.version_id left join regions r on r.code = left(o.village_code, 5)
     where ${COUNTS_AS[figure]} order by o.person_name, o.business_id limit $9 offset $10`,
    [...parametersOf(filter, limits), pageSize, (page - 1) * pageSize],
  );
}

/** The rule that sizes follow today. */
export async function currentRule(em: EntityManager): Promise<{ basis: string; validFrom: string }> {
  const found = await row<{ basis: string; validFrom: string }>(
    em,
    `select basis, valid_from as "validFrom" from business_size_rules
     where valid_from <= (now() at time zone 'Asia/Jakarta')::date order by valid_from desc limit 1`,
  );
  return found ?? { basis: '', validFrom: '2021-02-02' };
}
