import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

/** What somebody wanted. */
export interface Wish {
  readonly roomId: string | null;
  readonly trainerIds: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  /** The session that is being moved. */
  readonly exceptId: string | null;
  /** Whether the room's setup time comes before the start, as it does for classes. */
  readonly withSetup: boolean;
}

export interface Clash {
  /** Name of the room or the trainer. */
  readonly who: string;
  readonly title: string;
  /** Of a class. */
  readonly batch: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

const CLASS = `left join batches b on b.id = s.batch_id left join course_versions v on v.id = b.version_id`;
const BATCH = `v.title || ', ' || batch_label(b.number, b.year) as batch`;

/** The first thing that stands in the wished room at the wished time. */
export async function findRoomClash(em: EntityManager, wish: Wish) {
  return row<Clash>(
    em,
    `select r.name as who, coalesce(o.title, s.title) as title, ${BATCH},
       coalesce(s.starts_at, lower(o.during)) as "startsAt", upper(o.during) as "endsAt"
     from room_occupations o join rooms r on r.id = o.room_id
     left join class_sessions s on s.id = o.class_session_id ${CLASS}
     where o.room_id = $1 and coalesce(o.class_session_id <> $4::uuid, true)
       and o.during && tstzrange($2::timestamptz - make_interval(mins => case when $5 then r.setup_minutes::int else 0 end), $3)
     order by o.during limit 1`,
    [wish.roomId, wish.startsAt, wish.endsAt, wish.exceptId, wish.withSetup],
  );
}

/** The first session that one of the wished trainers has at the wished time. */
export async function findTrainerClash(em: EntityManager, wish: Wish) {
  return row<Clash>(
    em,
    `select coalesce(a.name, 'Pelatih') as who, s.title, ${BATCH}, s.starts_at as "startsAt", s.ends_at as "endsAt"
     from session_trainers t join accounts a on a.id = t.account_id
     join class_sessions s on s.id = t.session_id ${CLASS}
     where t.account_id = any($1::uuid[]) and t.session_id is distinct from $4::uuid and t.during && tstzrange($2, $3)
     order by t.during limit 1`,
    [wish.trainerIds, wish.startsAt, wish.endsAt, wish.exceptId],
  );
}
