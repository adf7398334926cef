import { ApiError } from '../../lib/api-errors.js';
import { CannotSave } from './cannot-save.js';
import { bytesOf, saveLessons, type SaveTarget } from './save-lessons.js';

/** A save under way, or one that stopped. */
export interface Saving {
  readonly done: number;
  readonly total: number;
  /** Why it stopped; undefined while it runs. */
  readonly problem?: string;
}

/** Saves under way by what was asked for. They go on while one reads other pages. */
class Savings {
  private readonly running = new Map<string, Saving>();
  private readonly stops = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();

  get = (name: string): Saving | undefined => this.running.get(name);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @returns whether all of it is on the device now */
  async start(name: string, target: SaveTarget): Promise<boolean> {
    if (this.stops.has(name)) return false;
    const total = target.lessons.reduce((sum, lesson) => sum + bytesOf(lesson), 0);
    const stop = new AbortController();
    this.stops.set(name, stop);
    this.tell(name, { done: 0, total });
    try {
      await saveLessons(target, (done) => this.tell(name, { done, total }), stop.signal);
      this.tell(name, undefined);
      return true;
    } catch (error) {
      const { done = 0 } = this.get(name) ?? {};
      this.tell(name, stop.signal.aborted ? undefined : { done, total, problem: explain(error) });
      return false;
    } finally {
      this.stops.delete(name);
    }
  }

  cancel(name: string): void {
    this.stops.get(name)?.abort();
    this.tell(name, undefined);
  }

  private tell(name: string, saving: Saving | undefined): void {
    if (saving) this.running.set(name, saving);
    else this.running.delete(name);
    for (const listener of this.listeners) listener();
  }
}

/** What happened, what is safe, what to do. */
function explain(error: unknown): string {
  if (error instanceof CannotSave) return error.message;
  if (error instanceof ApiError) return error.detail || error.title;
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'Ruang di HP penuh. Yang sudah tersimpan tetap ada. Hapus simpanan lain dulu.';
  return 'Sinyal terputus. Yang sudah tersimpan tetap ada. Tekan Lanjutkan.';
}

export const savings = new Savings();
