import type { HonorariumRate } from '@sinau/contracts/trainer-ledger.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { HonorariumRateRow } from './honorarium-rate.entity.js';

type Fields = Pick<HonorariumRateRow, 'accountId' | 'validFrom' | 'amount' | 'basis' | 'createdBy'>;

const RATE = `select h.id, h.account_id as "trainerId", a.name as "trainerName", h.valid_from as "validFrom", h.amount, h.basis
  from honorarium_rates h left join accounts a on a.id = h.account_id`;

/** Those for everybody first, then by trainer; the newest day first. */
export async function listRates(em: EntityManager): Promise<HonorariumRate[]> {
  return rows<HonorariumRate>(
    em,
    `${RATE} order by h.account_id is not null, a.name, h.account_id, h.valid_from desc`,
  );
}

/** One rate per person and day: the same day again replaces it. */
export async function putRate(em: EntityManager, rate: Fields): Promise<HonorariumRate | undefined> {
  const made = await em
    .createQueryBuilder()
    .insert()
    .into(HonorariumRateRow)
    .values(rate)
    .orUpdate(['amount', 'basis', 'created_by'], ['account_id', 'valid_from'])
    .returning('id')
    .execute();
  const [{ id } = { id: '' }] = made.raw as { id: string }[];
  return row<HonorariumRate>(em, `${RATE} where h.id = $1`, [id]);
}

/** @returns what it was, or undefined when it is gone already */
export async function deleteRate(em: EntityManager, id: string) {
  return row<{ accountId: string | null; validFrom: string; amount: number }>(
    em,
    `delete from honorarium_rates where id = $1 returning account_id as "accountId", valid_from as "validFrom", amount`,
    [id],
  );
}
