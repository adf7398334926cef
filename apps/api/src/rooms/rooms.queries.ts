import type { OccupationInput, Room, RoomInput } from '@sinau/contracts/rooms.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { RoomRow } from './room.entity.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

const ROOMS = `
  select r.id, r.name, r.floor, r.capacity, r.equipment, r.setup_minutes as "setupMinutes", r.bookable, r.checked_at as "checkedAt",
    coalesce((select json_agg(json_build_object('id', o.id, 'title', o.title,
        'startsAt', to_char(lower(o.during), ${UTC}), 'endsAt', to_char(upper(o.during), ${UTC})) order by o.during)
      from room_occupations o where o.room_id = r.id and o.kind = 'outage' and upper(o.during) > now()), '[]') as outages
  from rooms r`;

export async function listRooms(em: EntityManager) {
  return rows<Room>(em, `${ROOMS} order by r.floor, r.name`);
}

export async function findRoom(em: EntityManager, id: string) {
  return row<Room>(em, `${ROOMS} where r.id = $1`, [id]);
}

/** The name is also the place of sessions to come. */
export async function updateRoom(em: EntityManager, id: string, room: RoomInput): Promise<boolean> {
  const { affected } = await em.update(RoomRow, { id }, { ...room, checkedAt: () => 'now()' });
  await rows(
    em,
    `update class_sessions set place = $2 where room_id = $1 and place <> $2 and ends_at > now() and cancelled_at is null`,
    [id, room.name],
  );
  return affected === 1;
}

/** @throws a violation of room_occupations_free when something stands there */
export async function insertOccupation(em: EntityManager, input: OccupationInput, by: string) {
  return row<{ id: string }>(
    em,
    `insert into room_occupations (room_id, during, kind, title, created_by)
     values ($1, tstzrange($2, $3), $4, $5, $6) returning id`,
    [input.roomId, input.startsAt, input.endsAt, input.kind, input.title, by],
  );
}

/** What is left of a session is the session's matter, so only the rest can be deleted here. */
export async function deleteOccupation(em: EntityManager, id: string) {
  return row<{ kind: string; roomId: string }>(
    em,
    `delete from room_occupations where id = $1 and kind <> 'session' returning kind, room_id as "roomId"`,
    [id],
  );
}
