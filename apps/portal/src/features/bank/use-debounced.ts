import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/** A value that follows after a pause, so that typing asks the API once. */
export function useDebounced<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
