import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import type { Seer } from './consultation.policy.js';
import { CASE_SEEN, valuesOf } from './reach.queries.js';

type Line = RouteOutput<'GET /manage/consultation-cases'>['items'][number];
type Other = RouteOutput<'GET /manage/consultation-cases/:id'>['others'][number];
type Query = RouteInput<'GET /manage/consultation-cases'>['query'];

/** Open ones first, then the newest. Each row carries how many there are. */
export async function listCases(
  em: EntityManager,
  { state, kind, q, page, pageSize }: Query,
  seer: Seer,
): Promise<(Line & { total: number })[]> {
  return rows(
    em,
    `select c.id, p.name as "personName", business.name as "businessName", s.name as "serviceName", s.kind,
       c.opened_at as "openedAt", c.closed_at as "closedAt", c.outcome,
       coalesce((select json_agg(distinct coalesce(a.name, 'Konsultan')) from consultations v
         join accounts a on a.id = v.consultant_id where v.case_id = c.id and v.state <> 'cancelled'), '[]') as "consultantNames",
       (select count(*) from consultations v where v.case_id = c.id and v.state = 'done') as visits,
       (select min(v.starts_at) from consultations v where v.case_id = c.id and v.state = 'booked') as "nextVisitAt",
       (select count(*) from consultation_actions t where t.case_id = c.id and t.done_at is null) as "openActions",
       count(*) over () as total
     from consultation_cases c
     join consultation_services s on s.id = c.service_id
     join people p on p.account_id = c.account_id
     left join lateral (select b.name from businesses b where b.account_id = c.account_id and b.removed_at is null
       order by b.id limit 1) business on true
     where ${CASE_SEEN(['$1', '$2', '$3'])}
       and ($4::text is null or (c.closed_at is null) = ($4 = 'open'))
       and ($5::text is null or s.kind = $5)
       and ($6::text is null or strpos(lower(p.name), lower($6)) > 0 or strpos(lower(business.name), lower($6)) > 0)
     order by c.closed_at desc nulls first, c.opened_at desc, c.id
     limit $7 offset $8`,
    [...valuesOf(seer), state ?? null, kind ?? null, q || null, pageSize, (page - 1) * pageSize],
  );
}

/** Other cases of the person of this one. */
export async function listOthers(em: EntityManager, id: string, seer: Seer): Promise<Other[]> {
  return rows(
    em,
    `select c.id, s.name as "serviceName", c.opened_at as "openedAt", c.outcome
     from consultation_cases c
     join consultation_cases this on this.id = $1 and this.account_id = c.account_id and c.id <> this.id
     join consultation_services s on s.id = c.service_id
     join people p on p.account_id = c.account_id
     where ${CASE_SEEN(['$2', '$3', '$4'])} order by c.opened_at desc limit 50`,
    [id, ...valuesOf(seer)],
  );
}
