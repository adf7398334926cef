import type { EntityManager } from 'typeorm';
import type { Holiday } from '@sinau/contracts/office-settings.contract.js';
import { listHolidays } from './holidays.queries.js';

/** Free days between two days, both included, `YYYY-MM-DD` in WIB. */
export async function holidaysBetween(em: EntityManager, from: string, to: string): Promise<Holiday[]> {
  return listHolidays(em, from, to);
}
