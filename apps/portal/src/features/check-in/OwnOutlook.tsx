import type { AttendanceOutlook } from '@sinau/contracts/attendance.contract.js';
import { Banner } from '../../ui/Banner.js';
import { outlookWords } from './outlook-words.js';

export interface OwnOutlookProps {
  /** Null where the course asks for no attendance. */
  readonly outlook: AttendanceOutlook | null | undefined;
}

/** Tells a learner in time that they miss too much, and which sessions wait for the trainer. */
export function OwnOutlook({ outlook }: OwnOutlookProps) {
  if (!outlook) return null;
  const words = outlookWords(outlook);
  const { pending, level } = outlook;
  if (!words && pending === 0) return null;
  return (
    <Banner
      tone={words ? 'warning' : 'info'}
      title={words ? 'Kehadiran Anda kurang' : 'Presensi menunggu konfirmasi'}
    >
      {words && <p>{words}</p>}
      {level === 'lost' && <p>Hubungi pelatih atau Latkop. Materi tetap dapat Anda pelajari.</p>}
      {pending > 0 && <p>{pending} sesi menunggu konfirmasi pelatih. Pelatih mencocokkan nomor HP Anda.</p>}
    </Banner>
  );
}
