import { SIGNED_OUT } from '../../lib/device-names.js';
import { clearPrivate } from '../../lib/private-store.js';
import { endSession, markSignedOut, settleSignOut } from '../../lib/signed-out.js';

/**
 * Signs out here and now: everything of the person goes from this device, with or without a signal. Without one the
 * session ends at the API when the signal is back. @returns false where that takes a signal: nothing has changed then
 */
export async function leaveDevice(): Promise<boolean> {
  // First the mark: whatever happens to this page from here on, this device is signed out.
  if (!(await markSignedOut()) && !(await endSession())) return false;
  await clearPrivate();
  if (!(await settleSignOut())) await askForSync();
  // What this page may have written meanwhile.
  await clearPrivate();
  return true;
}

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Background Sync, where there is one, so that it happens with the page closed too. */
async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration();
  await registration?.sync?.register(SIGNED_OUT).catch(() => undefined);
}
