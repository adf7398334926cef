import { formatNumber } from '../../../lib/format.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useApproveClass } from '../api/decide.js';
import { KIND_WORDS, rangeOf, recipientsOf } from '../words.js';
import { useEarlyConsent } from '../use-early-consent.js';
import { isSameOfficer, SameOfficer } from './SameOfficer.js';
import type { DecisionDialogProps } from './SubmitDialog.js';

/** Dinas approves: from here on numbers are given for ever. */
export function ApproveDialog({ data, open, onClose }: DecisionDialogProps) {
  const { batch, fails, kinds } = data;
  const count = recipientsOf(data);
  const without = fails.filter(({ attested }) => !attested).length;
  const approve = useApproveClass(() => {
    onClose();
    toast(`${formatNumber(count)} nomor sertifikat dipakai.`);
  });
  const early = useEarlyConsent(data, approve.error);
  return (
    <ConfirmDialog
      open={open}
      title={`Setujui ${formatNumber(count)} sertifikat?`}
      confirm="Setujui"
      busyLabel="Sedang menyetujui…"
      busy={approve.isPending}
      error={early.error}
      errorNote={isSameOfficer(approve.error) && <SameOfficer error={approve.error} />}
      onConfirm={() => early.settled() && approve.submit({ params: { id: batch.id }, body: early.body })}
      onClose={() => {
        approve.reset();
        early.forget();
        onClose();
      }}
    >
      <ul>
        {kinds.map((each) => (
          <li key={each.kind}>
            {KIND_WORDS[each.kind].name}: {formatNumber(each.count)} orang
            {each.numbers && `, nomor ${rangeOf(each.numbers)}`}
          </li>
        ))}
      </ul>
      <p>
        {formatNumber(without)} peserta tidak mendapat sertifikat. Nomor dan isi tidak dapat diubah setelah
        ini.
      </p>
      {early.field}
    </ConfirmDialog>
  );
}
