/** At most `limit` pieces of work at a time in this process; the others wait in the order they came. */
export function turns(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // A turn is handed over, not given back: nobody can slip in between.
      if (next) next();
      else running -= 1;
    }
  };
}
