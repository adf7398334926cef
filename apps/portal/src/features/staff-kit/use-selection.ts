import { useSyncExternalStore } from 'react';

/** What was chosen in a list, across its pages. Everything behind a filter is one choice, with exceptions. */
interface Kept {
  readonly all: boolean;
  /** Chosen, or left out of everything. */
  readonly ids: readonly string[];
  /** The filter that everything lies behind. */
  readonly filter: string;
}

export interface Selection {
  readonly all: boolean;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** These in or out, for a whole page. */
  readonly set: (ids: readonly string[], on: boolean) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
  /** @param total rows behind the filter */
  readonly count: (total: number) => number;
  /** For the API. */
  readonly toBody: <F extends object>(filter: F) => { ids: string[] } | { filter: F; except: string[] };
}

const NOTHING: Kept = { all: false, ids: [], filter: '' };
const nameOf = (table: string) => `sinau.my.chosen.${table}`;

function read(table: string): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameOf(table)) ?? 'null') as Kept | null;
    return kept && Array.isArray(kept.ids) ? kept : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Read once, then the tab's own: storage may be full or blocked. */
const here = new Map<string, Kept>();
const listeners = new Set<() => void>();

function current(table: string): Kept {
  const found = here.get(table) ?? read(table);
  here.set(table, found);
  return found;
}

function keep(table: string, kept: Kept): void {
  here.set(table, kept);
  try {
    if (kept === NOTHING) sessionStorage.removeItem(nameOf(table));
    else sessionStorage.setItem(nameOf(table), JSON.stringify(kept));
  } catch {
    // Without storage it holds until the tab is left.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/**
 * The selection of a list. It survives paging, other filters and a reload of this tab; everything behind a filter ends
 * with that filter.
 * @param filter the filter as one text, without page and order
 */
export function useSelection(table: string, filter: string): Selection {
  const kept = useSyncExternalStore(
    subscribe,
    () => current(table),
    () => NOTHING,
  );
  const chosen = kept.all && kept.filter !== filter ? NOTHING : kept;
  const change = (next: Kept) => keep(table, !next.all && next.ids.length === 0 ? NOTHING : next);
  const within = new Set(chosen.ids);
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(within);
    for (const id of ids) {
      if (on === chosen.all) next.delete(id);
      else next.add(id);
    }
    change({ ...chosen, ids: [...next], filter });
  };
  const has = (id: string) => within.has(id) !== chosen.all;
  return {
    all: chosen.all,
    has,
    set,
    toggle: (id) => set([id], !has(id)),
    chooseAll: () => change({ all: true, ids: [], filter }),
    clear: () => change(NOTHING),
    count: (total) => (chosen.all ? Math.max(0, total - within.size) : within.size),
    toBody: (behind) => (chosen.all ? { filter: behind, except: [...within] } : { ids: [...within] }),
  };
}
