import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/Button.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { BatchDetail, BatchMove } from '../api/batch.js';
import { MOVES } from '../moves.js';
import { MoveDialog } from './MoveDialog.js';

export interface MovesProps {
  readonly batch: BatchDetail;
  /** Other actions; cancelling comes after them, away from the main one. */
  readonly children: ReactNode;
}

/** The moves that are possible now, each behind a question that says what happens. */
export function Moves({ batch, children }: MovesProps) {
  const [asked, setAsked] = useState<BatchMove | null>(null);
  const mayMove = useMayReach(ROLES.manageBatches, 'POST /manage/batches/:id/move');
  const moves = mayMove ? batch.moves : [];
  return (
    <>
      {moves
        .filter((each) => each !== 'cancel')
        .map((each, index) => (
          <Button key={each} variant={index === 0 ? 'primary' : 'secondary'} onClick={() => setAsked(each)}>
            {MOVES[each].label}
          </Button>
        ))}
      {children}
      {moves.includes('cancel') && (
        <Button variant="quiet" onClick={() => setAsked('cancel')}>
          {MOVES.cancel.label}
        </Button>
      )}
      <MoveDialog key={asked} batch={batch} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
