import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

type Ticket = RouteOutput<'POST /manage/consultation-queue/:id/finish'>;
/** With what the label is written from. */
export type TicketRow = Omit<Ticket, 'label'> & { readonly letter: string; readonly number: number };

export interface ServiceQueue {
  readonly serviceId: string;
  readonly name: string;
  readonly waiting: number;
  readonly servedMinutes: number[];
  readonly desks: number;
  readonly usualMinutes: number;
  readonly tickets: TicketRow[];
}

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;
const TICKET = `t.id, t.number, t.state, t.taken_at as "takenAt", t.called_at as "calledAt",
  (select s.letter from consultation_services s where s.id = t.service_id) as letter`;

/** The queue of today, WIB. Durations are of the last ten visitors of a service, whatever the day. */
export async function readQueue(em: EntityManager, serviceId: string | null = null): Promise<ServiceQueue[]> {
  return rows(
    em,
    `select s.id as "serviceId", s.name, s.slot_minutes as "usualMinutes",
       (select count(*) from consultation_tickets t where t.service_id = s.id and t.day = ${TODAY} and t.state = 'waiting') as waiting,
       (select count(distinct t.called_by) from consultation_tickets t
         where t.service_id = s.id and t.day = ${TODAY} and t.state = 'called') as desks,
       coalesce((select json_agg(minutes) from (
         select extract(epoch from t.ended_at - t.called_at) / 60 as minutes from consultation_tickets t
         where t.service_id = s.id and t.state = 'served' order by t.ended_at desc limit 10) last), '[]') as "servedMinutes",
       coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number, 'letter', s.letter, 'state', t.state,
           'takenAt', to_char(t.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'calledAt', to_char(t.called_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
           order by t.state, t.number)
         from consultation_tickets t
         where t.service_id = s.id and t.day = ${TODAY} and t.state in ('called', 'waiting')), '[]') as tickets
     from consultation_services s where $1::uuid is null or s.id = $1
     order by s.ordinal, s.name`,
    [serviceId],
  );
}

/** Takes the next number of today; the counter's row is held until the ticket is there. */
export async function takeNumber(em: EntityManager, serviceId: string): Promise<TicketRow | undefined> {
  const counter = await row<{ day: string; number: number }>(
    em,
    `insert into consultation_queue_counters (service_id, day, last_number)
     select id, ${TODAY}, 1 from consultation_services where id = $1
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
