import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { WatchedList, WatchedSubject } from './watched-routes.js';

/** Whose data an id stands for. */
const PERSON: Record<WatchedSubject, string> = {
  account: 'select id from accounts where id = $1',
  application: 'select account_id from applications where id = $1',
  application_document: `select a.account_id from application_documents d join applications a on a.id = d.application_id
    where d.id = $1`,
  enrolment: 'select account_id from enrolments where id = $1',
  submission: `select e.account_id from submissions s join enrolments e on e.id = s.enrolment_id where s.id = $1`,
  evidence_file: 'select account_id from evidence_files where id = $1',
  certificate: 'select account_id from certificates where id = $1',
  consultation: 'select account_id from consultations where id = $1',
  consultation_case: 'select account_id from consultation_cases where id = $1',
  shop: 'select account_id from shops where id = $1',
  attempt: `select e.account_id from attempts t join enrolments e on e.id = t.enrolment_id where t.id = $1`,
};

/** The class of a list, and how many people are in it. */
const LIST: Record<WatchedList, string> = {
  batch: `select b.id, (select count(distinct account_id)::int from (select account_id from enrolments where batch_id = b.id
      union select account_id from applications where batch_id = b.id) all_people) from batches b where b.id = $1`,
  ranking_run: `select r.batch_id, (select count(*)::int from applications where batch_id = r.batch_id) from ranking_runs r where r.id = $1`,
  bulk_job: `select (select id from batches where id::text = coalesce(j.parameters -> 'query' ->> 'batch', j.parameters -> 'query' ->> 'batchId')),
      greatest(j.rows_written, (select count(*)::int from bulk_items i where i.job_id = j.id and i.state = 'done')) from bulk_jobs j where j.id = $1`,
  office: 'select null::uuid, 0 where $1::text is not null',
};

/** The unit that somebody looks for: where their role is limited to one. */
const UNIT = `coalesce((select u.name from staff_grants g join units u on u.id = g.unit_id
  where g.account_id = $2 and g.role = $3 order by u.name limit 1), 'seluruh kantor')`;

export interface Looker {
  readonly accountId: string;
  readonly role: string;
}

/** Once per officer, screen and quarter of an hour; nobody is told of having looked at themselves. */
export async function insertView(
  em: EntityManager,
  subject: { readonly kind: WatchedSubject; readonly id: string },
  looker: Looker,
  screen: string,
): Promise<void> {
  await rows(
    em,
    `insert into personal_data_views (account_id, viewer_id, role, unit_name, screen)
     select seen.id, $2, $3, ${UNIT}, $4 from (${PERSON[subject.kind]}) as seen (id) where seen.id <> $2
     on conflict on constraint personal_data_views_once do nothing`,
    [subject.id, looker.accountId, looker.role, screen],
  );
}

export async function insertList(
  em: EntityManager,
  list: { readonly of: WatchedList; readonly id: string },
  looker: Looker,
  screen: string,
): Promise<void> {
  await rows(
    em,
    `insert into personal_data_lists (batch_id, viewer_id, role, unit_name, screen, people)
     select list.batch_id, $2, $3, ${UNIT}, $4, list.people from (${LIST[list.of]}) as list (batch_id, people)`,
    [list.id, looker.accountId, looker.role, screen],
  );
}

export interface ViewRow {
  id: string;
  role: string;
  unitName: string;
  viewerName: string | null;
  screen: string;
  people: number | null;
  at: string;
  total: number;
}

/** Views of one person, and lists of the classes they were in at the time. Newest first. */
export async function listViews(
  em: EntityManager,
  accountId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<ViewRow[]> {
  return rows<ViewRow>(
    em,
    `select seen.id, seen.role, seen.unit_name as "unitName", coalesce(a.name, a.email) as "viewerName", seen.screen, seen.people, seen.at,
       count(*) over ()::int as total
     from (
       select id, viewer_id, role, unit_name, screen, null::int as people, at from personal_data_views where account_id = $1
       union all
       select l.id, l.viewer_id, l.role, l.unit_name, l.screen, l.people, l.at from personal_data_lists l
       where l.viewer_id <> $1 and (exists (select from enrolments e where e.batch_id = l.batch_id and e.account_id = $1 and e.requested_at <= l.at)
         or exists (select from applications p where p.batch_id = l.batch_id and p.account_id = $1 and p.created_at <= l.at))
     ) seen join accounts a on a.id = seen.viewer_id
     order by seen.at desc, seen.id desc limit $2 offset $3`,
    [accountId, pageSize, (page - 1) * pageSize],
  );
}

/** The trail is kept as long as the rule in force says. @returns how many entries were removed */
export async function forgetOldViews(em: EntityManager): Promise<number> {
  const found = await row<{ gone: number }>(
    em,
    `with gone as (delete from personal_data_views where at < now() - make_interval(days => retention_days('jejak_akses')) returning id),
       lists as (delete from personal_data_lists where at < now() - make_interval(days => retention_days('jejak_akses')) returning id)
     select ((select count(*) from gone) + (select count(*) from lists))::int as gone`,
  );
  return found?.gone ?? 0;
}
