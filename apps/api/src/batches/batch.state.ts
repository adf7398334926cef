import type { BatchMove, BatchState } from '@sinau/contracts/batches.contract.js';
import type { BatchMode } from '@sinau/contracts/courses.contract.js';

interface Transition {
  readonly from: readonly BatchState[];
  readonly to: BatchState;
  /** Past tense, for the audit log. */
  readonly action: string;
}

/**
 * draft → open → (tentative →) confirmed → running → closed → reported; what has not ended can be cancelled. A class whose
 * organisers never doubted it goes straight from open to running.
 */
const transitions: Record<BatchMove, Transition> = {
  open: { from: ['draft'], to: 'open', action: 'batch.opened' },
  confirm: { from: ['open', 'tentative'], to: 'confirmed', action: 'batch.confirmed' },
  hold: { from: ['open'], to: 'tentative', action: 'batch.held' },
  start: { from: ['open', 'confirmed'], to: 'running', action: 'batch.started' },
  reopen: { from: ['tentative', 'confirmed'], to: 'open', action: 'batch.reopened' },
  close: { from: ['running'], to: 'closed', action: 'batch.closed' },
  report: { from: ['closed'], to: 'reported', action: 'batch.reported' },
  cancel: {
    from: ['draft', 'open', 'tentative', 'confirmed', 'running'],
    to: 'cancelled',
    action: 'batch.cancelled',
  },
};

const NEVER = { from: [] };

/** A self-paced batch has no first day and no minimum to wait for: it stays open until it is closed. */
const selfPaced: Partial<Record<BatchMove, Partial<Transition>>> = {
  confirm: NEVER,
  hold: NEVER,
  reopen: NEVER,
  start: NEVER,
  close: { from: ['open', 'running'] },
};

export function transitionOf(move: BatchMove, mode: BatchMode): Transition {
  return { ...transitions[move], ...(mode === 'self_paced' && selfPaced[move]) };
}

/** Moves that are possible from a state, the most usual first. */
export function movesFrom(state: BatchState, mode: BatchMode): BatchMove[] {
  return (Object.keys(transitions) as BatchMove[]).filter((move) =>
    transitionOf(move, mode).from.includes(state),
  );
}

/** Closed, handed in or called off: as batch_is_over(state) in SQL. */
export function isOver(state: BatchState): boolean {
  return state === 'closed' || state === 'reported' || state === 'cancelled';
}
