import type { OfficeUnit } from '@sinau/contracts/units.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

interface UnitWords {
  readonly code: string;
  readonly name: string;
}

interface Unit extends UnitWords {
  readonly id: string;
  readonly parentId: string | null;
  readonly closed: boolean;
}

const UNIT = `select id, code, name, parent_id as "parentId", closed_at is not null as closed from units`;

export async function listUnits(em: EntityManager): Promise<Unit[]> {
  return rows(em, `${UNIT} order by parent_id nulls first, name, id`);
}

/** With what belongs to each of them. */
export async function listOfficeUnits(em: EntityManager): Promise<OfficeUnit[]> {
  return rows(
    em,
    `select u.id, u.code, u.name, u.parent_id as "parentId", u.closed_at as "closedAt", ${USES}
     from units u order by u.name, u.id`,
  );
}

const USES = `(select count(*)::int from batches b where b.unit_id = u.id) as classes,
  (select count(*)::int from batches b where b.unit_id = u.id and not batch_is_over(b.state)) as "openClasses",
  (select count(distinct g.account_id)::int from staff_grants g join accounts a on a.id = g.account_id and a.active
   where g.unit_id = u.id and coalesce(g.ends_on >= ${TODAY}, true)) as people,
  (select count(*)::int from staff_invitations i where i.accepted_at is null and i.withdrawn_at is null
     and exists (select from jsonb_array_elements(i.grants) g where g ->> 'unitId' = u.id::text)) as invited`;

/** What still stands on a unit. */
export async function findUses(em: EntityManager, id: string) {
  return row<{ openClasses: number; people: number; invited: number; below: number }>(
    em,
    `select ${USES}, (select count(*)::int from units b where b.parent_id = u.id and b.closed_at is null) as below
     from units u where u.id = $1`,
    [id],
  );
}

/** Locks a unit against whoever gives it something at this moment. */
export async function lockUnit(em: EntityManager, id: string): Promise<Unit | undefined> {
  return row(em, `${UNIT} where id = $1 for update`, [id]);
}

/** Until the end of the transaction nobody closes them. */
export async function keepUnits(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(em, 'select id from units where id = any($1::uuid[]) order by id for share', [ids]);
}

/** @throws units_code_key, units_open_name */
export async function insertUnit(
  em: EntityManager,
  { code, name, parentId }: UnitWords & { readonly parentId: string | null },
): Promise<string> {
  const made = await row<{ id: string }>(
    em,
    'insert into units (code, name, parent_id) values ($1, $2, $3) returning id',
    [code, name, parentId],
  );
  if (!made) throw new Error('a unit that was just written is missing');
  return made.id;
}

/** @throws units_code_key, units_open_name */
export async function renameUnit(em: EntityManager, id: string, { code, name }: UnitWords): Promise<void> {
  await rows(em, 'update units set code = $2, name = $3 where id = $1', [id, code, name]);
}

/** @throws units_open_name when another one took the name meanwhile */
export async function setClosed(em: EntityManager, id: string, closed: boolean): Promise<void> {
  await rows(em, 'update units set closed_at = case when $2 then now() end where id = $1', [id, closed]);
}

export async function findBatchUnit(em: EntityManager, batchId: string) {
  return row<{ unitId: string | null }>(em, 'select unit_id as "unitId" from batches where id = $1', [
    batchId,
  ]);
}

/** A class that stays in a closed unit stays; none moves into one. */
export async function setBatchUnit(em: EntityManager, batchId: string, unitId: string | null) {
  return row<{ before: string | null }>(
    em,
    `update batches b set unit_id = $2 from batches old where b.id = $1 and old.id = b.id
     and ($2::uuid is null or exists (select from units where id = $2 and (closed_at is null or id = old.unit_id)))
     returning old.unit_id as before`,
    [batchId, unitId],
  );
}
