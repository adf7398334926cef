import { useState, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * A value that only the browser knows (the clock, this device's storage), read once.
 * The server and the first render use `before`, so that both draw the same picture.
 */
export function useBrowserValue<Value>(read: () => Value, before: Value): Value {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [value] = useState(() => ({ current: undefined as { readonly value: Value } | undefined }));
  if (!inBrowser) return before;
  value.current ??= { value: read() };
  return value.current.value;
}
