import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { keyOf } from '../../lib/api-query.js';
import { newId } from '../../lib/new-id.js';
import { eventQueue, type LearningEvent } from './event-queue.js';

const RETRY_MS = 30_000;

/** How many events could not be sent yet. 0 on the server. */
export function useWaitingEvents(): number {
  return useSyncExternalStore(
    eventQueue.subscribe,
    () => eventQueue.waiting(),
    () => 0,
  );
}

/** Sends waiting events now, whenever the signal comes back, and every half minute while any are left. */
export function useEventSending(): () => Promise<boolean> {
  const client = useQueryClient();
  const flush = useCallback(async () => {
    const before = eventQueue.pending();
    const done = await eventQueue.flush();
    // Only finished lessons change what other screens show.
    if (done && before.some(({ event }) => event.kind === 'completed')) {
      await client.invalidateQueries({ queryKey: keyOf('GET /enrolments/:id') });
      await client.invalidateQueries({ queryKey: keyOf('GET /me/enrolments') });
    }
    return done;
  }, [client]);
  useEffect(() => {
    const send = () => void flush();
    send();
    addEventListener('online', send);
    const timer = setInterval(() => eventQueue.pending().length > 0 && send(), RETRY_MS);
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [flush]);
  return flush;
}

/** The place to go on from: block of the text (0-based), second of the recording. */
export type Anchor = NonNullable<LearningEvent['anchor']>;

/** An event of now. @param position 0–1, how far down the lesson */
export const learningEvent = (
  kind: LearningEvent['kind'],
  lessonCode: string,
  position: number,
  anchor?: Anchor,
): LearningEvent => ({
  id: newId(),
  kind,
  lessonCode,
  position: Math.min(1, Math.max(0, position)),
  ...(anchor && { anchor }),
  occurredAt: new Date().toISOString(),
});
