import type { BatchMove } from '@sinau/contracts/batches.contract.js';
import { Problem, wrongField } from '../http/problem.js';
import type { LockedBatch } from './batch-changes.queries.js';

type Facts = Pick<LockedBatch, 'taken' | 'minSeats'>;

const SHORTEST_REASON = 5;

function tooFew({ taken, minSeats }: Facts): Problem {
  return new Problem('batch_too_few', {
    detail: `Baru ${taken} dari paling sedikit ${minSeats} peserta. Tetap jalankan dengan menulis alasannya.`,
  });
}

/**
 * What a move needs beside the right state: enough people, or a reason; a reason that people will read.
 * @throws Problem batch_too_few, invalid_input
 */
export function refuseMove(move: BatchMove, batch: Facts, reason: string | null): void {
  if (reason !== null && reason.length < SHORTEST_REASON)
    throw wrongField('reason', 'Alasan paling sedikit 5 huruf.');
  if (move === 'cancel' && reason === null)
    throw wrongField('reason', 'Tulis alasan pembatalan. Peserta akan membacanya.');
  if (move === 'confirm' && batch.taken < (batch.minSeats ?? 0) && reason === null) throw tooFew(batch);
}
