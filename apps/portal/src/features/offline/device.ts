import { markDeviceInUse } from '../../lib/local-api.js';
import { SYNC_TAG } from '../../lib/device-names.js';
import { deviceStore } from './idb-store.js';
import { Outbox } from './outbox.js';
import { itemSender } from './send-item.js';
import type { OutboxItem } from './types.js';

/** The outbox of this device. */
export const outbox = new Outbox(deviceStore, itemSender(deviceStore));

/** Keeps work to be sent, and tries at once; the browser tries again later where it can. @throws where the device keeps nothing */
export async function queue(item: OutboxItem): Promise<void> {
  await outbox.add(item);
  markDeviceInUse();
  void outbox.flush().then(
    (done) => (done ? undefined : askForSync()),
    () => undefined,
  );
}

interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Background Sync, where there is one: the service worker sends when the signal is back, even with the page closed. */
async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration();
  await registration?.sync?.register(SYNC_TAG).catch(() => undefined);
}
