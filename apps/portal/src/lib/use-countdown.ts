import { useEffect, useState } from 'react';

/**
 * Whole seconds until `until` (milliseconds since 1970, by this device's clock), never below 0.
 * Null while there is nothing to wait for, and before the first effect, so that the server and the
 * browser draw the same first picture.
 */
export function useCountdown(until: number | null): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) {
      setLeft(null);
      return undefined;
    }
    const update = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    update();
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

/** `4.05`: minutes and seconds as people here write a time. */
export const formatSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
