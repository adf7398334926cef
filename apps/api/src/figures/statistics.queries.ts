import type { PriorityRule } from '@sinau/contracts/figures.contract.js';
import type { Statistic, StatisticKind } from '@sinau/contracts/region-statistics.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const COLUMNS = `s.id, s.kind, s.as_of as "asOf", s.source, s.province_value as "provinceValue", s.entered_at as "enteredAt",
  a.name as "enteredBy"`;
const FROM = 'region_statistics s left join accounts a on a.id = s.entered_by';

export async function listStatistics(em: EntityManager): Promise<Statistic[]> {
  return rows(em, `select ${COLUMNS} from ${FROM} order by s.kind, s.as_of desc, s.entered_at desc`);
}

/** What counts today, one of each kind at most. */
export async function currentStatistics(em: EntityManager): Promise<Statistic[]> {
  return rows(
    em,
    `select distinct on (s.kind) ${COLUMNS} from ${FROM} order by s.kind, s.as_of desc, s.entered_at desc`,
  );
}

export async function findStatistic(em: EntityManager, id: string): Promise<Statistic | undefined> {
  return row(em, `select ${COLUMNS} from ${FROM} where s.id = $1`, [id]);
}

export async function valuesOf(
  em: EntityManager,
  ids: readonly string[],
): Promise<{ statisticId: string; code: string; value: number }[]> {
  return rows(
    em,
    `select statistic_id as "statisticId", region_code as code, value from region_statistic_values
     where statistic_id = any($1::uuid[]) order by region_code`,
    [ids],
  );
}

export async function insertStatistic(
  em: EntityManager,
  entry: {
    kind: StatisticKind;
    asOf: string;
    source: string;
    provinceValue: number | null;
    enteredBy: string;
    values: readonly { code: string; value: number }[];
  },
): Promise<string> {
  const found = await row<{ id: string }>(
    em,
    `with entered as (
       insert into region_statistics (kind, as_of, source, province_value, entered_by) values ($1, $2, $3, $4, $5) returning id),
     kept as (
       insert into region_statistic_values (statistic_id, region_code, value)
       select entered.id, v.code, v.value from entered, unnest($6::text[], $7::numeric[]) as v (code, value))
     select id from entered`,
    [
      entry.kind,
      entry.asOf,
      entry.source,
      entry.provinceValue,
      entry.enteredBy,
      entry.values.map(({ code }) => code),
      entry.values.map(({ value }) => value),
    ],
  );
  return found?.id ?? '';
}

export async function currentRule(em: EntityManager): Promise<PriorityRule> {
  const found = await row<PriorityRule>(
    em,
    'select rule, top from priority_rules order by set_at desc, id desc limit 1',
  );
  return found ?? { rule: 'above_province', top: null };
}

export async function insertRule(em: EntityManager, rule: PriorityRule, by: string): Promise<void> {
  await rows(em, 'insert into priority_rules (rule, top, set_by) values ($1, $2, $3)', [
    rule.rule,
    rule.top,
    by,
  ]);
}
