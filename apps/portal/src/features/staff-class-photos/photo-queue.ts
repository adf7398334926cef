import { ApiError, OfflineError, type RequestError } from '../../lib/api-errors.js';

/** A photo on its way. */
export interface QueuedPhoto {
  readonly key: number;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  /** Why it failed. */
  readonly error: RequestError | null;
}

/** What ends for the others too: nobody is signed in, nobody answers, or too much was sent. */
const endsAll = (error: RequestError): boolean =>
  error instanceof OfflineError || error.status === 401 || error.status === 429;

/** Photos that are sent one after the other. One that fails stays to be sent again; the others go on. */
export class PhotoQueue {
  private photos: readonly QueuedPhoto[] = [];
  private running = false;
  private next = 1;
  private readonly listeners = new Set<() => void>();

  /**
   * @param send rejects with ApiError or OfflineError
   * @param onEnd after the last one: how many were sent, how many were not, and whether somebody sees that
   */
  constructor(
    private readonly send: (file: File) => Promise<void>,
    private readonly onEnd: (sent: number, failed: number, seen: boolean) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly QueuedPhoto[] => this.photos;

  add(file: File): void {
    this.put([...this.photos, { key: this.next++, file, state: 'waiting', error: null }]);
    void this.run();
  }

  /** Those that failed, or one of them. */
  retry(key?: number): void {
    this.change(
      { state: 'waiting', error: null },
      (one) => one.state === 'failed' && (key ?? one.key) === one.key,
    );
    void this.run();
  }

  drop(key: number): void {
    const left = this.photos.filter((one) => one.key !== key);
    this.put(left.some(({ state }) => state !== 'sent') ? left : []);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    const waiting = () => this.photos.find(({ state }) => state === 'waiting');
    for (let one = waiting(); one; one = waiting()) {
      const error = await this.sendOne(one);
      if (error && endsAll(error)) this.change({ state: 'failed' }, ({ state }) => state === 'waiting');
    }
    this.running = false;
    const failed = this.photos.filter(({ state }) => state === 'failed').length;
    this.onEnd(this.photos.length - failed, failed, this.listeners.size > 0);
    if (failed === 0) this.put([]);
  }

  /** @returns why it failed */
  private async sendOne({ key, file }: QueuedPhoto): Promise<RequestError | null> {
    const mark = (change: Partial<QueuedPhoto>) => this.change(change, (one) => one.key === key);
    mark({ state: 'sending', error: null });
    try {
      await this.send(file);
      mark({ state: 'sent' });
      return null;
    } catch (failure) {
      const error = failure instanceof ApiError ? failure : new OfflineError(failure);
      mark({ state: 'failed', error });
      return error;
    }
  }

  private change(change: Partial<QueuedPhoto>, which: (one: QueuedPhoto) => boolean): void {
    this.put(this.photos.map((one) => (which(one) ? { ...one, ...change } : one)));
  }

  private put(photos: readonly QueuedPhoto[]): void {
    this.photos = photos;
    for (const listener of this.listeners) listener();
  }
}
