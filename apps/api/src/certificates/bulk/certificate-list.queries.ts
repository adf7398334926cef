import type { CertificateFilter } from '@sinau/contracts/certificate-register.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import { PRINTED } from '../printed-columns.queries.js';
import { conditionsOf, NAME } from './certificate-conditions.queries.js';

type Output = RouteOutput<'GET /manage/certificates'>['items'][number];
export type ListedCertificate = Omit<Output, 'pdfUrl'> & {
  storageKey: string | null;
  /** Where it stands in the order that was asked for. */
  place: string[];
};
export type ListSort = RouteInput<'GET /manage/certificates'>['query']['sort'];
type Direction = 'asc' | 'desc';

export interface Slice {
  readonly sort: ListSort;
  readonly direction: Direction;
  /** Rows behind this place; null: from the beginning. */
  readonly behind: readonly string[] | null;
  readonly limit: number;
  /** Grants as JSON; null or undefined: no limit. */
  readonly reach: string | null | undefined;
}

/** What the orders go by, with the type of each part; each has an index (0046). The id makes places unique. */
const ORDERS: Readonly<Record<ListSort, readonly (readonly [column: string, type: string])[]>> = {
  approved: [
    ['c.approved_at', 'timestamptz'],
    ['c.id', 'uuid'],
  ],
  number: [
    ['c.year', 'integer'],
    ['c.sequence', 'integer'],
    ['c.id', 'uuid'],
  ],
  name: [
    [NAME, 'text'],
    ['c.id', 'uuid'],
  ],
};
/**
 * By name among names that were searched for: found first and then sorted. Walking the names in order until enough of them
 * match would read nearly all of them for words that begin late in the alphabet.
 */
const AMONG_FOUND: (typeof ORDERS)['name'] = [
  [`(${NAME} || '')`, 'text'],
  ['c.id', 'uuid'],
];
/** How many values a place of this order has. */
export const partsOf = (sort: ListSort): number => ORDERS[sort].length;

const COLUMNS = `
  c.id, c.number, c.kind, c.state, (c.state = 'pending' and c.last_error is not null) as stuck,
  ${PRINTED}, c.batch_id as "batchId", c.approved_at as "approvedAt", c.bytes as "pdfBytes", c.storage_key as "storageKey"`;

/** Rows of one order from a place on. */
export async function listFrom(
  em: EntityManager,
  filter: CertificateFilter,
  { sort, direction, behind, limit, reach }: Slice,
): Promise<ListedCertificate[]> {
  const order = filter.q && sort === 'name' ? AMONG_FOUND : ORDERS[sort];
  const found = conditionsOf(filter, reach);
  if (behind) {
    const left = order.map(([column]) => column).join(', ');
    const right = order.map(([, type]) => `?::${type}`).join(', ');
    found.add(`(${left}) ${direction === 'asc' ? '>' : '<'} (${right})`, ...behind);
  }
  const place = order.map(([column]) => `${column}::text`).join(', ');
  const by = order.map(([column]) => `${column} ${direction}`).join(', ');
  found.values.push(limit);
  return rows(
    em,
    `select ${COLUMNS}, array[${place}] as place from certificates c ${found.where} order by ${by} limit $${found.values.length}`,
    found.values,
  );
}

/** How many there are behind the filter, counted up to `most`. */
export async function countUpTo(
  em: EntityManager,
  filter: CertificateFilter,
  most: number,
  reach: string | null | undefined,
): Promise<number> {
  const found = conditionsOf(filter, reach);
  found.values.push(most);
  const counted = await row<{ count: number }>(
    em,
    `select count(*)::int as count from (select 1 from certificates c ${found.where} limit $${found.values.length}) counted`,
    found.values,
  );
  return counted?.count ?? 0;
}
