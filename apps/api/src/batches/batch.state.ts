import type { BatchState } from '@sinau/contracts/batches.contract.js';
import type { BatchMode } from '@sinau/contracts/courses.contract.js';

export type BatchMove = 'open' | 'start' | 'close' | 'cancel';

interface Transition {
  readonly from: readonly BatchState[];
  readonly to: BatchState;
  /** Past tense, for the audit log. */
  readonly action: string;
}

/** draft → open → running → closed; what has not ended can be cancelled. */
const transitions: Record<BatchMove, Transition> = {
  open: { from: ['draft'], to: 'open', action: 'batch.opened' },
  start: { from: ['open'], to: 'running', action: 'batch.started' },
  close: { from: ['running'], to: 'closed', action: 'batch.closed' },
  cancel: { from: ['draft', 'open', 'running'], to: 'cancelled', action: 'batch.cancelled' },
};

/** A self-paced batch has no first day: it stays open until it is closed. */
const selfPaced: Partial<Record<BatchMove, Transition>> = {
  start: { ...transitions.start, from: [] },
  close: { ...transitions.close, from: ['open', 'running'] },
};

export function transitionOf(move: BatchMove, mode: BatchMode): Transition {
  return (mode === 'self_paced' ? selfPaced[move] : undefined) ?? transitions[move];
}

/** Moves that are possible from a state. */
export function movesFrom(state: BatchState, mode: BatchMode): BatchMove[] {
  return (Object.keys(transitions) as BatchMove[]).filter((move) =>
    transitionOf(move, mode).from.includes(state),
  );
}

/** Its dates, seats and sessions may change until it has ended. */
export function isChangeable(state: BatchState): boolean {
  return state === 'draft' || state === 'open' || state === 'running';
}
