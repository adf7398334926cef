import { isSignedOutHere, settleSignOut } from '../lib/signed-out.js';
import { noticeOf, ownPath, PLAIN } from './notice.js';

declare const self: ServiceWorkerGlobalScope;

/** Who left without a signal is still signed in at the API: what comes for them is nobody else's to read. */
export async function showNotice(data: PushMessageData | null): Promise<void> {
  const { title, body, path, tag } = (await isSignedOutHere()) ? PLAIN : noticeOf(data?.text());
  await self.registration.showNotification(title, {
    body,
    tag,
    icon: '/icons/icon-192.png',
    lang: 'id',
    data: { path },
  });
}

/** To the tab that shows the page already; else a new one, so that what somebody is writing in another stays. */
export async function openNotice(notification: Notification): Promise<void> {
  notification.close();
  const path = ownPath((notification.data as { path?: unknown } | null)?.path);
  const tabs = await self.clients.matchAll({ type: 'window' });
  const there = tabs.find(({ url }) => url === self.location.origin + path);
  if (there) return void (await there.focus().catch(() => undefined));
  // Where no new tab may be opened, the portal's own goes there.
  await self.clients.openWindow(path).catch(() => tabs[0]?.navigate(path));
}

interface Devices {
  readonly publicKey: string;
  readonly items: readonly { readonly current: boolean }[];
}

/** The browser has given this device another address: the API hears of it, unless it was turned off meanwhile. */
export async function renewSubscription(): Promise<void> {
  if (!(await settleSignOut())) return;
  const answer = await fetch('/api/me/push-devices');
  if (!answer.ok) return;
  const { publicKey, items } = (await answer.json()) as Devices;
  if (!items.some(({ current }) => current)) return;
  const subscription = await self.registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  await fetch('/api/me/push-devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ endpoint, keys }),
  });
}
