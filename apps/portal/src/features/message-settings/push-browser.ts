import type { RequestOf } from '../../lib/api-types.js';

/** install: an iPhone shows notifications only of what is on its home screen. */
export type PushState = 'unsupported' | 'install' | 'denied' | 'off' | 'on';
type Subscription = RequestOf<'POST /me/push-devices'>['body'];

/** @param isKnown whether the API sends to this device */
export async function readPushState(isKnown: boolean): Promise<PushState> {
  if (!('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis)) {
    const { standalone } = navigator as Navigator & { readonly standalone?: boolean };
    return standalone === false ? 'install' : 'unsupported';
  }
  if (Notification.permission === 'denied') return 'denied';
  return isKnown && Notification.permission === 'granted' && (await ownSubscription()) ? 'on' : 'off';
}

/** Asks the person, then the browser. @returns null when the person said no @throws when the browser cannot */
export async function subscribe(publicKey: string): Promise<Subscription | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) throw new Error('no service worker');
  // One that was bound to other keys can never be sent to.
  await (await ownSubscription())?.unsubscribe();
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint = '', keys } = made.toJSON();
  return { endpoint, keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } };
}

/** So that the browser, too, forgets the address. What it refuses does no harm: nothing is sent there any more. */
export async function unsubscribe(): Promise<void> {
  await (await ownSubscription())?.unsubscribe().catch(() => false);
}

async function ownSubscription(): Promise<PushSubscription | null | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.pushManager.getSubscription();
}
