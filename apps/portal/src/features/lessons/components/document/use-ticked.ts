import { useState } from 'react';
import { readPrivate, writePrivate } from '../../../../lib/private-store.js';
import { useDocument } from './document-context.js';
import { useInBrowser } from './use-in-browser.js';

type Ticks = Readonly<Record<string, unknown>>;

function readTicks(name: string): Ticks {
  const kept = readPrivate(name);
  return typeof kept === 'object' && kept !== null ? (kept as Ticks) : {};
}

/**
 * Whether an item is ticked, remembered on this device under the document's name. The server's HTML shows what the
 * author set.
 */
export function useTicked(path: string, initial: boolean): readonly [boolean, (ticked: boolean) => void] {
  const { memory } = useDocument();
  const inBrowser = useInBrowser();
  const [changed, setChanged] = useState<boolean>();
  const name = memory === undefined ? undefined : `ticks.${memory}`;
  const kept = inBrowser && name !== undefined ? readTicks(name)[path] : undefined;
  const change = (next: boolean) => {
    setChanged(next);
    if (name !== undefined) writePrivate(name, { ...readTicks(name), [path]: next });
  };
  return [changed ?? (typeof kept === 'boolean' ? kept : initial), change];
}
