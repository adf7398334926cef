import type { Figure, FigureClass, FigureRow } from '@sinau/contracts/figures.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import { Facts } from './figure-facts.queries.js';
import type { FigureFilter } from './figure-filter.js';

/** Which facts count for a figure, and whether a person counts once or once per class. */
const FIGURES: Record<
  Figure,
  { readonly of: 'seated' | 'applied' | 'present'; readonly when: string; readonly once: boolean }
> = {
  trained: { of: 'present', when: 'true', once: true },
  women: { of: 'present', when: `sex = 'P'`, once: true },
  disability: { of: 'present', when: 'true', once: true },
  applied: { of: 'applied', when: 'true', once: false },
  accepted: { of: 'seated', when: 'accepted', once: false },
  present: { of: 'present', when: 'present', once: false },
  passed: { of: 'present', when: 'passed', once: false },
  certified: { of: 'present', when: 'certified', once: false },
};

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

/** The people behind a figure, by name. */
export async function listRows(
  em: EntityManager,
  filter: FigureFilter,
  { figure, page, pageSize }: Page & { figure: Figure },
) {
  const { of, when, once } = FIGURES[figure];
  const nobody = figure === 'disability' && filter.disability === 'no';
  const facts = new Facts(figure === 'disability' ? { ...filter, disability: 'yes' } : filter);
  const counted = once
    ? `select account_id, (array_agg(batch_id order by b.starts_on desc nulls last, batch_id desc))[1] as batch_id, count(*) as classes,
         bool_or(present) as present, bool_or(passed) as passed, bool_or(certified) as certified
       from pairs p join batches b on b.id = p.batch_id where ${when} group by account_id`
    : `select account_id, batch_id, 1 as classes, present, passed, certified from pairs where ${when}`;
  return rows<FigureRow & { total: number }>(
    em,
    `with ${facts.pairs(of)}, counted as (${counted}), shown as (
       select c.*, p.name, p.sex, p.village_code, count(*) over () as total
       from counted c join people p on p.account_id = c.account_id where ${nobody ? 'false' : 'true'}
       order by p.name, c.account_id, c.batch_id limit ${facts.add(pageSize)} offset ${facts.add((page - 1) * pageSize)})
     select s.account_id as "accountId", s.name as "personName", coalesce(r.name, '') as "regionName", s.sex,
       s.batch_id as "batchId", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
       b.starts_on as "startsOn", s.classes, s.present, s.passed, s.certified, s.total
     from shown s join batches b on b.id = s.batch_id join course_versions v on v.id = b.version_id
     left join regions r on r.code = left(s.village_code, 5)
     order by s.name, s.account_id, s.batch_id`,
    facts.parameters,
  );
}

/** The classes behind the figures, newest first. */
export async function listClasses(em: EntityManager, filter: FigureFilter, { page, pageSize }: Page) {
  const facts = new Facts(filter);
  return rows<FigureClass & { total: number }>(
    em,
    `with ${facts.pairs('seated')}, g as (select batch_id, count(*) as accepted from pairs group by batch_id)
     select g.batch_id as "batchId", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
       b.starts_on as "startsOn", b.ends_on as "endsOn", b.mode, b.state, g.accepted, count(*) over () as total
     from g join batches b on b.id = g.batch_id join course_versions v on v.id = b.version_id
     order by b.starts_on desc nulls last, b.id desc limit ${facts.add(pageSize)} offset ${facts.add((page - 1) * pageSize)}`,
    facts.parameters,
  );
}
