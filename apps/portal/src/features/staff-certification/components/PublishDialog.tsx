import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { usePublishClass } from '../api/decide.js';
import type { DecisionDialogProps } from './SubmitDialog.js';

/** The last step: public at once, or after a time in which it can be called back. */
export function PublishDialog({ data, open, onClose }: DecisionDialogProps) {
  const { batch, progress, settings } = data;
  const [when, setWhen] = useState('later');
  const making = progress.pending - progress.stuck;
  const minutes = settings.publishUndoMinutes;
  const atOnce = when === 'now' || minutes === 0;
  const publish = usePublishClass(() => {
    onClose();
    toast(atOnce ? 'Sertifikat terbit.' : `Sertifikat terbit ${minutes} menit lagi.`);
  });
  return (
    <ConfirmDialog
      open={open}
      title={`Terbitkan ${formatNumber(progress.sealed + making)} sertifikat?`}
      confirm="Terbitkan"
      busyLabel="Sedang menerbitkan…"
      busy={publish.isPending}
      error={publish.error}
      onConfirm={() => publish.submit({ params: { id: batch.id }, body: { undoMinutes: atOnce ? 0 : null } })}
      onClose={() => {
        publish.reset();
        onClose();
      }}
    >
      <p>
        {formatNumber(progress.sealed)} sudah siap.{' '}
        {making > 0 && `${formatNumber(making)} masih dibuat, lalu terbit sendiri.`}
      </p>
      {progress.stuck > 0 && (
        <p>
          <strong>{formatNumber(progress.stuck)} gagal dibuat</strong> dan belum ikut terbit. Yang lain tetap
          terbit.
        </p>
      )}
      {minutes > 0 && (
        <RadioGroup
          label="Kapan terbit"
          name="kapan-terbit"
          value={when}
          onChange={setWhen}
          options={[
            { value: 'later', label: `${minutes} menit lagi`, hint: 'Sampai saat itu dapat dibatalkan.' },
            { value: 'now', label: 'Sekarang juga', hint: 'Tidak dapat dibatalkan.' },
          ]}
        />
      )}
      <p>Peserta diberi tahu saat terbit. Siapa pun dapat memeriksa keasliannya.</p>
    </ConfirmDialog>
  );
}
