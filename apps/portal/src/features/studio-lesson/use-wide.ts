import { useSyncExternalStore } from 'react';

/** From here on the preview has room beside the editor. */
const WIDE = '(min-width: 75rem)';

const query = (): MediaQueryList | undefined =>
  typeof globalThis.matchMedia === 'function' ? globalThis.matchMedia(WIDE) : undefined;

/** Whether editor and preview fit beside each other. False on the server. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const wide = query();
      wide?.addEventListener('change', listener);
      return () => wide?.removeEventListener('change', listener);
    },
    () => query()?.matches ?? false,
    () => false,
  );
