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
  /** Only a typed phone number stands for them, and nobody confirmed it yet. */
  readonly waiting: boolean;
  readonly onConfirm: () => void;
}

/** How a mark came to be, and the button for one that only a typed phone number stands for. */
export function Trail({ person: { changes, name }, waiting, onConfirm }: TrailProps) {
  const told = tellsMore(changes);
  if (!waiting && !told) return null;
  return (
    <div className={styles.trail}>
      {waiting && (
        <p className={styles.confirm}>
          <span>Menunggu konfirmasi: nomor HP ini diketik di layar presensi.</span>
          <Button variant="secondary" icon="check" onClick={onConfirm}>
            Benar hadir <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </p>
      )}
      {told && (
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

/** A mark on the trainer's list that nobody touched since is its own story. */
const tellsMore = ([first, ...more]: readonly Change[]): boolean =>
  first !== undefined && (more.length > 0 || first.method !== 'list' || first.reason !== null);

function changeWords({ before, after, applied, method, reason, by, occurredAt }: Change): string {
  const what =
    before && before !== after ? `${ATTENDANCE[before]} → ${ATTENDANCE[after]}` : ATTENDANCE[after];
  const late = applied ? '' : ' Terlambat masuk, tidak dipakai.';
  return `${formatDay(occurredAt)}, ${formatTime(occurredAt)}: ${what}, oleh ${by} (${METHOD[method]}).${reason ? ` Alasan: ${reason}.` : ''}${late}`;
}
