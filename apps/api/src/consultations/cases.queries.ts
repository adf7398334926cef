import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

type MyCase = RouteOutput<'GET /me/consultations'>['cases'][number];
export type CaseFile = Omit<RouteOutput<'GET /manage/consultation-cases/:id'>, 'visits' | 'others'>;
export type Action = MyCase['actions'][number];

/** An instant inside JSON, as it is outside: the driver's types do not reach there. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const FACTS = `c.id, c.service_id as "serviceId", s.name as "serviceName", s.kind, c.opened_at as "openedAt",
  c.closed_at as "closedAt", c.outcome, c.outcome_note as "outcomeNote",
  coalesce((select json_agg(json_build_object('id', t.id, 'text', t.text, 'dueOn', t.due_on, 'doneAt', ${utc('t.done_at')})
      order by t.due_on, t.id)
    from consultation_actions t where t.case_id = c.id), '[]') as actions`;
const NOTE = `'id', n.id, 'authorName', coalesce(a.name, 'Petugas'), 'createdAt', ${utc('n.created_at')}`;
const NOTES = 'from consultation_notes n join accounts a on a.id = n.author_id where n.case_id = c.id';

/** What the learner may read: the column of private notes is not part of this statement. */
export async function listCasesOf(em: EntityManager, accountId: string): Promise<MyCase[]> {
  return rows(
    em,
    `select ${FACTS}, coalesce((select json_agg(json_build_object(${NOTE}, 'text', n.shared_text)
         order by n.created_at desc, n.id desc) ${NOTES} and n.shared_text <> ''), '[]') as notes
     from consultation_cases c join consultation_services s on s.id = c.service_id
     where c.account_id = $1 order by c.closed_at desc nulls first, c.opened_at desc`,
    [accountId],
  );
}

/** The whole file, for staff. */
export async function findCase(em: EntityManager, id: string): Promise<CaseFile | undefined> {
  return row(
    em,
    `select ${FACTS}, p.name as "personName",
       (select b.name from businesses b where b.account_id = c.account_id and b.removed_at is null order by b.id limit 1) as "businessName",
       coalesce((select json_agg(json_build_object(${NOTE}, 'sharedText', n.shared_text, 'privateText', n.private_text)
         order by n.created_at desc, n.id desc) ${NOTES}), '[]') as notes
     from consultation_cases c
     join consultation_services s on s.id = c.service_id
     join people p on p.account_id = c.account_id
     where c.id = $1`,
    [id],
  );
}

/** Holds the case until the transaction ends. @returns false when it is closed */
export async function lockOpenCase(em: EntityManager, id: string): Promise<boolean> {
  const found = await row(
    em,
    'select id from consultation_cases where id = $1 and closed_at is null for update',
    [id],
  );
  return found !== undefined;
}

export async function insertNote(
  em: EntityManager,
  of: { caseId: string; authorId: string; sharedText: string; privateText: string },
): Promise<void> {
  await rows(
    em,
    'insert into consultation_notes (case_id, author_id, shared_text, private_text) values ($1, $2, $3, $4)',
    [of.caseId, of.authorId, of.sharedText, of.privateText],
  );
}

/** @returns false when the day is over already, in WIB */
export async function insertAction(
  em: EntityManager,
  of: { caseId: string; text: string; dueOn: string },
): Promise<boolean> {
  const made = await rows(
    em,
    `insert into consultation_actions (case_id, text, due_on)
     select $1, $2, $3::date where $3::date >= (now() at time zone 'Asia/Jakarta')::date returning id`,
    [of.caseId, of.text, of.dueOn],
  );
  return made.length > 0;
}

/** A tick keeps its first time. @returns undefined when it is not an action item of this person */
export async function tickAction(
  em: EntityManager,
  id: string,
  of: { accountId: string; done: boolean },
): Promise<Action | undefined> {
  return row(
    em,
    `update consultation_actions t set done_at = case when $3 then coalesce(t.done_at, now()) end
     from consultation_cases c
     where t.id = $1 and c.id = t.case_id and c.account_id = $2
     returning t.id, t.text, t.due_on as "dueOn", t.done_at as "doneAt"`,
    [id, of.accountId, of.done],
  );
}

export async function hasLiveVisit(em: EntityManager, caseId: string): Promise<boolean> {
  const found = await row(
    em,
    `select id from consultations where case_id = $1 and state = 'booked' limit 1`,
    [caseId],
  );
  return found !== undefined;
}

export async function closeCase(
  em: EntityManager,
  id: string,
  of: { outcome: string; note: string },
): Promise<void> {
  await rows(
    em,
    'update consultation_cases set closed_at = now(), outcome = $2, outcome_note = $3 where id = $1',
    [id, of.outcome, of.note],
  );
}
