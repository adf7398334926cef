import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export type GrantInput = RouteInput<'PUT /manage/accounts/:id/grants'>['body']['grants'][number];

interface ShownGrant extends GrantInput {
  readonly unitName: string | null;
  readonly regionName: string | null;
  readonly delegatedByName: string | null;
}

export async function listGrants(em: EntityManager, accountId: string): Promise<ShownGrant[]> {
  return rows(
    em,
    `select g.role, g.unit_id as "unitId", u.name as "unitName", g.region_code as "regionCode", r.name as "regionName",
       g.starts_on as "startsOn", g.ends_on as "endsOn", g.delegated_by as "delegatedBy", d.name as "delegatedByName"
     from staff_grants g left join units u on u.id = g.unit_id left join regions r on r.code = g.region_code
     left join accounts d on d.id = g.delegated_by
     where g.account_id = $1 order by g.role, g.starts_on nulls first, g.id`,
    [accountId],
  );
}

/** Rights as they go into the log: no names. */
export async function grantsForLog(em: EntityManager, accountId: string): Promise<unknown[]> {
  const found = await row<{ grants: unknown[] }>(
    em,
    `select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', role, 'unit', unit_id, 'region', region_code,
       'from', starts_on, 'until', ends_on, 'for', delegated_by)) order by role, id), '[]') as grants
     from staff_grants where account_id = $1`,
    [accountId],
  );
  return found?.grants ?? [];
}

/** The roles of the account follow; other roles than of staff stay. */
export async function replaceGrants(
  em: EntityManager,
  accountId: string,
  grants: readonly GrantInput[],
  grantedBy: string,
): Promise<void> {
  await rows(em, 'delete from staff_grants where account_id = $1', [accountId]);
  await rows(
    em,
    `insert into staff_grants (account_id, role, unit_id, region_code, starts_on, ends_on, delegated_by, granted_by)
     select $1, g.role, g."unitId", g."regionCode", g."startsOn", g."endsOn", g."delegatedBy", $3
     from jsonb_to_recordset($2::jsonb) as g (role text, "unitId" uuid, "regionCode" text, "startsOn" date, "endsOn" date, "delegatedBy" uuid)`,
    [accountId, JSON.stringify(grants), grantedBy],
  );
  await rows(
    em,
    `update accounts set roles = array(select distinct role from staff_grants where account_id = $1)
       || case when 'peserta' = any (roles) then '{peserta}'::text[] else '{}' end
     where id = $1`,
    [accountId],
  );
}

/** Open accounts, besides this one, that are admins today and without an end. */
export async function hasOtherAdmin(em: EntityManager, accountId: string): Promise<boolean> {
  const found = await row(
    em,
    `select 1 from accounts a join staff_grants g on g.account_id = a.id
     where a.active and a.id <> $1 and g.role = 'admin' and g.ends_on is null
       and coalesce(g.starts_on <= (now() at time zone 'Asia/Jakarta')::date, true) limit 1`,
    [accountId],
  );
  return found !== undefined;
}

/** @returns the first part of a right that names nothing; a closed unit is none, except for a right that is over */
export async function findUnknown(em: EntityManager, grants: readonly GrantInput[]) {
  return row<{ index: number; field: string }>(
    em,
    `select (g.n - 1)::int as index, case when u.id is null and g.one ->> 'unitId' is not null then 'unitId'
       when r.code is null and g.one ->> 'regionCode' is not null then 'regionCode' else 'delegatedBy' end as field
     from jsonb_array_elements($1::jsonb) with ordinality as g (one, n)
     left join units u on u.id = (g.one ->> 'unitId')::uuid
       and (u.closed_at is null or (g.one ->> 'endsOn')::date < (now() at time zone 'Asia/Jakarta')::date)
     left join regions r on r.code = g.one ->> 'regionCode'
     left join accounts a on a.id = (g.one ->> 'delegatedBy')::uuid and a.active and a.email is not null
     where u.id is null and g.one ->> 'unitId' is not null or r.code is null and g.one ->> 'regionCode' is not null
       or a.id is null and g.one ->> 'delegatedBy' is not null order by g.n limit 1`,
    [JSON.stringify(grants)],
  );
}
