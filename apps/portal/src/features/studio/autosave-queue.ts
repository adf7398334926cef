import { ApiError } from '../../lib/api-errors.js';
import { newId } from '../../lib/new-id.js';
import { keepWork, readWork, type KeptWork, type Work } from './autosave-store.js';

/** Quiet time after the last change; with the request itself it stays below the promised two seconds. */
const IDLE_MS = 1500;
/** Somebody who never pauses is saved this often all the same. */
const LONGEST_WAIT_MS = 10_000;
const TRY_AGAIN_MS = 10_000;

/**
 * `waiting`: changed, not sent yet. `offline`: no answer, kept here and tried again by itself. `conflict`: somebody
 * else saved first, nothing is sent until `resolve` or `takeTheirs`. `error`: refused; tried again after the next change.
 */
export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'offline' | 'conflict' | 'error';

export interface AutosaveView {
  readonly state: SaveState;
  /** When the server last had everything, in ms since 1970; null before the first save of this visit. */
  readonly savedAt: number | null;
  /** Why the server refused, in `error`. */
  readonly error: ApiError | null;
  /** False when this device cannot keep what is unsent: only then leaving would lose it. */
  readonly kept: boolean;
}

export const FIRST_VIEW: AutosaveView = { state: 'idle', savedAt: null, error: null, kept: true };

export interface AutosaveJob<T> {
  readonly name: string;
  readonly save: (value: T, revision: number, saveId: string) => Promise<{ readonly revision: number }>;
  readonly onConflict: (mine: Work<T>) => void;
}

/** One document on its way to the server: kept on the device first, sent when the typing pauses, until it is there. */
export class AutosaveQueue<T> {
  private view = FIRST_VIEW;
  private sent: Work<T> | null = null;
  private edited: Work<T> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changedSince: number | null = null;
  private busy = false;
  private ended = false;
  /** Save ids that this queue last left on the device. */
  private keptIds: readonly string[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private job: AutosaveJob<T>,
    private revision: number,
    private text: string,
  ) {}

  readonly current = (): AutosaveView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit could not send. @returns what ends the queue; it sends what is left at once */
  start(): () => void {
    this.ended = false;
    addEventListener('online', this.sendNow);
    if (!this.sent && !this.edited) {
      const { sent, edited } = readWork<T>(this.job.name);
      this.sent = sent;
      this.edited = edited;
      this.keptIds = saveIdsOf({ sent, edited });
      if (sent || edited) void this.sendNow();
    }
    return () => {
      removeEventListener('online', this.sendNow);
      this.ended = true;
      void this.sendNow();
    };
  }

  /** The functions of the newest render. */
  use(job: AutosaveJob<T>): void {
    this.job = job;
  }

  /** What stands on the screen now; the same words as before are no change. */
  set(value: T): void {
    const text = JSON.stringify(value);
    if (text === this.text) return;
    this.text = text;
    this.edited = { value, revision: this.revision, saveId: newId() };
    this.keep();
    if (this.view.state === 'conflict') return;
    if (this.view.state !== 'saving' && this.view.state !== 'offline') this.show({ state: 'waiting' });
    if (!this.busy) this.sendWhenQuiet();
  }

  readonly sendNow = async (): Promise<void> => {
    clearTimeout(this.timer);
    const work = this.sent ?? this.edited;
    if (!work || this.busy || this.view.state === 'conflict') return;
    this.busy = true;
    this.changedSince = null;
    this.sent = work;
    this.keep();
    this.show({ state: 'saving' });
    try {
      const { revision } = await this.job.save(work.value, work.revision, work.saveId);
      this.busy = false;
      this.confirmed(work, revision);
    } catch (cause) {
      this.busy = false;
      this.failed(work, cause);
    }
  };

  /** After a conflict: saves this value on top of theirs. @param revision of theirs */
  readonly resolve = (value: T, revision: number): void => {
    this.sent = null;
    this.revision = revision;
    this.text = JSON.stringify(value);
    this.edited = { value, revision, saveId: newId() };
    this.keep();
    this.show({ state: 'waiting' });
    void this.sendNow();
  };

  /** What the server has stands and ours is forgotten: after a conflict, or when the screen shows a newer text of it. */
  readonly takeTheirs = (value: T, revision: number): void => {
    clearTimeout(this.timer);
    this.sent = this.edited = null;
    this.revision = revision;
    this.text = JSON.stringify(value);
    this.keep();
    this.show({ state: 'saved', savedAt: Date.now(), error: null });
  };

  private confirmed(work: Work<T>, revision: number): void {
    this.revision = revision;
    this.sent = null;
    // Typed on while it was on its way: that text stands on what has just been saved.
    this.edited = this.edited?.saveId === work.saveId ? null : this.edited && { ...this.edited, revision };
    this.keep();
    this.show({ state: this.edited ? 'waiting' : 'saved', savedAt: Date.now(), error: null });
    if (this.edited) this.sendWhenQuiet();
  }

  private failed(work: Work<T>, cause: unknown): void {
    if (!(cause instanceof ApiError) || cause.status >= 500 || cause.status === 429) {
      this.show({ state: 'offline', error: null });
      this.sendIn(TRY_AGAIN_MS);
      return;
    }
    this.sent = null;
    this.edited ??= work;
    this.keep();
    if (cause.code === 'edit_conflict') {
      this.show({ state: 'conflict', error: null });
      this.job.onConflict(this.edited);
    } else {
      this.show({ state: 'error', error: cause });
      if (this.edited.saveId !== work.saveId) this.sendWhenQuiet();
    }
  }

  private sendWhenQuiet(): void {
    const now = Date.now();
    this.changedSince ??= now;
    this.sendIn(Math.max(0, Math.min(IDLE_MS, this.changedSince + LONGEST_WAIT_MS - now)));
  }

  private sendIn(wait: number): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    this.timer = setTimeout(() => void this.sendNow(), wait);
  }

  private keep(): void {
    const work = { sent: this.sent, edited: this.edited };
    const ids = saveIdsOf(work);
    // Another page may have the same document open by now: what it left there is not ours to take away.
    const stored = ids.length > 0 && !this.ended ? [] : saveIdsOf(readWork<T>(this.job.name));
    if (stored.some((id) => !this.keptIds.includes(id))) return;
    this.keptIds = ids;
    this.show({ kept: keepWork(this.job.name, work) });
  }

  private show(change: Partial<AutosaveView>): void {
    const next = { ...this.view, ...change };
    if (Object.entries(change).every(([key, value]) => this.view[key as keyof AutosaveView] === value))
      return;
    this.view = next;
    for (const listener of this.listeners) listener();
  }
}

const saveIdsOf = ({ sent, edited }: KeptWork<unknown>): readonly string[] =>
  [sent, edited].flatMap((work) => (work ? [work.saveId] : []));
