import { useSyncExternalStore } from 'react';

/** How much this device may fetch. `automatic`: nobody chose, the connection decides. */
export interface DataSaver {
  /** Small pictures, nothing heavy before a tap. */
  readonly on: boolean;
  readonly automatic: boolean;
  /** Lessons are saved to the device over Wi-Fi only. */
  readonly wifiOnly: boolean;
}

/** Network Information API; many browsers have none of it. */
interface Connection extends EventTarget {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly type?: string;
}
interface Choice {
  readonly on?: boolean;
  readonly wifiOnly?: boolean;
}

// A setting of the device, like the theme: it stays when somebody signs out.
const KEY = 'sinau.data';
const SLOW = ['slow-2g', '2g', '3g'];
const SERVER: DataSaver = { on: false, automatic: true, wifiOnly: false };
const listeners = new Set<() => void>();
let memory: Choice = {};
let last = SERVER;

const connection = (): Connection | undefined =>
  (globalThis.navigator as { connection?: Connection } | undefined)?.connection;

function isCostly(net: Connection | undefined): boolean {
  return net?.saveData === true || net?.type === 'cellular' || SLOW.includes(net?.effectiveType ?? '');
}

function readChoice(): Choice {
  let text: string | null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return memory; // Storage is blocked: the choice then holds until the page is closed.
  }
  try {
    const kept = JSON.parse(text ?? '{}') as Choice | null;
    return kept ?? {};
  } catch {
    return {};
  }
}

/** How things stand now. The same object as long as nothing changed. */
export function readDataSaver(): DataSaver {
  const { on, wifiOnly = false } = readChoice();
  const next = { on: on ?? isCostly(connection()), automatic: on === undefined, wifiOnly };
  const same = next.on === last.on && next.automatic === last.automatic && next.wifiOnly === last.wifiOnly;
  if (!same) last = next;
  return last;
}

/** Remembers what somebody chose on this device; what is left out stays. */
export function chooseDataSaver(change: Choice): void {
  memory = { ...readChoice(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Not remembered, but it holds now.
  }
  for (const listener of listeners) listener();
}

/** Whether this is Wi-Fi or a cable; undefined where the browser does not tell. */
export function onWifi(): boolean | undefined {
  const type = connection()?.type;
  if (type === undefined || type === 'unknown') return undefined;
  return type === 'wifi' || type === 'ethernet';
}

function subscribe(listener: () => void): () => void {
  const net = connection();
  listeners.add(listener);
  net?.addEventListener?.('change', listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    net?.removeEventListener?.('change', listener);
    removeEventListener('storage', listener);
  };
}

/** How much this device may fetch, kept up to date. On the server: as if data cost nothing. */
export const useDataSaver = (): DataSaver => useSyncExternalStore(subscribe, readDataSaver, () => SERVER);
