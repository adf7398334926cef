import { formatNumber } from '../../../lib/format.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { KIND_WORDS } from '../words.js';
import type { Certification } from '../api/certification.js';
import { useSubmitClass } from '../api/decide.js';
import { useEarlyConsent } from '../use-early-consent.js';

export interface DecisionDialogProps {
  readonly data: Certification;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Panitia hands the class in. */
export function SubmitDialog({ data, open, onClose }: DecisionDialogProps) {
  const submit = useSubmitClass(() => {
    onClose();
    toast(`${data.batch.label} diajukan ke Dinas.`);
  });
  const early = useEarlyConsent(data, submit.error);
  return (
    <ConfirmDialog
      open={open}
      title="Ajukan ke Dinas?"
      confirm={`Ajukan ${formatNumber(data.passes.length)} peserta`}
      busyLabel="Sedang mengajukan…"
      busy={submit.isPending}
      error={early.error}
      onConfirm={() => early.settled() && submit.submit({ params: { id: data.batch.id }, body: early.body })}
      onClose={() => {
        submit.reset();
        early.forget();
        onClose();
      }}
    >
      <p>
        {formatNumber(data.passes.length)} peserta lulus dan diajukan. {formatNumber(data.fails.length)} tidak
        lulus.
      </p>
      <ul>
        {data.kinds.map(({ kind, count }) => (
          <li key={kind}>
            {KIND_WORDS[kind].name}: {formatNumber(count)} orang
          </li>
        ))}
      </ul>
      <p>Nilai dan presensi tidak dapat diubah selama Dinas memeriksa.</p>
      {early.field}
    </ConfirmDialog>
  );
}
