import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Learners with a profile, by phone. Those that are not there are left out. */
export async function findLearners(em: EntityManager, phones: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select p.account_id as id from unnest($1::text[]) with ordinality asked (phone, place)
     join accounts a on a.phone = asked.phone join people p on p.account_id = a.id order by asked.place`,
    [phones],
  );
  return found.map(({ id }) => id);
}

interface DemoCase {
  readonly accountId: string;
  readonly serviceId: string;
  readonly openedAt: string;
}

export async function insertCase(em: EntityManager, of: DemoCase): Promise<string> {
  const made = await row<{ id: string }>(
    em,
    'insert into consultation_cases (account_id, service_id, opened_at) values ($1, $2, $3) returning id',
    [of.accountId, of.serviceId, of.openedAt],
  );
  return made?.id ?? '';
}

interface DemoVisit {
  readonly consultantId: string;
  readonly startsAt: string;
  readonly mode: 'on_site' | 'at_business';
  readonly place: string;
  readonly problem: string;
  readonly state: 'booked' | 'done';
}

/** As long as the service says, and without a message to anybody. */
export async function insertVisit(em: EntityManager, caseId: string, of: DemoVisit): Promise<void> {
  await rows(
    em,
    `insert into consultations (case_id, service_id, account_id, kind, consultant_id, starts_at, ends_at, busy_until,
       mode, place, problem, state)
     select c.id, s.id, c.account_id, s.kind, $2, $3::timestamptz, $3::timestamptz + make_interval(mins => s.slot_minutes),
       $3::timestamptz + make_interval(mins => s.slot_minutes + s.guard_minutes), $4, $5, $6, $7
     from consultation_cases c join consultation_services s on s.id = c.service_id where c.id = $1`,
    [caseId, of.consultantId, of.startsAt, of.mode, of.place, of.problem, of.state],
  );
}

export async function insertFile(
  em: EntityManager,
  caseId: string,
  of: {
    authorId: string;
    at: string;
    shared: string;
    kept: string;
    done: string;
    next: string;
    dueOn: string;
  },
): Promise<void> {
  await rows(
    em,
    'insert into consultation_notes (case_id, author_id, shared_text, private_text, created_at) values ($1, $2, $3, $4, $5)',
    [caseId, of.authorId, of.shared, of.kept, of.at],
  );
  await rows(
    em,
    `insert into consultation_actions (case_id, text, due_on, done_at)
     values ($1, $2, $4::date - 7, $5::timestamptz + interval '3 days'), ($1, $3, $4::date, null)`,
    [caseId, of.done, of.next, of.dueOn, of.at],
  );
}

export async function closeCase(
  em: EntityManager,
  caseId: string,
  of: { outcome: string; note: string; at: string },
): Promise<void> {
  await rows(
    em,
    'update consultation_cases set closed_at = $4, outcome = $2, outcome_note = $3 where id = $1',
    [caseId, of.outcome, of.note, of.at],
  );
}

/** A queue of today: the first ones served in a quarter of an hour each, one at the desk, the others wait. */
export async function insertQueue(
  em: EntityManager,
  serviceId: string,
  of: { served: number; waiting: number; desk: string },
): Promise<void> {
  await rows(
    em,
    `with made as (
       insert into consultation_tickets (service_id, day, number, state, called_by, taken_at, called_at, ended_at)
       select $1, (now() at time zone 'Asia/Jakarta')::date, n,
         case when n <= $2 then 'served' when n = $2 + 1 then 'called' else 'waiting' end,
         case when n <= $2 + 1 then $4::uuid end,
         now() - make_interval(mins => 15 * ($2 + 2 - n) + 5),
         case when n <= $2 + 1 then now() - make_interval(mins => 15 * ($2 + 1 - n) + 5) end,
         case when n <= $2 then now() - make_interval(mins => 15 * ($2 - n) + 5) end
       from generate_series(1, $2 + 1 + $3) n returning number, day
     )
     insert into consultation_queue_counters (service_id, day, last_number)
     select $1, day, max(number) from made group by day`,
    [serviceId, of.served, of.waiting, of.desk],
  );
}
