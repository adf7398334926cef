import type { BatchDetail } from './api/batch.js';

type BatchState = BatchDetail['state'];

/** Closed, handed in or called off: nothing about it changes any more. */
export const isOver = (state: BatchState): boolean =>
  state === 'closed' || state === 'reported' || state === 'cancelled';

/** The usual way, in its order; "menunggu kepastian" is a halt on it. */
export const STEPS = ['draft', 'open', 'confirmed', 'running', 'closed', 'reported'] as const;

/** 0-based place on the usual way; -1 when it was called off. */
export const stepOf = (state: BatchState): number =>
  STEPS.indexOf((state === 'tentative' ? 'open' : state) as (typeof STEPS)[number]);
