import { useEffect, useRef, type RefObject } from 'react';
import { toast } from '../../ui/toast.js';
import { eventQueue } from './event-queue.js';
import { learningEvent } from './use-learning-events.js';

/** A position is noted at most this often: every note costs data later. */
const NOTE_EVERY_MS = 10_000;
/** Below this there is nothing to resume: the reader has hardly begun. */
const WORTH_RESUMING = 0.05;
const NEARLY_DONE = 0.97;

export interface ReadingOptions {
  readonly enrolmentId: string;
  readonly code: string;
  /** 0–1, where the reader stopped last time. */
  readonly startAt: number;
  readonly done: boolean;
  readonly flush: () => Promise<boolean>;
}

/** Notes that a lesson was opened and how far it was read, and goes back to where one stopped. @returns ref of the text */
export function useReading({
  enrolmentId,
  code,
  startAt,
  done,
  flush,
}: ReadingOptions): RefObject<HTMLDivElement | null> {
  const text = useRef<HTMLDivElement>(null);
  const start = useRef(startAt);
  const finished = useRef(done);
  useEffect(() => {
    const share = start.current;
    eventQueue.add(enrolmentId, learningEvent('opened', code, share));
    void flush();
    if (finished.current || share < WORTH_RESUMING || share > NEARLY_DONE) return undefined;
    // A frame later: the frame of the portal puts the view to the top first.
    const frame = requestAnimationFrame(() => resume(text.current, share));
    return () => cancelAnimationFrame(frame);
  }, [enrolmentId, code, flush]);
  useEffect(() => {
    let furthest = start.current;
    let noted = furthest;
    let last = 0;
    const note = () => {
      furthest = Math.max(furthest, shareRead(text.current));
      if (furthest - noted < 0.01) return;
      noted = furthest;
      eventQueue.add(enrolmentId, learningEvent('position', code, furthest));
    };
    const onScroll = () => {
      if (Date.now() - last < NOTE_EVERY_MS) return;
      last = Date.now();
      note();
    };
    const onHide = () => {
      if (document.visibilityState !== 'hidden') return;
      note();
      void flush();
    };
    addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', onHide);
      note();
      void flush();
    };
  }, [enrolmentId, code, flush]);
  return text;
}

/** 0–1: how much of the text has passed the lower edge of the screen. */
function shareRead(text: HTMLElement | null): number {
  if (!text) return 0;
  const { top, height } = text.getBoundingClientRect();
  return height > 0 ? Math.min(1, Math.max(0, (window.innerHeight - top) / height)) : 0;
}

/** Goes back to where one stopped, and says so: nobody should wonder where the beginning went. */
function resume(text: HTMLElement | null, share: number): void {
  if (!text) return;
  const { top, height } = text.getBoundingClientRect();
  const target = window.scrollY + top + height * share - window.innerHeight;
  // Less than half a screen down, one sees the place anyway.
  if (target < window.innerHeight / 2) return;
  window.scrollTo(0, target);
  toast('Lanjut dari tempat terakhir.', { label: 'Ke awal', run: () => window.scrollTo(0, 0) });
}
