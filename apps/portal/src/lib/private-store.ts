import { MINE } from './device-names.js';

/**
 * What one person keeps on this device: unsent work and drafts. Everything lies under one prefix so
 * that signing out can take all of it away; a phone is often shared in a family.
 */
export const PREFIX = 'sinau.my.';
const OWNER = 'owner';
/** Caches of what one person saved, besides copies of public pages. */
const CACHES = ['sinau-content', MINE];

/** Reads a value; undefined when there is none or storage is blocked. The caller checks its shape. */
export function readPrivate(name: string): unknown {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Keeps a value. @returns false when the device cannot (storage full or blocked) */
export function writePrivate(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function removePrivate(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Blocked storage holds nothing.
  }
}

/** Forgets everything personal on this device: saved lessons, queues, drafts and copies of pages. */
export async function clearPrivate(): Promise<void> {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Blocked storage holds nothing.
  }
  await dropDatabase();
  if (!('caches' in globalThis)) return;
  const names = await caches.keys().catch(() => []);
  await Promise.all(
    names
      .filter((name) => CACHES.some((prefix) => name.startsWith(prefix)))
      .map((name) => caches.delete(name)),
  );
}

/** Open pages close their connections when they hear of it, so this waits for nobody. */
async function dropDatabase(): Promise<void> {
  if (!('indexedDB' in globalThis)) return;
  await new Promise<void>((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(MINE);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}

/** After a sign-in: work of the same person stays, work of somebody else is taken away. @param accountId account */
export async function claimDevice(accountId: string): Promise<void> {
  const owner = readPrivate(OWNER);
  if (owner !== undefined && owner !== accountId) await clearPrivate();
  writePrivate(OWNER, accountId);
}
