import { formatNumber } from '../../../lib/format.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useSignClass } from '../api/decide.js';
import { recipientsOf } from '../words.js';
import type { DecisionDialogProps } from './SubmitDialog.js';

/** An officer orders the sealing: files are made from here on, and nobody sees them yet. */
export function SignDialog({ data, open, onClose }: DecisionDialogProps) {
  const count = formatNumber(recipientsOf(data));
  const sign = useSignClass(() => {
    onClose();
    toast(`${count} sertifikat sedang dibuat.`);
  });
  return (
    <ConfirmDialog
      open={open}
      title={`Tandatangani ${count} sertifikat?`}
      confirm="Tandatangani"
      busyLabel="Sedang memulai…"
      busy={sign.isPending}
      error={sign.error}
      onConfirm={() => sign.submit({ params: { id: data.batch.id } })}
      onClose={() => {
        sign.reset();
        onClose();
      }}
    >
      <p>{count} berkas dibuat lalu disegel dengan segel elektronik lembaga.</p>
      <p>Belum ada yang terbit. Peserta melihatnya setelah diterbitkan.</p>
    </ConfirmDialog>
  );
}
