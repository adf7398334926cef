import type { ManagedShop, Shop } from '@sinau/contracts/shops.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { BUSINESS_WITHIN, type Limits } from './outcome.policy.js';

type Given = RouteInput<'POST /me/shops'>['body'];

const COLUMNS = `s.id, s.business_id as "businessId", u.name as "businessName", s.platform, s.url,
  s.storage_key is not null as "hasScreenshot", s.first_order_on as "firstOrderOn", s.state, s.revision, s.sent_at as "sentAt",
  s.decided_at as "decidedAt", s.reason`;
const FROM = 'shops s join businesses u on u.id = s.business_id';

export async function listMine(em: EntityManager, accountId: string): Promise<Shop[]> {
  return rows<Shop>(
    em,
    `select ${COLUMNS} from ${FROM} where s.account_id = $1 and s.removed_at is null order by s.created_at desc, s.id`,
    [accountId],
  );
}

export async function findMine(em: EntityManager, accountId: string, id: string): Promise<Shop | undefined> {
  return row<Shop>(
    em,
    `select ${COLUMNS} from ${FROM} where s.id = $2 and s.account_id = $1 and s.removed_at is null`,
    [accountId, id],
  );
}

/** Sent at once when there is a link; otherwise its picture is awaited. */
export async function insertShop(em: EntityManager, accountId: string, given: Given): Promise<string> {
  const made = await row<{ id: string }>(
    em,
    `insert into shops (account_id, business_id, platform, url, first_order_on, state, sent_at)
     values ($1, $2, $3, $4, $5, case when $4::text is null then 'draft' else 'sent' end, case when $4::text is not null then now() end)
     returning id`,
    [accountId, given.businessId, given.platform, given.url, given.firstOrderOn],
  );
  return made?.id ?? '';
}

const SENT_AGAIN = `revision = revision + 1, decided_by = null, decided_at = null, reason = null`;

/** It is looked at again, whatever was found before. */
export async function updateShop(
  em: EntityManager,
  accountId: string,
  id: string,
  given: Given,
): Promise<boolean> {
  const changed = await row(
    em,
    `update shops set business_id = $3, platform = $4, url = $5, first_order_on = $6, ${SENT_AGAIN},
       state = case when $5::text is null and storage_key is null then 'draft' else 'sent' end,
       sent_at = case when $5::text is null and storage_key is null then null else now() end
     where id = $2 and account_id = $1 and removed_at is null returning id`,
    [accountId, id, given.businessId, given.platform, given.url, given.firstOrderOn],
  );
  return changed !== undefined;
}

/** The picture in the place of the one before. @returns where the one before lies */
export async function placeScreenshot(
  em: EntityManager,
  of: { accountId: string; id: string },
  key: string,
): Promise<{ oldKey: string | null } | undefined> {
  return row<{ oldKey: string | null }>(
    em,
    `with old as (select id, storage_key from shops where id = $2 and account_id = $1 and removed_at is null for update)
     update shops s set storage_key = $3, ${SENT_AGAIN}, state = 'sent', sent_at = now()
     from old where s.id = old.id returning old.storage_key as "oldKey"`,
    [of.accountId, of.id, key],
  );
}

/** @returns where its picture lies; undefined when there is no such shop of this account */
export async function removeShop(em: EntityManager, accountId: string, id: string) {
  return row<{ oldKey: string | null }>(
    em,
    `with old as (select id, storage_key from shops where id = $2 and account_id = $1 and removed_at is null for update)
     update shops s set removed_at = now() from old where s.id = old.id returning old.storage_key as "oldKey"`,
    [accountId, id],
  );
}

export async function findScreenshot(em: EntityManager, id: string) {
  return row<{ accountId: string; key: string | null }>(
    em,
    'select account_id as "accountId", storage_key as key from shops where id = $1 and removed_at is null',
    [id],
  );
}

export async function isWithin(em: EntityManager, id: string, limits: Limits): Promise<boolean> {
  const found = await row(
    em,
    `select from shops s where s.id = $1 and s.removed_at is null and ${BUSINESS_WITHIN('s.business_id', '$2', '$3')}`,
    [id, limits.ownerId, limits.reach],
  );
  return found !== undefined;
}

const MANAGED = `${COLUMNS}, coalesce(p.name, '') as "personName", coalesce(r.name, '') as "regencyName", w.name as "decidedBy"`;
const MANAGED_FROM = `${FROM} left join people p on p.account_id = s.account_id
  left join regions r on r.code = left(p.village_code, 5) left join accounts w on w.id = s.decided_by`;

export async function listManaged(
  em: EntityManager,
  query: RouteInput<'GET /manage/shops'>['query'],
  limits: Limits,
) {
  const order = query.state === 'sent' ? 's.sent_at, s.id' : 's.decided_at desc, s.id';
  return rows<ManagedShop & { total: number }>(
    em,
    `select ${MANAGED}, count(*) over () as total from ${MANAGED_FROM}
     where s.removed_at is null and s.state = $1 and ($2::text is null or s.platform = $2)
       and ${BUSINESS_WITHIN('s.business_id', '$3', '$4')}
     order by ${order} limit $5 offset $6`,
    [
      query.state,
      query.platform ?? null,
      limits.ownerId,
      limits.reach,
      query.pageSize,
      (query.page - 1) * query.pageSize,
    ],
  );
}

export async function findManaged(
  em: EntityManager,
  id: string,
  limits: Limits,
): Promise<ManagedShop | undefined> {
  return row<ManagedShop>(
    em,
    `select ${MANAGED} from ${MANAGED_FROM}
     where s.id = $1 and s.removed_at is null and s.state <> 'draft' and ${BUSINESS_WITHIN('s.business_id', '$2', '$3')}`,
    [id, limits.ownerId, limits.reach],
  );
}

export async function listOfBusinessIn(em: EntityManager, enrolmentId: string): Promise<Shop[]> {
  return rows<Shop>(
    em,
    `select ${COLUMNS} from ${FROM} join enrolments e on e.business_id = s.business_id
     where e.id = $1 and s.removed_at is null and s.state <> 'draft' order by s.created_at desc, s.id`,
    [enrolmentId],
  );
}

/** Only what was looked at: a revision that has changed meanwhile stays undecided. */
export async function decide(
  em: EntityManager,
  of: { id: string; revision: number; decidedBy: string },
  reason: string | null,
): Promise<boolean> {
  const changed = await row(
    em,
    `update shops set state = case when $4::text is null then 'verified' else 'returned' end, reason = $4,
       decided_by = $3, decided_at = now()
     where id = $1 and revision = $2 and state = 'sent' and removed_at is null and account_id <> $3 returning id`,
    [of.id, of.revision, of.decidedBy, reason],
  );
  return changed !== undefined;
}
