import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export type ListChanges = Readonly<Record<string, string | undefined>>;

/** Filters, order and page of a list, as they stand in the address. */
export interface ListState {
  readonly get: (name: string) => string | undefined;
  /** 1-based. */
  readonly page: number;
  /** Whether anything narrows the list. */
  readonly filtered: boolean;
  /** Address with other filters; the page starts again at 1. */
  readonly href: (changes: ListChanges) => string;
  readonly pageHref: (page: number) => string;
  readonly change: (changes: ListChanges) => void;
  /** Page of a second list on the same screen. */
  readonly second: { readonly page: number; readonly pageHref: (page: number) => string };
  /** Address without any filter. */
  readonly bare: string;
}

const PAGE = 'hal';
const SECOND_PAGE = 'hal2';
const ORDER = 'urut';
const DIRECTION = 'arah';
/** Where a page begins, by number or by place: no part of what is listed. */
export const PLACES = [PAGE, SECOND_PAGE, 'sesudah', 'sebelum', 'akhir'];
const FROM_THE_START = Object.fromEntries(PLACES.map((name) => [name, undefined]));

/** Reads the list's state from the address, so that it can be shared, reloaded and gone back to. */
export function useListState(): ListState {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return useMemo(() => {
    const values = new URLSearchParams(search);
    const href = (changes: ListChanges) => addressWith(path, values, { ...FROM_THE_START, ...changes });
    return {
      get: (name) => values.get(name) ?? undefined,
      page: toPageNumber(values),
      filtered: [...values.keys()].some(
        (name) => !PLACES.includes(name) && name !== ORDER && name !== DIRECTION,
      ),
      href,
      pageHref: (page) => addressWith(path, values, { [PAGE]: page > 1 ? String(page) : undefined }),
      second: {
        page: toPageNumber(values, SECOND_PAGE),
        pageHref: (page) => addressWith(path, values, { [SECOND_PAGE]: page > 1 ? String(page) : undefined }),
      },
      change: (changes) => navigate(href(changes), { replace: true }),
      bare: path,
    };
  }, [search, path, navigate]);
}

/** The page in an address; nonsense is the first page. */
export function toPageNumber(values: URLSearchParams, name = PAGE): number {
  const page = Number(values.get(name));
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

/** A value of the address if it is one of the known ones; anything else counts as no filter. */
export function oneOf<Value extends string>(
  value: string | null | undefined,
  known: Readonly<Record<Value, unknown>>,
): Value | undefined {
  return value && Object.hasOwn(known, value) ? (value as Value) : undefined;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** An id of the address, or undefined when it cannot be one. */
export const toId = (value: string | null | undefined): string | undefined =>
  value && UUID.test(value) ? value : undefined;

function addressWith(path: string, values: URLSearchParams, changes: ListChanges): string {
  const next = new URLSearchParams(values);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}
