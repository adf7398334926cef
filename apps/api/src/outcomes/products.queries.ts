import type { Product } from '@sinau/contracts/products.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { BUSINESS_WITHIN, WITHIN, type Limits } from './outcome.policy.js';

type Given = RouteInput<'POST /me/products'>['body'];

const COLUMNS = `pr.id, pr.business_id as "businessId", u.name as "businessName", pr.slug, pr.name, pr.price_idr as "priceIdr",
  pr.description, pr.checklist, pr.published_at as "publishedAt", pr.shows_phone as "showsPhone", pr.updated_at as "updatedAt",
  coalesce((select json_agg(json_build_object('id', f.id, 'stage', f.stage, 'width', f.width, 'height', f.height, 'bytes', f.bytes)
    order by f.stage desc, f.created_at) from product_photos f where f.product_id = pr.id), '[]') as photos`;
const FROM = 'products pr join businesses u on u.id = pr.business_id';

export async function listMine(em: EntityManager, accountId: string): Promise<Product[]> {
  return rows<Product>(
    em,
    `select ${COLUMNS} from ${FROM} where pr.account_id = $1 and pr.removed_at is null order by pr.created_at desc, pr.id`,
    [accountId],
  );
}

export async function findMine(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<Product | undefined> {
  return row<Product>(
    em,
    `select ${COLUMNS} from ${FROM} where pr.id = $2 and pr.account_id = $1 and pr.removed_at is null`,
    [accountId, id],
  );
}

/** One after the other for one owner, so that "at most" holds whatever is tapped at once. */
export async function lockOwner(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, 'select from accounts where id = $1 for no key update', [accountId]);
}

export async function ownsBusiness(
  em: EntityManager,
  accountId: string,
  businessId: string,
): Promise<boolean> {
  const found = await row(
    em,
    'select from businesses where id = $2 and account_id = $1 and removed_at is null',
    [accountId, businessId],
  );
  return found !== undefined;
}

export async function insertProduct(
  em: EntityManager,
  accountId: string,
  slug: string,
  given: Given,
): Promise<string> {
  const made = await row<{ id: string }>(
    em,
    `insert into products (account_id, business_id, slug, name, price_idr, description, checklist)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [
      accountId,
      given.businessId,
      slug,
      given.name,
      given.priceIdr,
      given.description,
      JSON.stringify(given.checklist),
    ],
  );
  return made?.id ?? '';
}

/** @returns false when there is no such product of this account */
export async function updateProduct(
  em: EntityManager,
  accountId: string,
  id: string,
  given: Given,
): Promise<boolean> {
  const changed = await row(
    em,
    `update products set business_id = $3, name = $4, price_idr = $5, description = $6, checklist = $7, updated_at = now()
     where id = $2 and account_id = $1 and removed_at is null returning id`,
    [
      accountId,
      id,
      given.businessId,
      given.name,
      given.priceIdr,
      given.description,
      JSON.stringify(given.checklist),
    ],
  );
  return changed !== undefined;
}

/** Takes the page away too. @returns false when there is no such product of this account */
export async function removeProduct(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const removed = await row(
    em,
    `update products set removed_at = now(), published_at = null, consent_version = null, shows_phone = false
     where id = $2 and account_id = $1 and removed_at is null returning id`,
    [accountId, id],
  );
  return removed !== undefined;
}

/** @param consent which text was agreed to; null: to none any more */
export async function publish(
  em: EntityManager,
  of: { accountId: string; id: string },
  consent: { version: string; showsPhone: boolean } | null,
): Promise<boolean> {
  const changed = await row(
    em,
    `update products set published_at = case when $3::text is null then null else coalesce(published_at, now()) end,
       consent_version = $3, shows_phone = $4, updated_at = now()
     where id = $2 and account_id = $1 and removed_at is null returning id`,
    [of.accountId, of.id, consent?.version ?? null, consent?.showsPhone ?? false],
  );
  return changed !== undefined;
}

export interface PublicProduct extends Product {
  readonly accountId: string;
  /** Only where its owner lets everybody see it. */
  readonly phone: string | null;
  readonly regencyName: string;
}

/** A product by its address, whoever may see it. */
export async function findBySlug(em: EntityManager, slug: string): Promise<PublicProduct | undefined> {
  return row<PublicProduct>(
    em,
    `select ${COLUMNS}, pr.account_id as "accountId", case when pr.shows_phone then owner.phone end as phone,
       coalesce(r.name, '') as "regencyName"
     from ${FROM} join accounts owner on owner.id = pr.account_id
     left join people p on p.account_id = pr.account_id left join regions r on r.code = left(p.village_code, 5)
     where pr.slug = $1 and pr.removed_at is null and owner.active`,
    [slug],
  );
}

/** The products of everybody with a seat in a class, as far as the limits go. */
export async function listOfBatch(em: EntityManager, batchId: string, limits: Limits) {
  return rows<Product & { personName: string; enrolmentId: string }>(
    em,
    `select ${COLUMNS}, p.name as "personName", e.id as "enrolmentId"
     from enrolments e join batches b on b.id = e.batch_id join people p on p.account_id = e.account_id
     join products pr on pr.business_id = e.business_id and pr.removed_at is null
     join businesses u on u.id = pr.business_id
     where e.batch_id = $1 and e.state in ('active', 'completed', 'failed') and ${WITHIN('$2', '$3')}
     order by p.name, pr.created_at, pr.id limit 500`,
    [batchId, limits.ownerId, limits.reach],
  );
}

export async function listOfBusinessIn(em: EntityManager, enrolmentId: string): Promise<Product[]> {
  return rows<Product>(
    em,
    `select ${COLUMNS} from enrolments e join products pr on pr.business_id = e.business_id and pr.removed_at is null
     join businesses u on u.id = pr.business_id where e.id = $1 order by pr.created_at desc, pr.id`,
    [enrolmentId],
  );
}

/** Whether staff with these limits may see a product. */
export async function isWithin(em: EntityManager, id: string, limits: Limits): Promise<boolean> {
  const found = await row(
    em,
    `select from products pr where pr.id = $1 and pr.removed_at is null and ${BUSINESS_WITHIN('pr.business_id', '$2', '$3')}`,
    [id, limits.ownerId, limits.reach],
  );
  return found !== undefined;
}
