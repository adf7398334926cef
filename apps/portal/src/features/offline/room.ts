/** Bytes left on this device for the portal; undefined where the browser does not tell. */
export async function roomLeft(): Promise<number | undefined> {
  if (!('storage' in navigator)) return undefined;
  const { quota, usage } = await navigator.storage.estimate().catch(() => ({}) as StorageEstimate);
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}

/** A browser may clear sites away when the phone is full; asked once, it keeps this one. */
export async function askToStay(): Promise<void> {
  if (!('storage' in navigator) || !('persist' in navigator.storage)) return;
  const stays = await navigator.storage.persisted().catch(() => false);
  if (!stays) await navigator.storage.persist().catch(() => false);
}

/** Browsers need some air: below this a phone is said to be nearly full. */
export const NEARLY_FULL = 50_000_000;
