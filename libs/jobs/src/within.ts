/** Resolves with the promise, or rejects with `late()` after `ms`. The late promise's own outcome is swallowed. */
export async function within<T>(ms: number, promise: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Waits for the promise to settle either way, `ms` at most; whether it did. */
export function settled(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const either = promise.then(
    () => true,
    () => true,
  );
  return within(ms, either, () => new Error('late')).catch(() => false);
}

/** Waits; keeps the process alive meanwhile. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
