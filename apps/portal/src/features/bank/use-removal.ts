import { useState } from 'react';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';

export interface Removal {
  /** Questions that were deleted last. */
  readonly ids: readonly string[];
  readonly remember: (ids: readonly string[]) => void;
  readonly forget: () => void;
}

const NAME = 'bank-removed';
const NONE: readonly string[] = [];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Remembers the last deletion on this device for a day, so that it can be undone after a reload too. */
export function useRemoval(): Removal {
  const kept = useBrowserValue(readRemoved, NONE);
  const [ids, setIds] = useState<readonly string[]>();
  return {
    ids: ids ?? kept,
    remember: (removed) => {
      setIds(removed);
      writePrivate(NAME, { ids: removed, at: Date.now() });
    },
    forget: () => {
      setIds([]);
      removePrivate(NAME);
    },
  };
}

function readRemoved(): readonly string[] {
  const kept = readPrivate(NAME) as { ids?: unknown; at?: unknown } | null | undefined;
  if (!kept || !Array.isArray(kept.ids) || Date.now() - Number(kept.at) > DAY_MS) return [];
  return kept.ids.filter((id): id is string => typeof id === 'string');
}
