import type { ScheduleItem } from '@sinau/contracts/rooms.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

const NOT_A_CLASS = `
  select o.id, o.kind, o.title, lower(o.during) as "startsAt", upper(o.during) as "endsAt",
    json_build_object('id', r.id, 'name', r.name) as room, r.name as place, 0 as "setupMinutes", '[]'::json as trainers,
    null::numeric as jp, null::json as batch, null::text as warning
  from room_occupations o join rooms r on r.id = o.room_id
  where o.kind <> 'session' and o.during && tstzrange((select from_at from asked), (select to_at from asked))`;

const CLASSES = `
  select s.id, 'session', s.title, s.starts_at, s.ends_at,
    (select json_build_object('id', r.id, 'name', r.name) from rooms r where r.id = s.room_id), s.place, s.setup_minutes,
    coalesce((select json_agg(json_build_object('id', a.id, 'name', coalesce(a.name, '')) order by a.name)
      from session_trainers t join accounts a on a.id = t.account_id where t.session_id = s.id), '[]'),
    s.jp, json_build_object('id', b.id, 'label', batch_label(b.number, b.year), 'courseTitle', v.title,
      'changeable', not batch_is_over(b.state)),
    room_warning(s.room_id, coalesce(b.capacity, b.taken))
  from class_sessions s join batches b on b.id = s.batch_id join course_versions v on v.id = b.version_id
  where ($3::jsonb is null or reaches_class($3::jsonb, b.unit_id)) and s.cancelled_at is null and s.starts_at < (select to_at from asked) and s.ends_at > (select from_at from asked)`;

/**
 * @param from @param to calendar days in WIB, both included
 * @param reach grants as JSON, for classes; null: no limit. What is no class is everybody's house.
 */
export async function listSchedule(em: EntityManager, from: string, to: string, reach: string | null) {
  return rows<ScheduleItem>(
    em,
    `with asked as (
       select $1::date::timestamp at time zone 'Asia/Jakarta' as from_at, ($2::date + 1)::timestamp at time zone 'Asia/Jakarta' as to_at
     )
     select * from (${NOT_A_CLASS} union all ${CLASSES}) items order by "startsAt", "endsAt", id`,
    [from, to, reach],
  );
}
