import type { FreeSlot } from '@sinau/contracts/rooms.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { Wish } from './clashes.queries.js';

/** The house is open from 08.00 to 21.00 WIB. */
const OPEN = `time '08:00'`;
const SHUT = `time '21:00'`;

/**
 * Places near the wish: the same day at half hours, another room at the same time, the same room on one of the next
 * fourteen days. A room for as many people as the wished one holds.
 */
const CANDIDATES = `
  select 1 as way, abs(extract(epoch from at - asked.starts_at)) as far, asked.room_id, at as starts_at
  from asked, generate_series(asked.day + ${OPEN}, asked.day + ${SHUT} - asked.long, interval '30 minutes') as clock,
    lateral (select clock at time zone 'Asia/Jakarta' as at) moment
  union all
  select 2, r.capacity, r.id, asked.starts_at
  from asked join rooms wished on wished.id = asked.room_id join rooms r on r.bookable and r.id <> wished.id and r.capacity >= least(wished.capacity, asked.people)
  union all
  select 3, days, asked.room_id, asked.starts_at + make_interval(days => days) from asked, generate_series(1, 14) as days`;

/** @returns at most five, of each way at most two, the nearest first */
export async function findFreeSlots(em: EntityManager, wish: Wish): Promise<FreeSlot[]> {
  return rows<FreeSlot>(
    em,
    `with asked as (
       select $1::uuid as room_id, $2::timestamptz as starts_at, $3::timestamptz - $2::timestamptz as long,
         ($2::timestamptz at time zone 'Asia/Jakarta')::date as day,
         coalesce((select coalesce(b.capacity, b.taken) from class_sessions s join batches b on b.id = s.batch_id where s.id = $5::uuid), 5000) as people
     ), free as (
       select c.*, row_number() over (partition by c.way order by c.far, c.starts_at) as turn
       from (${CANDIDATES}) c cross join asked left join rooms r on r.id = c.room_id
       where c.starts_at > now() and (c.room_id, c.starts_at) is distinct from (asked.room_id, asked.starts_at)
         and not exists (select from room_occupations o
           where o.room_id = c.room_id and coalesce(o.class_session_id <> $5::uuid, true)
             and o.during && tstzrange(c.starts_at - make_interval(mins => r.setup_minutes::int), c.starts_at + asked.long))
         and not exists (select from session_trainers t
           where t.account_id = any($4::uuid[]) and t.session_id is distinct from $5::uuid
             and t.during && tstzrange(c.starts_at, c.starts_at + asked.long))
     )
     select case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as room,
       f.starts_at as "startsAt", f.starts_at + asked.long as "endsAt"
     from free f cross join asked left join rooms r on r.id = f.room_id
     where f.turn <= 2 order by f.way, f.turn limit 5`,
    [wish.roomId, wish.startsAt, wish.endsAt, wish.trainerIds, wish.exceptId],
  );
}
