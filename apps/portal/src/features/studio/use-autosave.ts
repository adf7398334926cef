import { useEffect, useState, useSyncExternalStore } from 'react';
import { AutosaveQueue, FIRST_VIEW, type AutosaveJob, type AutosaveView } from './autosave-queue.js';

export interface AutosaveOptions<T> extends AutosaveJob<T> {
  /**
   * What stands on the screen; compared as JSON. Begin with `readUnsaved(name) ?? value of the server`, so that
   * what an earlier visit could not send is on the screen while it is sent.
   */
  readonly value: T;
  /** Revision that the server's value was read with; only the first one counts, later ones come with the saves. */
  readonly revision: number;
}

export interface Autosave<T> extends AutosaveView {
  /** Sends what is unsent without waiting, for instance before a preview. */
  readonly sendNow: () => Promise<void>;
  /** After a conflict: saves `value` on top of theirs, whose revision this is. Put it on the screen too. */
  readonly resolve: (value: T, revision: number) => void;
  /** Forgets what is unsent: `value` of the server is what stands. Put it on the screen too. */
  readonly takeTheirs: (value: T, revision: number) => void;
}

/**
 * Saves a document while it is being written: within two seconds of a pause, on the device first, sent again by itself
 * when the signal is back and also after a reload. One `name` per document (see `autosaveName`); give the component a
 * `key` with the document's id, because a queue belongs to one document for life.
 */
export function useAutosave<T>({ value, revision, ...job }: AutosaveOptions<T>): Autosave<T> {
  const [queue] = useState(() => new AutosaveQueue<T>(job, revision, JSON.stringify(value)));
  const view = useSyncExternalStore(queue.subscribe, queue.current, () => FIRST_VIEW);
  useEffect(() => queue.use(job));
  useEffect(() => queue.start(), [queue]);
  useEffect(() => queue.set(value), [queue, value]);
  useLeaveWarning(!view.kept);
  return { ...view, sendNow: queue.sendNow, resolve: queue.resolve, takeTheirs: queue.takeTheirs };
}

/** The browser asks before leaving only while leaving would really lose something. */
function useLeaveWarning(needed: boolean): void {
  useEffect(() => {
    if (!needed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [needed]);
}
