import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useAskCorrectionFor } from '../api/dossier.js';
import type { DeedDialogProps } from './dialog-props.js';

/** Asks for a corrected name on behalf of the holder; somebody else decides. */
export function AskCorrectionDialog({ dossier, open, onClose }: DeedDialogProps) {
  const [name, setName] = useState(dossier.holderName);
  const [note, setNote] = useState('');
  const ask = useAskCorrectionFor(() => {
    onClose();
    setNote('');
    toast('Permintaan dicatat. Petugas dinas lain yang memutuskan.');
  });
  return (
    <ConfirmDialog
      open={open}
      title="Ajukan perbaikan nama"
      confirm="Ajukan"
      busyLabel="Sedang mengajukan…"
      busy={ask.isPending}
      error={hasFieldErrors(ask.error) ? null : ask.error}
      onConfirm={() => ask.submit({ params: { id: dossier.id }, body: { name, note } })}
      onClose={onClose}
    >
      <p>Pengaju tidak boleh menyetujui sendiri. Petugas dinas lain memeriksa buktinya.</p>
      <TextInput
        label="Nama yang benar"
        maxLength={120}
        value={name}
        error={fieldError(ask.error, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label="Alasan dan bukti"
        hint="Pemegang sertifikat membaca tulisan ini. Jangan tulis NIK di sini."
        most={500}
        value={note}
        error={fieldError(ask.error, 'note')}
        onChange={(event) => setNote(event.target.value)}
      />
    </ConfirmDialog>
  );
}
