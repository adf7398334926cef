import { Banner } from '../../../ui/Banner.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { readUnsent, type UnsentSession } from '../../staff-kit/unsent-attendance.js';
import { useBrowserValue } from '../../staff-kit/use-browser-value.js';

const NOTHING: readonly UnsentSession[] = [];

/** Attendance that this device still has to send; opening the list sends it. */
export function UnsentAttendance() {
  const unsent = useBrowserValue<readonly UnsentSession[]>(readUnsent, NOTHING);
  if (unsent.length === 0) return null;
  return (
    <Banner tone="warning" title="Ada presensi yang belum terkirim">
      <p>Tersimpan di perangkat ini. Buka daftarnya untuk mengirim.</p>
      <ul>
        {unsent.map(({ sessionId, batchId, title, marks }) => (
          <li key={sessionId}>
            <a href={staffPaths.attendance(batchId, sessionId)}>
              {title}: {Object.keys(marks).length} perubahan
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
