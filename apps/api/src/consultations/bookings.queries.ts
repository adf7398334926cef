import type { Consultation, ConsultationKind } from '@sinau/contracts/consultation-facts.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import type { GrantedSlot } from './availability.service.js';
import type { Seer } from './consultation.policy.js';
import { valuesOf, VISIT_SEEN } from './reach.queries.js';

export interface ConsultationRow extends Consultation {
  readonly accountId: string;
  readonly personName: string;
  readonly businessName: string | null;
  readonly sequence: number;
}

/** Without its condition. */
export const CONSULTATION = `select c.id, c.case_id as "caseId", c.service_id as "serviceId", s.name as "serviceName",
  c.consultant_id as "consultantId", coalesce(a.name, 'Konsultan') as "consultantName", c.starts_at as "startsAt",
  c.ends_at as "endsAt", c.kind, c.mode, c.place, c.problem, c.state, c.cancel_reason as "cancelReason", c.sequence,
  c.account_id as "accountId", p.name as "personName",
  exists (select from consultation_photos ph where ph.consultation_id = c.id) as "hasPhoto",
  (select b.name from businesses b where b.account_id = c.account_id and b.removed_at is null order by b.id limit 1) as "businessName"
  from consultations c
  join consultation_services s on s.id = c.service_id
  join accounts a on a.id = c.consultant_id
  join people p on p.account_id = c.account_id`;

export async function findConsultation(em: EntityManager, id: string): Promise<ConsultationRow | undefined> {
  return row(em, `${CONSULTATION} where c.id = $1`, [id]);
}

export async function listOfPerson(em: EntityManager, accountId: string): Promise<ConsultationRow[]> {
  return rows(em, `${CONSULTATION} where c.account_id = $1 order by c.starts_at desc limit 100`, [accountId]);
}

export async function listOfCase(em: EntityManager, caseId: string): Promise<ConsultationRow[]> {
  return rows(em, `${CONSULTATION} where c.case_id = $1 order by c.starts_at desc`, [caseId]);
}

/** Appointments of some days in WIB that somebody sees; `consultantId` null: of every consultant. */
export async function listAgenda(
  em: EntityManager,
  of: {
    readonly from: string;
    readonly days: number;
    readonly consultantId: string | null;
    readonly seer: Seer;
  },
): Promise<ConsultationRow[]> {
  return rows(
    em,
    `${CONSULTATION} where c.starts_at >= $1::date::timestamp at time zone 'Asia/Jakarta'
       and c.starts_at < ($1::date + $2::int)::timestamp at time zone 'Asia/Jakarta'
       and ($3::uuid is null or c.consultant_id = $3) and ${VISIT_SEEN(['$4', '$5', '$6'])}
     order by c.starts_at, c.id`,
    [of.from, of.days, of.consultantId, ...valuesOf(of.seer)],
  );
}

/** Holds the person until the transaction ends. @returns false when they have not told who they are yet */
export async function lockPerson(em: EntityManager, accountId: string): Promise<boolean> {
  const found = await row(em, 'select account_id from people where account_id = $1 for no key update', [
    accountId,
  ]);
  return found !== undefined;
}

/** Appointments of a person for a service that stand. */
export async function listLive(
  em: EntityManager,
  accountId: string,
  serviceId: string,
): Promise<ConsultationRow[]> {
  return rows(em, `${CONSULTATION} where c.account_id = $1 and c.service_id = $2 and c.state = 'booked'`, [
    accountId,
    serviceId,
  ]);
}

/**
 * The open case of a person and a service, held so that nobody closes it under a new appointment; a new one when there is
 * none. The person must be locked.
 */
export async function openCase(em: EntityManager, accountId: string, serviceId: string): Promise<string> {
  const found = await row<{ id: string }>(
    em,
    `with open as (
       select id from consultation_cases where account_id = $1 and service_id = $2 and closed_at is null for update
     ), made as (
       insert into consultation_cases (account_id, service_id) select $1, $2 where not exists (select from open)
       returning id
     ) select id from open union all select id from made`,
    [accountId, serviceId],
  );
  return found?.id ?? '';
}

interface NewBooking extends GrantedSlot {
  readonly caseId: string;
  readonly serviceId: string;
  readonly accountId: string;
  readonly problem: string;
  readonly kind: ConsultationKind;
}

/** @returns the id. @throws the database's violation of consultations_no_overlap or consultations_person_once */
export async function insertBooking(em: EntityManager, of: NewBooking): Promise<string> {
  const made = await row<{ id: string }>(
    em,
    `insert into consultations (case_id, service_id, consultant_id, account_id, starts_at, ends_at, busy_until, mode, place, problem, kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      of.caseId,
      of.serviceId,
      of.consultantId,
      of.accountId,
      of.startsAt,
      of.endsAt,
      of.busyUntil,
      of.mode,
      of.place,
      of.problem,
      of.kind,
    ],
  );
  return made?.id ?? '';
}

/** One statement: the old time is free only when the new one is held. @returns false when it is not booked any more */
export async function moveBooking(em: EntityManager, id: string, to: GrantedSlot): Promise<boolean> {
  const moved = await rows(
    em,
    `update consultations set consultant_id = $2, starts_at = $3, ends_at = $4, busy_until = $5, mode = $6, place = $7,
       sequence = sequence + 1, changed_at = now()
     where id = $1 and state = 'booked' returning id`,
    [id, to.consultantId, to.startsAt, to.endsAt, to.busyUntil, to.mode, to.place],
  );
  return moved.length > 0;
}

/** Holds an appointment until the transaction ends. @returns false when it is not booked any more */
export async function lockBooked(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(em, "select id from consultations where id = $1 and state = 'booked' for update", [
    id,
  ]);
  return found !== undefined;
}

export async function endBooking(
  em: EntityManager,
  id: string,
  end: { readonly state: 'done' | 'no_show' | 'cancelled'; readonly reason?: string },
): Promise<boolean> {
  const ended = await rows(
    em,
    `update consultations set state = $2, cancel_reason = $3, sequence = sequence + 1, changed_at = now()
     where id = $1 and state = 'booked' and ($2 = 'cancelled' or starts_at <= now()) returning id`,
    [id, end.state, end.reason ?? null],
  );
  return ended.length > 0;
}
