import { useEffect, useState } from 'react';
import { isDeviceInUse } from '../../lib/local-api.js';
import type { OutboxItem } from './types.js';

type Device = typeof import('./device.js');
export type KeptPhoto = Extract<OutboxItem, { kind: 'photo' }>;
export type KeptAssignment = Extract<OutboxItem, { kind: 'assignment' }>;

/** Work on one assignment that this device keeps until it can be sent. */
export interface KeptWork {
  readonly photos: readonly KeptPhoto[];
  /** The hand-in that waits for a signal. */
  readonly sending: KeptAssignment | undefined;
  /** Keeps an item and tries to send it. @returns false where this device cannot keep anything */
  readonly keep: (item: OutboxItem) => Promise<boolean>;
  readonly remove: (id: string) => void;
}

/** The code behind it comes after the page, while there is a signal, so that it is here when there is none. */
export function useKeptWork(enrolmentId: string, code: string): KeptWork {
  const [device, setDevice] = useState<Device>();
  const [items, setItems] = useState<readonly OutboxItem[]>([]);
  useEffect(() => {
    void import('./device.js').then(setDevice, () => undefined);
  }, []);
  useEffect(() => {
    if (!device) return undefined;
    const read = () => {
      if (!isDeviceInUse()) return;
      const mine = (all: OutboxItem[]) =>
        all.filter((item) => item.enrolmentId === enrolmentId && item.code === code);
      void device.outbox.list().then((all) => setItems(mine(all)));
    };
    read();
    return device.outbox.subscribe(read);
  }, [device, enrolmentId, code]);
  return {
    photos: items.filter((item) => item.kind === 'photo'),
    sending: items.find((item) => item.kind === 'assignment'),
    keep: async (item) =>
      device
        ? device.queue(item).then(
            () => true,
            () => false,
          )
        : false,
    remove: (id) => void device?.outbox.remove(id),
  };
}
