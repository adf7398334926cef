import { useState } from 'react';

export interface Selection {
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Adds several, without doubles. */
  readonly add: (ids: readonly string[]) => void;
  readonly drop: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** Chosen rows by id. They stay chosen while one pages and filters. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<readonly string[]>([]);
  const add = (more: readonly string[]) => setIds((before) => [...new Set([...before, ...more])]);
  const drop = (less: readonly string[]) => setIds((before) => before.filter((id) => !less.includes(id)));
  return {
    ids,
    has: (id) => ids.includes(id),
    toggle: (id) => (ids.includes(id) ? drop([id]) : add([id])),
    add,
    drop,
    clear: () => setIds([]),
  };
}
