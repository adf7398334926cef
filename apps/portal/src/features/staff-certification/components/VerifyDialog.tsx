import { formatNumber } from '../../../lib/format.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useVerifyClass } from '../api/decide.js';
import { isSameOfficer, SameOfficer } from './SameOfficer.js';
import type { DecisionDialogProps } from './SubmitDialog.js';

/** Somebody else than the submitter has looked at everything. */
export function VerifyDialog({ data, open, onClose }: DecisionDialogProps) {
  const verify = useVerifyClass(() => {
    onClose();
    toast(`${data.batch.label} sudah diperiksa.`);
  });
  return (
    <ConfirmDialog
      open={open}
      title="Semua data sudah benar?"
      confirm="Ya, sudah diperiksa"
      busyLabel="Sedang menyimpan…"
      busy={verify.isPending}
      error={verify.error}
      errorNote={isSameOfficer(verify.error) && <SameOfficer error={verify.error} />}
      onConfirm={() => verify.submit({ params: { id: data.batch.id } })}
      onClose={() => {
        verify.reset();
        onClose();
      }}
    >
      <p>
        {formatNumber(data.passes.length)} peserta lulus, {formatNumber(data.fails.length)} tidak. Nama dan
        usaha sudah Anda cocokkan.
      </p>
      <p>Langkah berikutnya: persetujuan. Angkatan masih dapat dikembalikan.</p>
    </ConfirmDialog>
  );
}
