import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useVoidOne } from '../api/dossier.js';
import type { DeedDialogProps } from './dialog-props.js';

/** Takes it out before anybody has seen it. */
export function VoidDialog({ dossier, open, onClose }: DeedDialogProps) {
  const [reason, setReason] = useState('');
  const end = useVoidOne(() => {
    onClose();
    setReason('');
    toast('Sertifikat dibatalkan. Nomornya tetap tercatat.');
  });
  return (
    <ConfirmDialog
      open={open}
      title="Batalkan sebelum terbit?"
      confirm="Batalkan sertifikat"
      busyLabel="Sedang membatalkan…"
      danger
      busy={end.isPending}
      error={hasFieldErrors(end.error) ? null : end.error}
      onConfirm={() => end.submit({ params: { id: dossier.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>
        <strong>{dossier.holderName}</strong>, nomor {dossier.number}.
      </p>
      <p>Sertifikat ini tidak terbit. Nomornya tetap di daftar dan tidak dipakai lagi.</p>
      <TextArea
        label="Alasan (hanya petugas)"
        most={500}
        value={reason}
        error={fieldError(end.error, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}
