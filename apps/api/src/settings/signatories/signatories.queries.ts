import type { Signatory, SignatoryOffice } from '@sinau/contracts/settings.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;
const PRINTED = `case standing when 'plt' then 'Plt. ' when 'plh' then 'Plh. ' else '' end || title`;
const COLUMNS = `id, office, standing, name, title, ${PRINTED} as "printedTitle", rank, nip,
  valid_from as "validFrom", valid_to as "validTo",
  case when cancelled_at is not null then 'cancelled' when ${TODAY} < valid_from then 'coming'
    when valid_to < ${TODAY} then 'over' else 'standing' end as state`;

export interface StandingSignatory {
  readonly office: SignatoryOffice;
  readonly name: string;
  /** With its Plt. or Plh. */
  readonly title: string;
  readonly rank: string | null;
  readonly nip: string | null;
}

/** Who signs on a day, one per office; whoever stands in before whom they stand in for. @param day WIB; null: today */
export async function listStanding(em: EntityManager, day: string | null): Promise<StandingSignatory[]> {
  return rows(
    em,
    `select distinct on (office) office, name, ${PRINTED} as title, rank, nip from signatories
     where cancelled_at is null and daterange(valid_from, valid_to, '[]') @> coalesce($1::date, ${TODAY})
     order by office, standing = 'plh' desc, valid_from desc, id desc`,
    [day],
  );
}

export async function listSignatories(em: EntityManager): Promise<Signatory[]> {
  return rows(
    em,
    `select ${COLUMNS} from signatories
     order by cancelled_at is not null, valid_from desc, office, id desc limit 200`,
  );
}

/** Locked until the transaction ends. */
export async function lockSignatory(em: EntityManager, id: string): Promise<Signatory | undefined> {
  return row(em, `select ${COLUMNS} from signatories where id = $1 for update`, [id]);
}

export type NewSignatory = Omit<Signatory, 'id' | 'state' | 'printedTitle'>;

/** @throws signatories_one_at_a_time */
export async function insertSignatory(
  em: EntityManager,
  one: NewSignatory,
  by: string,
): Promise<Signatory | undefined> {
  return row(
    em,
    `insert into signatories (office, standing, name, title, rank, nip, valid_from, valid_to, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
    [one.office, one.standing, one.name, one.title, one.rank, one.nip, one.validFrom, one.validTo, by],
  );
}

/** @throws signatories_one_at_a_time */
export async function setEnd(
  em: EntityManager,
  id: string,
  validTo: string | null,
): Promise<Signatory | undefined> {
  return row(em, `update signatories set valid_to = $2 where id = $1 returning ${COLUMNS}`, [id, validTo]);
}

export async function cancelSignatory(em: EntityManager, id: string): Promise<void> {
  await rows(em, 'update signatories set cancelled_at = now() where id = $1', [id]);
}

/** Whose term is in the way of these days. */
export async function findInTheWay(
  em: EntityManager,
  of: Pick<NewSignatory, 'office' | 'standing' | 'validFrom' | 'validTo'>,
  exceptId: string | null,
): Promise<Signatory | undefined> {
  return row(
    em,
    `select ${COLUMNS} from signatories where cancelled_at is null and office = $1 and (standing = 'plh') = ($2 = 'plh')
       and daterange(valid_from, valid_to, '[]') && daterange($3, $4, '[]') and id is distinct from $5::uuid
     order by valid_from limit 1`,
    [of.office, of.standing, of.validFrom, of.validTo, exceptId],
  );
}

/** Of the days from today on: the first one on which nobody signs certificates. */
export async function findGap(
  em: EntityManager,
  days: number,
): Promise<{ today: string; missingFrom: string | null }> {
  const found = await row<{ today: string; missingFrom: string | null }>(
    em,
    `select ${TODAY} as today, (
       select min(one.day::date) from generate_series(${TODAY}::timestamp, ${TODAY}::timestamp + make_interval(days => $1), interval '1 day') as one (day)
       where not exists (select from signatories where cancelled_at is null and office = 'kepala_upt'
         and daterange(valid_from, valid_to, '[]') @> one.day::date)) as "missingFrom"`,
    [days],
  );
  return found ?? { today: '', missingFrom: null };
}
