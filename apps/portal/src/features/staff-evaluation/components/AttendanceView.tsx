import { formatNumber } from '../../../lib/format.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Stack } from '../../../ui/Stack.js';
import { Progress } from '../../../ui/Progress.js';
import type { Column } from '../../../ui/Table.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { Evaluation } from '../api/evaluation.js';
import styles from './figures.module.css';

type Attendance = Evaluation['attendance'];
type Session = Attendance['sessions'][number];

/** Every session with who was there; its name opens the list behind the numbers. */
export function AttendanceView({ id, attendance }: { readonly id: string; readonly attendance: Attendance }) {
  const { sessions, presentPercent } = attendance;
  const mayOpen = useMayReach(ROLES.attendance, 'GET /manage/class-sessions/:id/attendance');
  return (
    <Stack as="section" className={styles.paper} aria-labelledby="kehadiran">
      <h2 id="kehadiran">Kehadiran</h2>
      {presentPercent !== null && (
        <Progress
          label="Hadir, dari semua peserta di semua sesi"
          value={presentPercent}
          text={`${scoreOrDash(presentPercent)}%`}
        />
      )}
      {sessions.length > 0 ? (
        <WideTable
          caption="Sesi dan kehadiran"
          rows={sessions}
          rowKey={(session) => session.id}
          columns={columnsOf(mayOpen ? id : null)}
        />
      ) : (
        <EmptyState heading="h3" title="Belum ada sesi">
          <p>Kehadiran tampil setelah sesi dibuat dan presensinya diisi.</p>
        </EmptyState>
      )}
    </Stack>
  );
}

/** @param id of the class whose lists can be opened; null: nobody's */
const columnsOf = (id: string | null): readonly Column<Session>[] => [
  {
    key: 'session',
    header: 'Sesi',
    cell: (session) => (
      <div>
        {id === null ? session.title : <a href={staffPaths.attendance(id, session.id)}>{session.title}</a>}
        <div className={styles.soft}>{formatMoment(session.startsAt)}</div>
      </div>
    ),
  },
  { key: 'trainers', header: 'Pelatih', cell: ({ trainers }) => trainers.join(', ') || '–' },
  { key: 'jp', header: 'JP', numeric: true, cell: ({ jp }) => scoreOrDash(jp) },
  { key: 'state', header: 'Keadaan', cell: stateWords },
  { key: 'present', header: 'Hadir', numeric: true, cell: heldOnly(({ present }) => formatNumber(present)) },
  {
    key: 'away',
    header: 'Izin · sakit · alpa',
    numeric: true,
    cell: heldOnly(({ excused, sick, absent }) => [excused, sick, absent].map(formatNumber).join(' · ')),
  },
  {
    key: 'unrecorded',
    header: 'Belum tercatat',
    numeric: true,
    cell: heldOnly(({ unrecorded }) => formatNumber(unrecorded)),
  },
];

function heldOnly(words: (session: Session) => string) {
  return (session: Session) => <span className={styles.numbers}>{session.held ? words(session) : '–'}</span>;
}

function stateWords({ held, cancelledReason }: Session): string {
  if (cancelledReason !== null) return `Dibatalkan: ${cancelledReason}`;
  return held ? 'Terlaksana' : 'Belum ada presensi';
}
