import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { SizeRule } from '@sinau/contracts/size-rules.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { SIZE } from './answers.queries.js';

export type NewSizeRule = RouteInput<'POST /manage/size-rules'>['body'];
type Bands = RouteOutput<'GET /manage/size-rules'>['bands'];

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

const thresholds = (of: 'sales' | 'capital') =>
  `jsonb_build_object('micro', r.micro_${of}_max, 'small', r.small_${of}_max, 'medium', r.medium_${of}_max) as ${of}`;

/** The last ones first. */
export async function listSizeRules(em: EntityManager): Promise<SizeRule[]> {
  return rows(
    em,
    `select r.valid_from as "validFrom", r.basis, ${thresholds('sales')}, ${thresholds('capital')},
       r.created_at as "enteredAt", a.name as "enteredBy",
       case when r.valid_from > ${TODAY} then 'coming'
         when exists (select from business_size_rules n where n.valid_from > r.valid_from and n.valid_from <= ${TODAY}) then 'over'
         else 'current' end as state
     from business_size_rules r left join accounts a on a.id = r.created_by order by r.valid_from desc`,
  );
}

/** What owners choose from, and which size that is. */
export async function listSizedBands(em: EntityManager): Promise<Bands> {
  return rows(
    em,
    `select b.kind, b.code, b.label, ${SIZE(`size_of_band(b.kind, b.code, ${TODAY})`)} as size,
       ${SIZE(`size_of_band(b.kind, b.code, (select max(valid_from) from business_size_rules))`)} as "comingSize"
     from outcome_bands b where b.active order by b.kind desc, b.ordinal`,
  );
}

/** From tomorrow on at the earliest. @returns false for a day that has begun. @throws business_size_rules_pkey */
export async function insertSizeRule(em: EntityManager, rule: NewSizeRule, by: string): Promise<boolean> {
  const { sales, capital } = rule;
  const made = await rows(
    em,
    `insert into business_size_rules (valid_from, basis, micro_sales_max, small_sales_max, medium_sales_max,
       micro_capital_max, small_capital_max, medium_capital_max, created_by)
     select $1::date, $2, $3, $4, $5, $6, $7, $8, $9 where $1::date > ${TODAY} returning valid_from`,
    [
      rule.validFrom,
      rule.basis,
      sales.micro,
      sales.small,
      sales.medium,
      capital.micro,
      capital.small,
      capital.medium,
      by,
    ],
  );
  return made.length > 0;
}

/** Only one by which nothing was judged yet. */
export async function removeSizeRule(
  em: EntityManager,
  validFrom: string,
): Promise<Pick<SizeRule, 'basis' | 'sales' | 'capital'> | undefined> {
  return row(
    em,
    `delete from business_size_rules r where r.valid_from = $1 and r.valid_from > ${TODAY}
     returning r.basis, ${thresholds('sales')}, ${thresholds('capital')}`,
    [validFrom],
  );
}
