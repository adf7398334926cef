import { Button } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import type { IconName } from '../../../ui/icons.js';
import type { SendState } from '../attendance-queue.js';
import type { useAttendance } from '../use-attendance.js';
import styles from './SaveBar.module.css';

const ICONS: Readonly<Record<SendState, IconName>> = {
  saved: 'check',
  waiting: 'clock',
  sending: 'refresh',
  offline: 'offline',
  refused: 'stop',
};

type Attendance = ReturnType<typeof useAttendance>;

/** Always in sight: whether everything is saved, and the way back from the last tap. */
export function SaveBar({ attendance }: { readonly attendance: Attendance }) {
  const { state, undo, sendNow } = attendance;
  return (
    <div className={styles.bar} data-print="hide">
      <p role="status" className={styles.words}>
        <Icon name={ICONS[state]} size="small" />
        <span>{saveWords(attendance)}</span>
      </p>
      <div className={styles.actions}>
        {undo && (
          <Button variant="quiet" onClick={undo}>
            Urungkan
          </Button>
        )}
        {(state === 'offline' || state === 'refused' || state === 'waiting') && (
          <Button variant="secondary" onClick={sendNow}>
            {state === 'waiting' ? 'Simpan sekarang' : 'Coba kirim lagi'}
          </Button>
        )}
      </div>
    </div>
  );
}

function saveWords({ state, unsent, error, kept }: Attendance): string {
  const safe = kept ? 'Disimpan di perangkat ini.' : 'Jangan tutup halaman ini.';
  switch (state) {
    case 'saved':
      return 'Semua tersimpan.';
    case 'waiting':
      return `${unsent} perubahan akan dikirim.`;
    case 'sending':
      return `Mengirim ${unsent} perubahan…`;
    case 'offline':
      return `Tidak ada sinyal. ${unsent} perubahan belum terkirim. ${safe}`;
    case 'refused':
      return `${error?.title ?? 'Presensi ditolak.'} ${unsent} perubahan belum terkirim.`;
  }
}
