import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { Facts } from '../../staff-kit/Facts.js';
import { useReplaceOne } from '../api/dossier.js';
import type { DeedDialogProps } from './dialog-props.js';

/** A new certificate from the profile of today; shows what would change before it does. */
export function ReplaceDialog({ dossier, open, onClose }: DeedDialogProps) {
  const [reason, setReason] = useState('');
  const replace = useReplaceOne(() => {
    onClose();
    setReason('');
    toast('Sertifikat diganti. Yang baru sedang dibuat.');
  });
  const { holderName, businessName, today } = dossier;
  const stuck = dossier.state === 'pending';
  const same = holderName === today.holderName && businessName === today.businessName;
  return (
    <ConfirmDialog
      open={open}
      title={stuck ? 'Buat baru dengan data terbaru?' : 'Ganti dengan data terbaru?'}
      confirm={stuck ? 'Buat sertifikat baru' : 'Ganti sertifikat'}
      busyLabel="Sedang mengganti…"
      busy={replace.isPending}
      error={hasFieldErrors(replace.error) ? null : replace.error}
      onConfirm={() => replace.submit({ params: { id: dossier.id }, body: { reason } })}
      onClose={onClose}
    >
      <p>
        {stuck
          ? 'Nomor lama dibatalkan. Sertifikat baru dibuat dengan nomor baru dan templat terbaru.'
          : 'Sertifikat baru terbit dengan nomor baru. Yang lama menunjuk ke sana, dan pemegangnya dikabari.'}
      </p>
      <Facts
        facts={[
          ['Nama', change(holderName, today.holderName)],
          ['Usaha', change(businessName ?? '–', today.businessName ?? '–')],
        ]}
      />
      {same && (
        <p>Data di profil sama dengan yang tercetak. Yang berubah hanya nomor, tanggal, dan pejabat.</p>
      )}
      <TextArea
        label="Alasan (hanya petugas)"
        most={500}
        value={reason}
        error={fieldError(replace.error, 'reason')}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  );
}

const change = (before: string, after: string): string =>
  before === after ? before : `${before} menjadi ${after}`;
