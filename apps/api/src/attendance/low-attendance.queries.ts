import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface Crossing {
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly batchId: string;
  /** The how-many-th of this person. */
  readonly crossings: number;
}

/**
 * Brings the levels of attendance_warnings up to date and gives those that went down. A mark rests for some minutes first,
 * so that a slip which is put right at once tells nobody.
 */
export async function noteCrossings(
  em: EntityManager,
  limit: number,
  restMinutes: number,
): Promise<Crossing[]> {
  return rows<Crossing>(
    em,
    `with seen as (
       select o.enrolment_id, o.account_id, o.batch_id, o.level, coalesce(w.level, 'fine') as before
       from batches b
       join attendance_outlooks o on o.batch_id = b.id
       join enrolments e on e.id = o.enrolment_id and e.state = 'active'
       left join attendance_warnings w on w.enrolment_id = o.enrolment_id
       where batch_is_live(b.state) and b.certification in ('none', 'returned')
         and (o.missed > 0 or w.enrolment_id is not null) and o.level <> coalesce(w.level, 'fine')
         and o.recorded_at < now() - make_interval(mins => $2)
       limit $1
     ), down as (
       select *, array_position(levels, level) > array_position(levels, before) as worse
       from seen cross join (values (array['fine', 'risk', 'lost'])) as known (levels)
     ), noted as (
       insert into attendance_warnings (enrolment_id, level, crossings)
       select enrolment_id, level, worse::integer from down order by enrolment_id
       on conflict (enrolment_id) do update
         set level = excluded.level, crossings = attendance_warnings.crossings + excluded.crossings, changed_at = now()
       returning enrolment_id, crossings
     )
     select d.enrolment_id as "enrolmentId", d.account_id as "accountId", d.batch_id as "batchId", n.crossings
     from down d join noted n using (enrolment_id) where d.worse`,
    [limit, restMinutes],
  );
}
