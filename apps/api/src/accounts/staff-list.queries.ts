import type { Role, StaffFilter } from '@sinau/contracts/accounts.contract.js';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface ListedStaff {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  active: boolean;
  lastSeenAt: string | null;
  resetUntil: string | null;
}

// Who can come in first, then by name.
const ORDERS: Record<StaffFilter['sort'], readonly [string, ...string[]]> = {
  standing: ['not a.active', `lower(coalesce(a.name, a.email))`],
  name: [`lower(coalesce(a.name, a.email))`],
  email: ['a.email'],
  // Who was never here counts as long ago.
  seen: [`coalesce("lastSeenAt", '-infinity')`],
};

/** Staff accounts, page by page. */
export async function listStaff(
  em: EntityManager,
  { q, role, state, sort, direction, page, pageSize }: StaffFilter & { page: number; pageSize: number },
): Promise<(ListedStaff & { total: number })[]> {
  const order = [...ORDERS[sort], 'a.id'].map((key) => `${key} ${direction}`).join(', ');
  return rows(
    em,
    `with found as (
       select a.id, a.name, a.email, a.roles, a.active,
         (select max(s.last_seen_at) from account_sessions s where s.account_id = a.id) as "lastSeenAt",
         (select r.expires_at from password_resets r where r.account_id = a.id and r.expires_at > now()) as "resetUntil"
       from accounts a where a.email is not null
     )
     select a.id, coalesce(a.name, a.email) as name, a.email, a.roles, a.active, "lastSeenAt", "resetUntil",
       count(*) over ()::int as total
     from found a
     where ($1::text is null or strpos(lower(coalesce(a.name, '') || ' ' || a.email), lower($1)) > 0)
       and ($2::text is null or $2 = any(a.roles))
       and ($3::text is null or $3 = case when not a.active then 'closed' when "resetUntil" is not null then 'waiting' else 'active' end)
     order by ${order} limit $4 offset $5`,
    [q || null, role ?? null, state ?? null, pageSize, (page - 1) * pageSize],
  );
}
