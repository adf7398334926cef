import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatNumber } from '../../../lib/format.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useSetRetention, type RetentionRule } from '../api/retention.js';

interface RetentionDialogProps {
  readonly rule: RetentionRule;
  readonly onClose: () => void;
}

/** Another time for one kind of data, from a day on. What a shorter one removes does not come back. */
export function RetentionDialog({ rule, onClose }: RetentionDialogProps) {
  const [days, setDays] = useState(String(rule.days));
  const [validFrom, setValidFrom] = useState('');
  const [basis, setBasis] = useState('');
  const [missing, setMissing] = useState(false);
  const set = useSetRetention(() => {
    toast('Masa simpan tersimpan.');
    onClose();
  });
  const { error } = set;
  const save = () => {
    setMissing(validFrom === '');
    const wanted = days.trim() === '' ? Number.NaN : Number(days);
    if (validFrom) set.submit({ body: { code: rule.code, validFrom, days: wanted, basis } });
  };
  const shorter = Number(days) < rule.days;
  return (
    <ConfirmDialog
      open
      title={`Ubah masa simpan ${rule.label.toLowerCase()}?`}
      confirm="Simpan masa simpan"
      busyLabel="Sedang menyimpan…"
      danger={shorter}
      busy={set.isPending}
      error={hasFieldErrors(error) ? null : error}
      onConfirm={save}
      onClose={onClose}
    >
      <TextInput
        label="Lama disimpan (hari)"
        hint={`Antara ${formatNumber(rule.min)} dan ${formatNumber(rule.max)}. ${rule.why}`}
        inputMode="numeric"
        value={days}
        error={fieldError(error, 'days')}
        onChange={({ target }) => setDays(target.value)}
      />
      <TextInput
        label="Berlaku sejak"
        hint="Hari ini atau sesudahnya."
        type="date"
        value={validFrom}
        error={missing ? 'Tanggal belum diisi.' : fieldError(error, 'validFrom')}
        onChange={({ target }) => setValidFrom(target.value)}
      />
      <TextInput
        label="Dasar"
        hint="Aturan atau keputusan yang menetapkannya."
        maxLength={300}
        value={basis}
        error={fieldError(error, 'basis')}
        onChange={({ target }) => setBasis(target.value)}
      />
      {shorter && <p>Yang lebih tua dihapus tetap mulai tanggal itu, dan tidak dapat dikembalikan.</p>}
    </ConfirmDialog>
  );
}
