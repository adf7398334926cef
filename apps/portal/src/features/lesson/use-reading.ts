import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { ClassLesson } from './api/lesson.js';
import { eventQueue } from './event-queue.js';
import { blockRead, goBackTo, shareRead } from './reading-place.js';
import { learningEvent, type Anchor } from './use-learning-events.js';

/** A place is noted this often while it moves, so that another device is never further behind. */
const NOTE_EVERY_MS = 5_000;
/** Below this there is nothing to resume: the reader has hardly begun. */
const WORTH_RESUMING = 0.05;
const NEARLY_DONE = 0.97;
/** Further than this somebody has scrolled already, and is not taken elsewhere. */
const STILL_AT_TOP_PX = 40;

export interface ReadingOptions {
  readonly enrolmentId: string;
  readonly code: string;
  /** 0–1, the furthest ever read. */
  readonly position: number;
  /** The newest place, from whichever device. */
  readonly resume: ClassLesson['resume'] | undefined;
  readonly done: boolean;
  readonly flush: () => Promise<boolean>;
}

export interface Reading {
  readonly text: RefObject<HTMLDivElement | null>;
  /** Told where a recording stands. */
  readonly onPosition: (mediaId: string, second: number) => void;
}

/** Notes that a lesson was opened and where one is in it, and goes back to where one stopped. */
export function useReading(options: ReadingOptions): Reading {
  const { enrolmentId, code, flush } = options;
  const text = useRef<HTMLDivElement>(null);
  const second = useRef<number | null>(options.resume?.second ?? null);
  const start = useRef(options.position);
  const moved = useRef<() => void>(undefined);
  useEffect(() => {
    eventQueue.add(enrolmentId, learningEvent('opened', code, start.current));
    void flush();
  }, [enrolmentId, code, flush]);
  useGoBack(text, options);
  useEffect(() => {
    const note = noting(enrolmentId, code, start.current, text, second);
    // Sent as soon as it is noted: another phone may go on with it.
    const tick = () => void (note() && flush());
    moved.current = tick;
    const timer = setInterval(tick, NOTE_EVERY_MS);
    document.addEventListener('visibilitychange', tick);
    addEventListener('pagehide', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
      removeEventListener('pagehide', tick);
      tick();
    };
  }, [enrolmentId, code, flush]);
  const onPosition = useCallback((_mediaId: string, at: number) => {
    second.current = at;
    // At once: a recording tells it every few seconds by itself.
    moved.current?.();
  }, []);
  return { text, onPosition };
}

/** @returns a function that notes the place when it has moved, and tells whether it did */
function noting(
  enrolmentId: string,
  code: string,
  position: number,
  text: RefObject<HTMLElement | null>,
  second: RefObject<number | null>,
): () => boolean {
  let furthest = position;
  let last: Anchor = { block: blockRead(text.current), second: second.current };
  return () => {
    const share = shareRead(text.current);
    const place: Anchor = { block: blockRead(text.current), second: second.current };
    const moved = place.block !== last.block || place.second !== last.second || share - furthest >= 0.01;
    // A page that is being left has no height any more.
    if (!moved || share === 0) return false;
    furthest = Math.max(furthest, share);
    last = place;
    eventQueue.add(enrolmentId, learningEvent('position', code, furthest, place));
    return true;
  };
}

/** Once when the lesson opens, and again when a newer place from another device arrives before one has moved. */
function useGoBack(
  text: RefObject<HTMLElement | null>,
  { position, resume, done }: Pick<ReadingOptions, 'position' | 'resume' | 'done'>,
): void {
  const gone = useRef<string | undefined>(undefined);
  const at = resume?.at ?? 'position';
  const block = resume?.block ?? null;
  const finished = useRef(done);
  const share = useRef(position);
  useEffect(() => {
    const again = gone.current !== undefined;
    if (gone.current === at || finished.current || (again && window.scrollY > STILL_AT_TOP_PX))
      return undefined;
    gone.current = at;
    const isPartWay = share.current >= WORTH_RESUMING && share.current <= NEARLY_DONE;
    if (block === null ? !isPartWay : block === 0) return undefined;
    // A frame later: the frame of the portal puts the view to the top first.
    const frame = requestAnimationFrame(() => goBackTo(text.current, { block, share: share.current }));
    return () => {
      gone.current = undefined;
      cancelAnimationFrame(frame);
    };
  }, [text, at, block]);
}
