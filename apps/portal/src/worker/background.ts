import { deviceStore } from '../features/offline/idb-store.js';
import { Outbox } from '../features/offline/outbox.js';
import { itemSender } from '../features/offline/send-item.js';
import { MINE } from '../lib/device-names.js';
import { settleSignOut } from '../lib/signed-out.js';

/**
 * Background Sync: sends what waits although no page is open. After a sign-out there is no database any more, and
 * opening it would make an empty one. @throws Error when something is left, so that the browser tries again
 */
export async function flushOutbox(): Promise<void> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === MINE)) return;
  const done = await new Outbox(deviceStore, itemSender(deviceStore)).flush();
  if (!done) throw new Error('work is left to send');
}

/** Background Sync: ends the session that somebody left without a signal. @throws Error, so that the browser tries again */
export async function endLeftSession(): Promise<void> {
  if (!(await settleSignOut())) throw new Error('the session is still there');
}
