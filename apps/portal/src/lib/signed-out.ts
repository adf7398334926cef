import { SIGNED_OUT } from './device-names.js';

/**
 * Signing out without a signal. The cookie of the session cannot be reached by scripts, so a mark says that this device
 * is signed out: pages and the service worker end the session at the API before anything else can be asked for in its
 * name. The mark is an empty cache, which both can see; it says nothing about the person.
 */
const PATIENCE_MS = 8000;

const hasCaches = (): boolean => 'caches' in globalThis;

/** One at a time: a second sign-out must not meet the session of somebody who has signed in meanwhile. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request(SIGNED_OUT, work) as Promise<T>) : work();

/** Whether the API has still to hear that somebody signed out here. */
export const isSignedOutHere = async (): Promise<boolean> =>
  hasCaches() && caches.has(SIGNED_OUT).catch(() => false);

/** @returns false on a device that cannot keep the mark: it can only sign out with a signal */
export async function markSignedOut(): Promise<boolean> {
  if (!hasCaches()) return false;
  return caches.open(SIGNED_OUT).then(
    () => true,
    () => false,
  );
}

/** After a new sign-in: the cookie of the old session is gone from this device. */
export const forgetSignedOut = (): Promise<void> =>
  alone(async () => {
    if (hasCaches()) await caches.delete(SIGNED_OUT).catch(() => false);
  });

/** Ends the session of the cookie. @returns whether there is none any more */
export async function endSession(): Promise<boolean> {
  const init: RequestInit = { method: 'POST', credentials: 'same-origin', keepalive: true };
  if ('timeout' in AbortSignal) init.signal = AbortSignal.timeout(PATIENCE_MS);
  // 401: it has ended already.
  return fetch('/api/sign-out', init).then(
    ({ status }) => status < 300 || status === 401,
    () => false,
  );
}

/** Does what was left to do. @returns whether nothing is left */
export async function settleSignOut(): Promise<boolean> {
  if (!(await isSignedOutHere())) return true;
  return alone(async () => {
    if (!(await isSignedOutHere())) return true;
    if (!(await endSession())) return false;
    return caches.delete(SIGNED_OUT);
  });
}
