import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

type Ticket = RouteOutput<'POST /manage/consultation-queue/:id/finish'>;
/** With what the label is written from. */
export type TicketRow = Omit<Ticket, 'label'> & { readonly letter: string; readonly number: number };

interface ServiceQueue {
  readonly serviceId: string;
  readonly name: string;
  readonly waiting: number;
  readonly servedMinutes: number[];
  readonly atDeskMinutes: number[];
  readonly freeDesks: number;
  readonly usualMinutes: number;
  readonly tickets: TicketRow[];
}

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;
const TICKET = `t.id, t.number, t.state, t.taken_at as "takenAt", t.called_at as "calledAt",
  (select s.letter from consultation_services s where s.id = t.service_id) as letter`;
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const MINUTES = (from: string, until: string) => `extract(epoch from ${until} - ${from}) / 60`;

/** Whoever served somebody in the last hour and has nobody at the desk now. */
const FREE_DESKS = `select count(distinct t.called_by) from consultation_tickets t
  where t.service_id = s.id and t.state in ('served', 'no_show') and t.ended_at > now() - interval '1 hour'
    and not exists (select from consultation_tickets busy
      where busy.called_by = t.called_by and busy.day = ${TODAY} and busy.state = 'called')`;

/**
 * The queue of today, WIB, of services that are given on site without an appointment. Durations are of the last twenty visitors of a service,
 * whatever the day.
 */
export async function readQueue(em: EntityManager, serviceId: string | null = null): Promise<ServiceQueue[]> {
  return rows(
    em,
    `select s.id as "serviceId", s.name, s.slot_minutes as "usualMinutes",
       (select count(*) from consultation_tickets t where t.service_id = s.id and t.day = ${TODAY} and t.state = 'waiting') as waiting,
       coalesce((select json_agg(${MINUTES('t.called_at', 'now()')}) from consultation_tickets t
         where t.service_id = s.id and t.day = ${TODAY} and t.state = 'called'), '[]') as "atDeskMinutes",
       (${FREE_DESKS}) as "freeDesks",
       coalesce((select json_agg(minutes) from (
         select ${MINUTES('t.called_at', 't.ended_at')} as minutes from consultation_tickets t
         where t.service_id = s.id and t.state = 'served' order by t.ended_at desc limit 20) last), '[]') as "servedMinutes",
       coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number, 'letter', s.letter, 'state', t.state,
           'takenAt', ${utc('t.taken_at')}, 'calledAt', ${utc('t.called_at')}) order by t.state, t.number)
         from consultation_tickets t
         where t.service_id = s.id and t.day = ${TODAY} and t.state in ('called', 'waiting')), '[]') as tickets
     from consultation_services s
     where ($1::uuid is null or s.id = $1) and ((s.active and s.kind = 'konsultasi' and 'on_site' = any (s.modes))
       or exists (select from consultation_tickets t where t.service_id = s.id and t.day = ${TODAY}))
     order by s.ordinal, s.name`,
    [serviceId],
  );
}

/** Takes the next number of today; the counter's row is held until the ticket is there. */
export async function takeNumber(em: EntityManager, serviceId: string): Promise<TicketRow | undefined> {
  const counter = await row<{ day: string; number: number }>(
    em,
    `insert into consultation_queue_counters (service_id, day, last_number)
     select id, ${TODAY}, 1 from consultation_services where id = $1 and active and kind = 'konsultasi' and 'on_site' = any (modes)
     on conflict (service_id, day) do update set last_number = consultation_queue_counters.last_number + 1
     returning day, last_number as number`,
    [serviceId],
  );
  if (!counter) return undefined;
  return row(
    em,
    `insert into consultation_tickets as t (service_id, day, number) values ($1, $2, $3) returning ${TICKET}`,
    [serviceId, counter.day, counter.number],
  );
}

/** The lowest number that waits; two desks never call the same one. */
export async function callNext(
  em: EntityManager,
  serviceId: string,
  calledBy: string,
): Promise<TicketRow | undefined> {
  return row(
    em,
    `update consultation_tickets t set state = 'called', called_at = now(), called_by = $2
     where t.id = (select id from consultation_tickets where service_id = $1 and day = ${TODAY} and state = 'waiting'
       order by number for update skip locked limit 1)
     returning ${TICKET}`,
    [serviceId, calledBy],
  );
}

/** Holds a number until the transaction ends. @returns it when this officer called it already, so that a tap sent twice calls it once */
export async function calledAlready(
  em: EntityManager,
  id: string,
  calledBy: string,
): Promise<TicketRow | undefined> {
  // A statement of its own: the next one has to see what the other tap did meanwhile.
  await rows(em, 'select id from consultation_tickets where id = $1 for update', [id]);
  return row(
    em,
    `select ${TICKET} from consultation_tickets t where t.id = $1 and t.state = 'called' and t.called_by = $2`,
    [id, calledBy],
  );
}

/** A number of today with what its visitor wants to know; undefined for one of another day. */
interface FollowedTicket extends TicketRow {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly ahead: number;
}

export async function followTicket(em: EntityManager, id: string): Promise<FollowedTicket | undefined> {
  return row(
    em,
    `select ${TICKET}, t.service_id as "serviceId", s.name as "serviceName",
       (select count(*) from consultation_tickets b where b.service_id = t.service_id and b.day = t.day
         and b.state = 'waiting' and b.number < t.number) as ahead
     from consultation_tickets t join consultation_services s on s.id = t.service_id
     where t.id = $1 and t.day = ${TODAY}`,
    [id],
  );
}

export async function findTicket(em: EntityManager, id: string): Promise<TicketRow | undefined> {
  return row(em, `select ${TICKET} from consultation_tickets t where t.id = $1`, [id]);
}

/** @returns undefined when it was not called, or is ended */
export async function endTicket(
  em: EntityManager,
  id: string,
  state: 'served' | 'no_show',
): Promise<TicketRow | undefined> {
  return row(
    em,
    `update consultation_tickets t set state = $2, ended_at = now() where t.id = $1 and t.state = 'called' returning ${TICKET}`,
    [id, state],
  );
}
