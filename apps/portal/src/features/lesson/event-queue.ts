import { api } from '../../lib/api.js';
import { ApiError } from '../../lib/api-errors.js';
import type { RequestOf } from '../../lib/api-types.js';
import { readPrivate, writePrivate } from '../../lib/private-store.js';

export type LearningEvent = RequestOf<'POST /enrolments/:id/events'>['body']['events'][number];

export interface QueuedEvent {
  readonly enrolmentId: string;
  readonly event: LearningEvent;
}

type Send = (enrolmentId: string, events: LearningEvent[]) => Promise<unknown>;

const NAME = 'events';
/** The API takes at most this many events in one request. */
const BATCH = 200;
/** A phone that has no signal for months keeps its newest events. */
const MAX_KEPT = 2000;

/**
 * Learning events that wait to be sent. They live in localStorage, so they outlive the page, the
 * browser and a flat battery. An id is made on the device: what is sent twice counts once (I7).
 */
export class EventQueue {
  private sending: Promise<boolean> | undefined;
  private readonly listeners = new Set<() => void>();
  /** Only used where the device keeps nothing: then events live as long as the page. */
  private memory: readonly QueuedEvent[] = [];
  private stuck = false;

  constructor(private readonly send: Send) {}

  pending(): readonly QueuedEvent[] {
    const kept = readPrivate(NAME);
    return Array.isArray(kept) ? kept.filter(isQueuedEvent) : this.memory;
  }

  /** Keeps an event. A newer position of the same lesson replaces an older one that was not sent yet. */
  add(enrolmentId: string, event: LearningEvent): void {
    const others = this.pending().filter((each) => !isOlderPosition(each, enrolmentId, event));
    this.keep([...others, { enrolmentId, event }]);
  }

  /** How many events wait although sending was tried: what the learner should know about. */
  waiting(): number {
    return this.stuck ? this.pending().length : 0;
  }

  /** Sends what waits, in bulk per class. One sending at a time. @returns whether nothing is left to send */
  flush(): Promise<boolean> {
    this.sending ??= this.sendAll()
      .then((done) => this.tell(done))
      .finally(() => {
        this.sending = undefined;
      });
    return this.sending;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async sendAll(): Promise<boolean> {
    for (let next = this.nextBatch(); next; next = this.nextBatch()) {
      try {
        await this.send(next.enrolmentId, next.events);
      } catch (error) {
        // Refused for good (the class is not theirs any more): keeping it would block all the others.
        if (!isRefusal(error)) return false;
      }
      this.drop(next.events);
    }
    return true;
  }

  private tell(done: boolean): boolean {
    this.stuck = !done;
    for (const listener of this.listeners) listener();
    return done;
  }

  private nextBatch(): { enrolmentId: string; events: LearningEvent[] } | undefined {
    const pending = this.pending();
    const enrolmentId = pending[0]?.enrolmentId;
    if (enrolmentId === undefined) return undefined;
    const events = pending.filter((each) => each.enrolmentId === enrolmentId).map(({ event }) => event);
    return { enrolmentId, events: events.slice(0, BATCH) };
  }

  /** Reads the store again first: meanwhile another tab, or this one, may have added something. */
  private drop(sent: readonly LearningEvent[]): void {
    const ids = new Set(sent.map(({ id }) => id));
    this.keep(this.pending().filter(({ event }) => !ids.has(event.id)));
  }

  private keep(events: readonly QueuedEvent[]): void {
    const newest = events.slice(-MAX_KEPT);
    this.memory = writePrivate(NAME, newest) ? [] : newest;
    for (const listener of this.listeners) listener();
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ApiError && [404, 409, 422].includes(error.status);

const isOlderPosition = (kept: QueuedEvent, enrolmentId: string, event: LearningEvent): boolean =>
  event.kind === 'position' &&
  kept.event.kind === 'position' &&
  kept.enrolmentId === enrolmentId &&
  kept.event.lessonCode === event.lessonCode;

function isQueuedEvent(value: unknown): value is QueuedEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { enrolmentId, event } = value as Partial<QueuedEvent>;
  return (
    typeof enrolmentId === 'string' && typeof event?.id === 'string' && typeof event.lessonCode === 'string'
  );
}

/** The queue of this device. */
export const eventQueue = new EventQueue((id, events) =>
  api('POST /enrolments/:id/events', { params: { id }, body: { events } }),
);
