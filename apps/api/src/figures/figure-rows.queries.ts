import type { Figure, FigureClass, FigureRow } from '@sinau/contracts/figures.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { classesAreChosen, Facts } from './figure-facts.queries.js';
import type { FigureFilter } from './figure-filter.js';

/** Which facts count for a figure, and whether a person counts once or once per class. */
const FIGURES: Record<
  Figure,
  { readonly of: 'seated' | 'applied' | 'present'; readonly when: string; readonly once: boolean }
> = {
  trained: { of: 'present', when: 'true', once: true },
  women: { of: 'present', when: `facts.sex = 'P'`, once: true },
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

/** Every class of a person that counts, the newest first. */
const ALL_OF_THEM = `(array_agg(f.batch_id order by b.starts_on desc nulls last, f.batch_id desc))[1] as batch_id, count(*) as classes,
  bool_or(f.present) as present, bool_or(f.passed) as passed, bool_or(f.certified) as certified`;
const THIS_ONE = 'f.batch_id, 1 as classes, f.present, f.passed, f.certified';

/** Facts of a figure, and which of them count. */
function behind(filter: FigureFilter, figure: Figure) {
  const { of, when, once } = FIGURES[figure];
  const nobody = figure === 'disability' && filter.disability === 'no';
  const facts = new Facts(figure === 'disability' ? { ...filter, disability: 'yes' } : filter);
  return { facts, cte: facts.sql(of), where: nobody ? 'false' : when, once };
}

/** How many rows a figure has behind it. */
export async function countRows(em: EntityManager, filter: FigureFilter, figure: Figure): Promise<number> {
  const { facts, cte, where, once } = behind(filter, figure);
  const counted = !once
    ? `facts where ${where}`
    : classesAreChosen(filter)
      ? `(select account_id from facts where ${where} group by account_id) persons`
      : `facts where ${where} and first`;
  const found = await row<{ count: number }>(
    em,
    `with ${cte} select count(*) from ${counted}`,
    facts.parameters,
  );
  return found?.count ?? 0;
}

/** The people behind a figure, by name: read along the names, so that nobody else is looked up. */
export async function listRows(
  em: EntityManager,
  filter: FigureFilter,
  { figure, page, pageSize }: Page & { figure: Figure },
): Promise<FigureRow[]> {
  const { facts, cte, where, once } = behind(filter, figure);
  const found = once
    ? `select p.account_id, null::uuid as batch_id, p.name, p.sex, p.village_code
       from people p where p.account_id in (select account_id from facts where ${where})`
    : `select p.account_id, facts.batch_id, p.name, p.sex, p.village_code
       from facts join people p on p.account_id = facts.account_id where ${where}`;
  const counted = once
    ? `select ${ALL_OF_THEM} from facts f join batches b on b.id = f.batch_id where f.account_id = s.account_id`
    : `select ${THIS_ONE} from facts f where (f.account_id, f.batch_id) = (s.account_id, s.batch_id)`;
  return rows(
    em,
    `with ${cte}, shown as materialized (
       ${found} order by name, account_id, batch_id limit ${facts.add(pageSize)} offset ${facts.add((page - 1) * pageSize)})
     select s.account_id as "accountId", s.name as "personName", coalesce(r.name, '') as "regionName", s.sex,
       c.batch_id as "batchId", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
       b.starts_on as "startsOn", c.classes, c.present, c.passed, c.certified
     from shown s cross join lateral (${counted}) c
     join batches b on b.id = c.batch_id join course_versions v on v.id = b.version_id
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
    `with ${facts.sql('seated')}, g as (select batch_id, count(*) as accepted from facts group by batch_id)
     select g.batch_id as "batchId", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
       b.starts_on as "startsOn", b.ends_on as "endsOn", b.mode, b.state, g.accepted, count(*) over () as total
     from g join batches b on b.id = g.batch_id join course_versions v on v.id = b.version_id
     order by b.starts_on desc nulls last, b.id desc limit ${facts.add(pageSize)} offset ${facts.add((page - 1) * pageSize)}`,
    facts.parameters,
  );
}
