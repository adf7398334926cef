import { useEffect } from 'react';
import { LISTS_CACHE } from '../../lib/device-names.js';
import type { AttendanceList } from './api/attendance.js';

/**
 * Keeps this page as the server draws it, so that it opens again without a signal; once per list of people. It goes with
 * everything personal when somebody signs out on this device.
 */
export function useKeptPage({ items }: AttendanceList): void {
  const { length } = items;
  useEffect(() => {
    if (!('caches' in globalThis)) return;
    void keep(location.pathname).catch(() => undefined);
  }, [length]);
}

async function keep(path: string): Promise<void> {
  const page = await fetch(path, { headers: { accept: 'text/html' } });
  if (page.status !== 200 || page.redirected) return;
  await (await caches.open(LISTS_CACHE)).put(path, page);
}
