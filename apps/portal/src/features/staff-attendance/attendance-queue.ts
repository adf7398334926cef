import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { ApiError } from '../../lib/api-errors.js';
import { newId } from '../../lib/new-id.js';
import {
  readUnsentOf,
  writeUnsent,
  type Mark,
  type Marks,
  type UnsentSession,
} from '../staff-kit/unsent-attendance.js';

/** Long enough to take a wrong tap back, short enough that little is waiting. */
const SEND_AFTER_MS = 4000;
const TRY_AGAIN_MS = 15_000;

export type SendState = 'saved' | 'waiting' | 'sending' | 'offline' | 'refused';

/** What one action changed; `before` is null for somebody who had no mark. */
export type Step = readonly { readonly enrolmentId: string; readonly before: AttendanceStatus | null }[];

export interface QueueView {
  readonly unsent: Marks;
  readonly state: SendState;
  /** Why the server refused, when it did. */
  readonly error: ApiError | null;
  /** False when this device cannot keep what is unsent. */
  readonly kept: boolean;
  readonly lastStep: Step | null;
}

export const EMPTY_VIEW: QueueView = { unsent: {}, state: 'saved', error: null, kept: true, lastStep: null };

type Session = Omit<UnsentSession, 'marks'>;

/** Marks on their way to the server: kept on the device first, sent in bulk, tried again until they are there. */
export class AttendanceQueue {
  private view = EMPTY_VIEW;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly session: Session,
    private readonly send: (marks: Marks) => Promise<void>,
    private readonly onSent: (marks: Marks) => void,
  ) {}

  readonly current = (): QueueView => this.view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit could not send. @returns what ends the queue */
  start(): () => void {
    addEventListener('online', this.sendNow);
    this.show({ unsent: readUnsentOf(this.session.sessionId) });
    void this.sendNow();
    return () => {
      removeEventListener('online', this.sendNow);
      clearTimeout(this.timer);
    };
  }

  /** @param reason why a mark is put right; it belongs to the tap before it, so that undoing takes both back */
  mark(step: Step, status: AttendanceStatus, reason?: string): void {
    const tapped = Object.fromEntries(step.map(({ enrolmentId }) => [enrolmentId, seenNow(status, reason)]));
    this.keep({ ...this.view.unsent, ...tapped }, reason ? this.view.lastStep : step);
  }

  /** Somebody without a mark can go back to none only while the tap has not been sent. */
  canUndo(): boolean {
    const { lastStep, unsent, state } = this.view;
    return (
      lastStep?.every(
        ({ enrolmentId, before }) => before !== null || (enrolmentId in unsent && state !== 'sending'),
      ) ?? false
    );
  }

  readonly undo = (): void => {
    const { lastStep, unsent } = this.view;
    if (!lastStep || !this.canUndo()) return;
    const next: Record<string, Mark> = { ...unsent };
    for (const { enrolmentId, before } of lastStep) {
      if (before === null) delete next[enrolmentId];
      else next[enrolmentId] = seenNow(before);
    }
    this.keep(next, null);
  };

  readonly sendNow = async (): Promise<void> => {
    clearTimeout(this.timer);
    const sent = this.view.unsent;
    if (this.view.state === 'sending' || Object.keys(sent).length === 0) return;
    this.show({ state: 'sending' });
    try {
      await this.send(sent);
      this.onSent(sent);
      this.show({ state: 'saved', error: null });
      this.keep(without(this.view.unsent, sent), this.view.lastStep);
    } catch (cause) {
      const refused = cause instanceof ApiError && cause.status < 500 && cause.status !== 429;
      this.show({ state: refused ? 'refused' : 'offline', error: refused ? cause : null });
      if (!refused) this.sendIn(TRY_AGAIN_MS);
    }
  };

  private keep(unsent: Marks, lastStep: Step | null): void {
    const kept = writeUnsent({ ...this.session, marks: unsent });
    const nothing = Object.keys(unsent).length === 0;
    const { state } = this.view;
    const busy = state === 'sending' || (state === 'offline' && !nothing);
    this.show({ unsent, lastStep, kept, state: busy ? state : nothing ? 'saved' : 'waiting' });
    if (!nothing && state !== 'sending') this.sendIn(SEND_AFTER_MS);
  }

  private sendIn(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendNow(), wait);
  }

  private show(change: Partial<QueueView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** What is still unsent: everything that was tapped again, or for the first time, while sending. */
const without = (now: Marks, sent: Marks): Marks =>
  Object.fromEntries(Object.entries(now).filter(([id, { changeId }]) => sent[id]?.changeId !== changeId));

const seenNow = (status: AttendanceStatus, reason?: string): Mark => ({
  status,
  changeId: newId(),
  occurredAt: new Date().toISOString(),
  ...(reason && { reason }),
});
