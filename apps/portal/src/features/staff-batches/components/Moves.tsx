import { useState, type ReactNode } from 'react';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { BatchDetail, BatchMove } from '../api/batch.js';
import { useMoveBatch } from '../api/move-batch.js';
import { MOVES } from '../moves.js';

export interface MovesProps {
  readonly batch: BatchDetail;
  /** Other actions; cancelling comes after them, away from the main one. */
  readonly children: ReactNode;
}

/** The moves that are possible now, each behind a question that says what happens. */
export function Moves({ batch, children }: MovesProps) {
  const [asked, setAsked] = useState<BatchMove | null>(null);
  const move = useMoveBatch(() => {
    if (asked) toast(`${batch.label} ${MOVES[asked].done}.`);
    setAsked(null);
  });
  const words = asked && MOVES[asked];
  return (
    <>
      {batch.moves
        .filter((each) => each !== 'cancel')
        .map((each, index) => (
          <Button key={each} variant={index === 0 ? 'primary' : 'secondary'} onClick={() => setAsked(each)}>
            {MOVES[each].label}
          </Button>
        ))}
      {children}
      {batch.moves.includes('cancel') && (
        <Button variant="quiet" onClick={() => setAsked('cancel')}>
          {MOVES.cancel.label}
        </Button>
      )}
      <ConfirmDialog
        open={asked !== null}
        title={words?.question ?? ''}
        confirm={words?.confirm ?? ''}
        busyLabel="Sedang diproses…"
        danger={asked === 'cancel'}
        busy={move.isPending}
        error={move.error}
        onConfirm={() => asked && move.submit({ params: { id: batch.id }, body: { move: asked } })}
        onClose={() => {
          move.reset();
          setAsked(null);
        }}
      >
        {words?.consequences(batch).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </ConfirmDialog>
    </>
  );
}
