import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the HTML of the server and while the browser takes it over, true from then on. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
