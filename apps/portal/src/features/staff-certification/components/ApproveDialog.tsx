import { ApiError } from '../../../lib/api-errors.js';
import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useApproveClass } from '../api/decide.js';
import type { DecisionDialogProps } from './SubmitDialog.js';
import { rangeOf } from './Standing.js';

/** Dinas approves: from here on numbers are given for ever. */
export function ApproveDialog({ data, open, onClose }: DecisionDialogProps) {
  const { batch, passes, fails, numbers, submittedBy } = data;
  const approve = useApproveClass(() => {
    onClose();
    toast(`${formatNumber(passes.length)} sertifikat sedang dibuat.`);
  });
  const sameOfficer = approve.error instanceof ApiError && approve.error.code === 'same_officer';
  return (
    <ConfirmDialog
      open={open}
      title={`Terbitkan ${formatNumber(passes.length)} sertifikat?`}
      confirm="Setujui dan terbitkan"
      busyLabel="Sedang menerbitkan…"
      busy={approve.isPending}
      error={approve.error}
      errorNote={
        sameOfficer && (
          <Banner tone="warning" title="Anda sendiri yang mengajukan angkatan ini" live>
            <p>
              Dua orang harus memeriksa. Minta petugas Dinas lain untuk menyetujui. Belum ada yang terbit.
            </p>
          </Banner>
        )
      }
      onConfirm={() => approve.submit({ params: { id: batch.id } })}
      onClose={() => {
        approve.reset();
        onClose();
      }}
    >
      <p>
        {formatNumber(passes.length)} peserta mendapat sertifikat. {formatNumber(fails.length)} tidak.
      </p>
      {numbers && <p>Nomor {rangeOf(numbers)} dipakai dan tidak dapat ditarik.</p>}
      {submittedBy && <p>Pengaju ({submittedBy}) tidak boleh menyetujui ajuannya sendiri.</p>}
    </ConfirmDialog>
  );
}
