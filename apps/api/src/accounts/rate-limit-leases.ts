import type { RateLimiterAbstract } from 'rate-limiter-flexible';

/** Keys a process remembers; the one it learnt of first makes way. */
const KEYS = 10_000;

interface Lease {
  left: number;
  /** The table forgets then, and so does the lease. Milliseconds since 1970. */
  readonly until: number;
}

/**
 * Uses of a key that this process takes from the shared table in one go and then hands out by itself: a page that is
 * asked for a thousand times a second does not write a row each time. Never more than the limit over all processes;
 * up to a lease fewer for each process that stops or that others overtake.
 */
export class RateLimitLeases {
  private readonly held = new Map<string, Promise<Lease>>();

  /** @param uses taken at a time */
  constructor(
    private readonly limiter: RateLimiterAbstract,
    private readonly uses: number,
  ) {}

  /** @throws RateLimiterRes when the limit is reached */
  async consume(key: string): Promise<void> {
    for (;;) {
      const promised = this.held.get(key) ?? this.take(key);
      const lease = await promised;
      if (lease.left > 0 && lease.until > Date.now()) {
        lease.left -= 1;
        return;
      }
      this.forget(key, promised);
    }
  }

  private take(key: string): Promise<Lease> {
    const [first] = this.held.keys();
    if (first !== undefined && this.held.size >= KEYS) this.held.delete(first);
    const lease = this.limiter
      .consume(key, this.uses)
      .then(({ msBeforeNext }) => ({ left: this.uses, until: Date.now() + msBeforeNext }));
    this.held.set(key, lease);
    lease.catch(() => this.forget(key, lease));
    return lease;
  }

  private forget(key: string, lease: Promise<Lease>): void {
    if (this.held.get(key) === lease) this.held.delete(key);
  }
}
