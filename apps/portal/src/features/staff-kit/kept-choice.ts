import { useSyncExternalStore } from 'react';

const PREFIX = 'sinau.table.';
const listeners = new Set<() => void>();

/** How somebody likes lists on this device: which columns, whether keys. Nothing personal, so it stays after signing out. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Blocked storage: the choice holds until the page is left.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** A choice that this device remembers; null: none was made, and on the server. */
function useKept(name: string): [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => read(name),
    () => null,
  );
  return [value, (next) => write(name, next)];
}

/** Columns that are left out of a list, by their keys. */
export function useHiddenColumns(table: string): [readonly string[], (hidden: readonly string[]) => void] {
  const [value, keep] = useKept(`columns.${table}`);
  return [value ? value.split(' ') : [], (hidden) => keep(hidden.length > 0 ? hidden.join(' ') : null)];
}

/** Whether single keys do something in lists: they can be switched off (WCAG 2.1.4). */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [value, keep] = useKept('keys');
  return [value !== 'off', (on) => keep(on ? null : 'off')];
}
