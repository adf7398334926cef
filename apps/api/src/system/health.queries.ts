import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

export async function answersQueries(em: EntityManager): Promise<boolean> {
  return (await row<{ one: number }>(em, 'select 1 as one'))?.one === 1;
}
