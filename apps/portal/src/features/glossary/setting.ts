import { useSyncExternalStore } from 'react';

// A setting of the device, like the theme: it stays when somebody signs out.
const KEY = 'sinau.terms';
const OFF = 'off';
const listeners = new Set<() => void>();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true; // Storage may be blocked.
  }
}

/** Whether terms are underlined in lessons on this device. */
export function explainTerms(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // Not remembered.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTermsOn = (): boolean => useSyncExternalStore(subscribe, read, () => true);
