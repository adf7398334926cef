import { useSyncExternalStore } from 'react';
import type { RawRequest } from './to-path.js';
import { readPrivate, writePrivate } from './private-store.js';

/** How a query asks: `ask` is the network, `known` says that the screen shows an answer already. */
export interface LocalRead {
  readonly ask: () => Promise<unknown>;
  readonly known: boolean;
  /** A newer answer came from the network after an older one was given from the device. */
  readonly onFresh: (answer: unknown) => void;
  readonly onError: (error: unknown) => void;
}

/** Answers requests from what this device keeps, so that saved lessons open without asking the network first. */
export interface LocalApi {
  read(key: string, request: RawRequest, how: LocalRead): Promise<unknown>;
  write(key: string, request: RawRequest, ask: () => Promise<unknown>): Promise<unknown>;
}

const FLAG = 'offline';
let load: (() => Promise<LocalApi>) | undefined;

/** Called once when the portal starts in a browser. The code behind it is loaded only on devices that keep something. */
export function connectLocalApi(loader: () => Promise<LocalApi>): void {
  load = loader;
}

const listeners = new Set<() => void>();

/** Remembers that this device keeps lessons or unsent work. */
export function markDeviceInUse(): void {
  writePrivate(FLAG, true);
  for (const listener of listeners) listener();
}

/** Whether this device keeps lessons or unsent work. */
export const isDeviceInUse = (): boolean => readPrivate(FLAG) === true;

/** The device's own answers; undefined where nothing is kept, or when its code cannot be loaded. */
export async function localApi(): Promise<LocalApi | undefined> {
  if (!load || !isDeviceInUse()) return undefined;
  return load().catch(() => undefined);
}

/** Whether this device keeps lessons or unsent work, kept up to date. False on the server. */
export const useDeviceInUse = (): boolean => useSyncExternalStore(subscribe, isDeviceInUse, () => false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
