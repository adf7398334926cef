import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { ATTENDANCE } from '../../staff-kit/words.js';
import type { AttendanceRow } from '../api/attendance.js';
import styles from './Trail.module.css';

type Change = AttendanceRow['changes'][number];

const METHOD: Readonly<Record<Change['method'], string>> = {
  list: 'daftar pelatih',
  qr: 'kode QR',
  code: 'enam angka',
  qr_phone: 'kode QR dan nomor HP',
  code_phone: 'enam angka dan nomor HP',
};

export interface TrailProps {
  readonly person: AttendanceRow;
  readonly onConfirm: () => void;
}

/** How a mark came to be, and the button for one that only a typed phone number stands for. */
export function Trail({ person, onConfirm }: TrailProps) {
  const { changes, method, name } = person;
  const unproven = method === 'qr_phone' || method === 'code_phone';
  if (!unproven && changes.length === 0) return null;
  return (
    <div className={styles.trail}>
      {unproven && (
        <p className={styles.confirm}>
          <span>Hadir lewat nomor HP. Cocokkan orangnya.</span>
          <Button variant="secondary" onClick={onConfirm}>
            Cocok <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </p>
      )}
      {changes.length > 0 && (
        <Disclosure summary={`Riwayat (${changes.length})`}>
          <ol className={styles.changes}>
            {changes.map((change) => (
              <li key={change.id}>{changeWords(change)}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

function changeWords({ before, after, applied, method, reason, by, occurredAt }: Change): string {
  const what =
    before && before !== after ? `${ATTENDANCE[before]} → ${ATTENDANCE[after]}` : ATTENDANCE[after];
  const late = applied ? '' : ' Terlambat masuk, tidak dipakai.';
  return `${formatDay(occurredAt)}, ${formatTime(occurredAt)}: ${what}, oleh ${by} (${METHOD[method]}).${reason ? ` Alasan: ${reason}.` : ''}${late}`;
}
