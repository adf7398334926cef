import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useReturnClass } from '../api/decide.js';
import type { DecisionDialogProps } from './SubmitDialog.js';

/** Dinas sends the class back; the reason is what Panitia works with. */
export function ReturnDialog({ data, open, onClose }: DecisionDialogProps) {
  const [reason, setReason] = useState('');
  const giveBack = useReturnClass(() => {
    onClose();
    setReason('');
    toast(`${data.batch.label} dikembalikan ke panitia.`);
  });
  return (
    <ConfirmDialog
      open={open}
      title="Kembalikan ke panitia?"
      confirm="Kembalikan"
      busyLabel="Sedang mengembalikan…"
      busy={giveBack.isPending}
      error={hasFieldErrors(giveBack.error) ? null : giveBack.error}
      onConfirm={() => giveBack.submit({ params: { id: data.batch.id }, body: { reason } })}
      onClose={() => {
        giveBack.reset();
        onClose();
      }}
    >
      <p>Belum ada nomor yang dipakai. Panitia memperbaiki, lalu mengajukan lagi.</p>
      <TextArea
        label="Alasan"
        hint="Tulis apa yang perlu diperbaiki."
        most={500}
        value={reason}
        error={fieldError(giveBack.error, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
