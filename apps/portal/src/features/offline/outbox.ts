import { ApiError } from '../../lib/api-errors.js';
import type { OfflineStore } from './offline-store.js';
import type { OutboxItem } from './types.js';

/** Sends one item. @returns a sentence when the API took it but could not count it */
export type SendItem = (item: OutboxItem) => Promise<string | undefined>;

/**
 * Work that waits on this device until it can be sent: quizzes, photos, assignments. It outlives the page, the browser
 * and a flat battery. Each item has an id made here, so what is sent twice counts once, and none waits for another's
 * fate; only an assignment waits for its own photos.
 */
export class Outbox {
  private sending: Promise<boolean> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly arrivals = new Set<(item: OutboxItem) => void>();

  constructor(
    private readonly store: OfflineStore,
    private readonly send: SendItem,
  ) {}

  /** Oldest first. */
  async list(): Promise<OutboxItem[]> {
    const items = await this.store.all('outbox');
    return items.sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  async add(item: OutboxItem): Promise<void> {
    await this.store.put('outbox', item.id, item);
    this.changed();
  }

  async remove(id: string): Promise<void> {
    await this.store.remove('outbox', id);
    this.changed();
  }

  /** Tries a refused item once more. */
  async retry(id: string): Promise<boolean> {
    const item = await this.store.get('outbox', id);
    if (item) await this.add({ ...item, problem: undefined } as OutboxItem);
    return this.flush();
  }

  /** Sends what waits. One sending at a time. @returns whether nothing is left that could be sent */
  flush(): Promise<boolean> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Told of every item that has arrived, so that screens can ask again for what it changed. */
  onSent = (listener: (item: OutboxItem) => void): (() => void) => {
    this.arrivals.add(listener);
    return () => this.arrivals.delete(listener);
  };

  private async sendAll(): Promise<boolean> {
    let done = true;
    for (const { id } of (await this.list()).sort(photosFirst)) {
      // Read again: meanwhile it may have been taken out, or sent by another tab.
      const item = await this.store.get('outbox', id);
      if (!item || item.problem !== undefined) continue;
      if (await this.hasOpenPhotos(item)) continue;
      done = (await this.sendOne(item)) && done;
    }
    return done;
  }

  private async sendOne(item: OutboxItem): Promise<boolean> {
    try {
      const sentence = await this.send(item);
      if (sentence === undefined) await this.store.remove('outbox', item.id);
      else await this.store.put('outbox', item.id, { ...item, problem: sentence });
      for (const listener of this.arrivals) listener(item);
      return true;
    } catch (error) {
      if (!isRefusal(error)) return false;
      await this.store.put('outbox', item.id, { ...item, problem: sentenceOf(error) });
      return true;
    } finally {
      this.changed();
    }
  }

  private async hasOpenPhotos({ kind, enrolmentId, code }: OutboxItem): Promise<boolean> {
    if (kind !== 'assignment') return false;
    const items = await this.store.all('outbox');
    return items.some((one) => one.kind === 'photo' && one.enrolmentId === enrolmentId && one.code === code);
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Refused for good. A 401, 429 or 5xx passes, and the work waits for that. */
const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && [400, 403, 404, 409, 413, 415, 422].includes(error.status);

const sentenceOf = ({ title, detail, fields }: ApiError): string => fields[0]?.message ?? (detail || title);

const photosFirst = (a: OutboxItem, b: OutboxItem): number =>
  Number(a.kind === 'assignment') - Number(b.kind === 'assignment');
