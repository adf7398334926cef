import type { Column } from '../../ui/Table.js';
import { oneOf, type ListState } from './list-state.js';

type Way = 'naik' | 'turun';

/**
 * What a column's head says and does about the order in the address.
 * @param order its word there; undefined: the order of an address without one
 * @param standard the way it is sorted first
 */
export function sortedBy(
  list: ListState,
  order: string | undefined,
  standard: Way = 'naik',
): Pick<Column<unknown>, 'sort' | 'onSort'> {
  const mine = (list.get('urut') || undefined) === order;
  const way = list.get('arah') ?? standard;
  const other = way === 'naik' ? 'turun' : 'naik';
  return {
    sort: mine ? (way === 'naik' ? 'ascending' : 'descending') : 'none',
    onSort: () => list.change({ urut: order, arah: mine && other !== standard ? other : undefined }),
  };
}

/** The order in an address as the API takes it. @param orders by their word in the address */
export function toOrder<Sort extends string>(
  search: URLSearchParams,
  orders: Readonly<Record<string, Sort>>,
) {
  const order = oneOf(search.get('urut'), orders);
  const way = oneOf(search.get('arah'), { naik: 'asc', turun: 'desc' });
  return {
    ...(order && { sort: orders[order] as Sort }),
    ...(way && { direction: way === 'naik' ? ('asc' as const) : ('desc' as const) }),
  };
}
