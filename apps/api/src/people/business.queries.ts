import type { Business } from '@sinau/contracts/people.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { IsNull, type EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { BusinessRow } from './business.entity.js';

type BusinessInput = RouteInput<'POST /me/businesses'>['body'];

const COLUMNS = `b.id, b.name, b.kbli_code as "kbliCode", b.kbli_version as "kbliVersion", f.sector, b.nib,
  b.business_letter as "businessLetter", b.size, b.channels`;
const TABLES = 'businesses b join business_fields f on (f.code, f.version) = (b.kbli_code, b.kbli_version)';

export async function listBusinesses(em: EntityManager, accountId: string): Promise<Business[]> {
  return rows<Business>(
    em,
    `select ${COLUMNS} from ${TABLES} where b.account_id = $1 and b.removed_at is null order by b.created_at, b.id`,
    [accountId],
  );
}

export async function findBusiness(
  em: EntityManager,
  accountId: string,
  id: string,
): Promise<Business | undefined> {
  return row<Business>(
    em,
    `select ${COLUMNS} from ${TABLES} where b.id = $2 and b.account_id = $1 and b.removed_at is null`,
    [accountId, id],
  );
}

/** The KBLI edition in which a code can be chosen today; undefined for a code that is not in it. */
export async function versionOfField(em: EntityManager, code: string): Promise<string | undefined> {
  const found = await row<{ version: string }>(
    em,
    `select version from business_fields where code = $1 and version = (select max(version) from business_fields)`,
    [code],
  );
  return found?.version;
}

function columnsOf(input: BusinessInput, kbliVersion: string) {
  return {
    name: input.name,
    kbliCode: input.kbliCode,
    kbliVersion,
    nib: input.nib ?? null,
    businessLetter: input.businessLetter ?? null,
    size: input.size,
    channels: [...new Set(input.channels)],
  };
}

export async function insertBusiness(
  em: EntityManager,
  accountId: string,
  input: BusinessInput,
  kbliVersion: string,
): Promise<string> {
  const inserted = await em.insert(BusinessRow, { accountId, ...columnsOf(input, kbliVersion) });
  return (inserted.identifiers[0] as { id: string }).id;
}

/** @returns false when there is no such business of this account */
export async function updateBusiness(
  em: EntityManager,
  accountId: string,
  id: string,
  input: BusinessInput,
  kbliVersion: string,
): Promise<boolean> {
  const changed = await em.update(
    BusinessRow,
    { id, accountId, removedAt: IsNull() },
    columnsOf(input, kbliVersion),
  );
  return changed.affected === 1;
}

/** @returns false when there is no such business of this account */
export async function removeBusiness(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const removed = await em.update(
    BusinessRow,
    { id, accountId, removedAt: IsNull() },
    { removedAt: () => 'now()' },
  );
  return removed.affected === 1;
}
