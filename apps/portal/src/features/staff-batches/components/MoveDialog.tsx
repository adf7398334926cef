import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import type { BatchDetail, BatchMove } from '../api/batch.js';
import { useMoveBatch } from '../api/move-batch.js';
import { MOVES, needsReason } from '../moves.js';

export interface MoveDialogProps {
  readonly batch: BatchDetail;
  /** Null: closed. */
  readonly asked: BatchMove | null;
  readonly onClose: () => void;
}

/** Says what a move does, asks why where others will want to know, and makes it. */
export function MoveDialog({ batch, asked, onClose }: MoveDialogProps) {
  const [reason, setReason] = useState('');
  const move = useMoveBatch(() => {
    if (asked) toast(`${batch.label} ${MOVES[asked].done}.`);
    onClose();
  });
  const words = asked && MOVES[asked];
  const why = asked && needsReason(asked, batch) ? words?.reason : undefined;
  return (
    <ConfirmDialog
      open={asked !== null}
      title={words?.question ?? ''}
      confirm={words?.confirm ?? ''}
      busyLabel="Sedang diproses…"
      danger={asked === 'cancel'}
      busy={move.isPending}
      error={hasFieldErrors(move.error) ? null : move.error}
      onConfirm={() =>
        asked &&
        move.submit({
          params: { id: batch.id },
          body: { move: asked, ...(why && reason.trim() && { reason: reason.trim() }) },
        })
      }
      onClose={() => {
        move.reset();
        onClose();
      }}
    >
      {words?.consequences(batch).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {why && (
        <TextArea
          label={why.label}
          hint={why.hint}
          rows={3}
          most={500}
          value={reason}
          error={fieldError(move.error, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
