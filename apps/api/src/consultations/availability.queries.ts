import type { ConsultationService } from '@sinau/contracts/consultation-facts.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { BusyTime, WeeklyHours } from './availability.rule.js';

const SERVICE = 'id, name, description, kind, modes, slot_minutes as "slotMinutes", active';

export async function listServices(em: EntityManager): Promise<ConsultationService[]> {
  return rows(em, `select ${SERVICE} from consultation_services where active order by ordinal, name`);
}

export interface ServicePlan extends ConsultationService {
  readonly guardMinutes: number;
  /** By the database's clock. */
  readonly now: string;
}

export async function findService(em: EntityManager, id: string): Promise<ServicePlan | undefined> {
  return row(
    em,
    `select ${SERVICE}, guard_minutes as "guardMinutes", clock_timestamp() as now
     from consultation_services where id = $1`,
    [id],
  );
}

export interface Adviser {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly onlineLink: string | null;
  readonly hours: WeeklyHours[];
  readonly leaves: { startsOn: string; endsOn: string }[];
}

/** Who advises on a service, with everything that says when. */
export async function findAdvisers(
  em: EntityManager,
  serviceId: string,
  { only = null, without = null }: { readonly only?: string | null; readonly without?: string | null } = {},
): Promise<Adviser[]> {
  return rows(
    em,
    `select c.account_id as id, coalesce(a.name, 'Konsultan') as name, c.place, c.online_link as "onlineLink",
       coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opensMinute', h.opens_minute, 'closesMinute', h.closes_minute))
         from consultant_hours h where h.account_id = c.account_id), '[]') as hours,
       coalesce((select json_agg(json_build_object('startsOn', l.starts_on, 'endsOn', l.ends_on))
         from consultant_leaves l where l.account_id = c.account_id
           and l.ends_on >= (now() at time zone 'Asia/Jakarta')::date), '[]') as leaves
     from consultants c
     join consultant_services s on s.account_id = c.account_id and s.service_id = $1
     join accounts a on a.id = c.account_id and a.active
     where c.active and ($2::uuid is null or c.account_id = $2) and c.account_id is distinct from $3::uuid
     order by name, c.account_id`,
    [serviceId, only, without],
  );
}

/** Holds a consultant's calendar until the transaction ends, so that bookings and leave are decided one by one. */
export async function lockConsultant(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(em, 'select account_id from consultants where account_id = $1 for update', [id]);
  return found !== undefined;
}

/** Appointments that take time of these consultants. `exceptId`: one that is about to move away. */
export async function findBusy(
  em: EntityManager,
  consultantIds: readonly string[],
  days: { readonly from: string; readonly until: string },
  exceptId: string | null = null,
): Promise<(BusyTime & { consultantId: string })[]> {
  return rows(
    em,
    `select consultant_id as "consultantId", starts_at as "startsAt", busy_until as "busyUntil"
     from consultations
     where consultant_id = any($1) and state <> 'cancelled' and id is distinct from $4
       and tstzrange(starts_at, busy_until) &&
         tstzrange($2::date::timestamp at time zone 'Asia/Jakarta', ($3::date + 1)::timestamp at time zone 'Asia/Jakarta')`,
    [consultantIds, days.from, days.until, exceptId],
  );
}
