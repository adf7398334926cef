import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export type ManagedService = RouteOutput<'GET /manage/consultation-services'>['items'][number];
export type ServiceBody = RouteInput<'POST /manage/consultation-services'>['body'];

const SERVICES = `select s.id, s.name, s.description, s.kind, s.modes, s.slot_minutes as "slotMinutes", s.active,
    s.guard_minutes as "guardMinutes", s.letter,
    coalesce((select json_agg(g.account_id) from consultant_services g where g.service_id = s.id), '[]') as "consultantIds",
    (select count(*) from consultations c where c.service_id = s.id and c.state = 'booked') as booked
  from consultation_services s where ($1::uuid is null or s.id = $1)
  order by s.active desc, s.ordinal, s.name`;

export async function listManaged(em: EntityManager): Promise<ManagedService[]> {
  return rows(em, SERVICES, [null]);
}

export async function findManaged(em: EntityManager, id: string): Promise<ManagedService | undefined> {
  return row(em, SERVICES, [id]);
}

const valuesOf = (of: ServiceBody) => [
  of.name,
  of.description,
  of.kind,
  of.modes,
  of.slotMinutes,
  of.guardMinutes,
  of.active,
];

/** With the next free letter, after the others. @throws the database's violation of consultation_services_name_key */
export async function insertService(em: EntityManager, of: ServiceBody): Promise<string> {
  // Two that are added at once would find the same letter free.
  await rows(em, 'lock table consultation_services in share row exclusive mode');
  const made = await row<{ id: string }>(
    em,
    `insert into consultation_services (name, description, kind, modes, slot_minutes, guard_minutes, active, letter, ordinal)
     select $1, $2, $3, $4, $5, $6, $7, next_queue_letter(), coalesce(max(ordinal), 0) + 1 from consultation_services
     returning id`,
    valuesOf(of),
  );
  return made?.id ?? '';
}

/** @returns false when there is none. @throws the database's violation of consultation_services_name_key */
export async function updateService(em: EntityManager, id: string, of: ServiceBody): Promise<boolean> {
  const changed = await rows(
    em,
    `update consultation_services set name = $1, description = $2, kind = $3, modes = $4, slot_minutes = $5,
       guard_minutes = $6, active = $7 where id = $8 returning id`,
    [...valuesOf(of), id],
  );
  return changed.length > 0;
}

/** @throws the database's violation of consultant_services_account_id_fkey for somebody without hours */
export async function replaceGivers(
  em: EntityManager,
  id: string,
  consultantIds: readonly string[],
): Promise<void> {
  await rows(em, 'delete from consultant_services where service_id = $1', [id]);
  await rows(
    em,
    'insert into consultant_services (account_id, service_id) select distinct unnest($2::uuid[]), $1::uuid',
    [id, consultantIds],
  );
}
