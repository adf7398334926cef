import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { ConsultantLeaveRow } from './leave.entity.js';

export type Consultant = RouteOutput<'GET /manage/consultants'>['items'][number];

const CLOCK = (minutes: string) =>
  `lpad((${minutes} / 60)::text, 2, '0') || ':' || lpad((${minutes} % 60)::text, 2, '0')`;

/** Staff who may advise: pelatih and panitia, whether or not hours were set for them. `$1` null: all. */
const CONSULTANT = `select a.id, coalesce(a.name, 'Petugas') as name, coalesce(c.active, false) as active,
    coalesce(c.place, '') as place, c.online_link as "onlineLink",
    coalesce((select json_agg(s.service_id) from consultant_services s where s.account_id = a.id), '[]') as "serviceIds",
    coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', ${CLOCK('h.opens_minute')},
        'closes', ${CLOCK('h.closes_minute')}) order by h.weekday, h.opens_minute)
      from consultant_hours h where h.account_id = a.id), '[]') as hours,
    coalesce((select json_agg(json_build_object('id', l.id, 'startsOn', l.starts_on, 'endsOn', l.ends_on, 'reason', l.reason)
        order by l.starts_on)
      from consultant_leaves l where l.account_id = a.id and l.ends_on >= (now() at time zone 'Asia/Jakarta')::date), '[]') as leaves
  from accounts a left join consultants c on c.account_id = a.id
  where a.active and a.roles && array['pelatih', 'panitia'] and ($1::uuid is null or a.id = $1)
  order by coalesce(c.active, false) desc, name, a.id`;

export async function listConsultants(em: EntityManager): Promise<Consultant[]> {
  return rows(em, CONSULTANT, [null]);
}

export async function findConsultant(em: EntityManager, id: string): Promise<Consultant | undefined> {
  return row(em, CONSULTANT, [id]);
}

export async function upsertConsultant(
  em: EntityManager,
  id: string,
  of: { active: boolean; place: string; onlineLink: string | null },
): Promise<void> {
  await rows(
    em,
    `insert into consultants (account_id, active, place, online_link) values ($1, $2, $3, $4)
     on conflict (account_id) do update set active = excluded.active, place = excluded.place, online_link = excluded.online_link`,
    [id, of.active, of.place, of.onlineLink],
  );
}

/** @throws the database's violation of consultant_services_service_id_fkey */
export async function replaceServices(
  em: EntityManager,
  id: string,
  serviceIds: readonly string[],
): Promise<void> {
  await rows(em, 'delete from consultant_services where account_id = $1', [id]);
  await rows(
    em,
    'insert into consultant_services (account_id, service_id) select distinct $1::uuid, unnest($2::uuid[])',
    [id, serviceIds],
  );
}

/** @throws the database's violation of consultant_hours_apart or consultant_hours_forward */
export async function replaceHours(
  em: EntityManager,
  id: string,
  hours: readonly { weekday: number; opensMinute: number; closesMinute: number }[],
): Promise<void> {
  await rows(em, 'delete from consultant_hours where account_id = $1', [id]);
  await rows(
    em,
    `insert into consultant_hours (account_id, weekday, opens_minute, closes_minute)
     select $1, * from unnest($2::int[], $3::int[], $4::int[])`,
    [
      id,
      hours.map(({ weekday }) => weekday),
      hours.map(({ opensMinute }) => opensMinute),
      hours.map(({ closesMinute }) => closesMinute),
    ],
  );
}

/** Appointments that stand between two days in WIB, both included. */
export async function countBooked(
  em: EntityManager,
  id: string,
  days: { readonly startsOn: string; readonly endsOn: string },
): Promise<number> {
  const found = await row<{ count: number }>(
    em,
    `select count(*) as count from consultations where consultant_id = $1 and state = 'booked'
       and (starts_at at time zone 'Asia/Jakarta')::date between $2 and $3`,
    [id, days.startsOn, days.endsOn],
  );
  return found?.count ?? 0;
}

export async function insertLeave(
  em: EntityManager,
  leave: { accountId: string; startsOn: string; endsOn: string; reason: string },
): Promise<void> {
  await em.insert(ConsultantLeaveRow, leave);
}

export async function findLeaveOwner(em: EntityManager, id: string): Promise<string | undefined> {
  return (await em.findOneBy(ConsultantLeaveRow, { id }))?.accountId;
}

export async function deleteLeave(em: EntityManager, id: string): Promise<void> {
  await em.delete(ConsultantLeaveRow, { id });
}
