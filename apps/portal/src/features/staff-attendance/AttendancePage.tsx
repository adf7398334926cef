import type { PageProps } from '../../lib/page-props.js';
import { formatDay, formatTime } from '../../lib/format.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useLiveAttendanceList, type AttendanceList } from './api/attendance.js';
import styles from './AttendancePage.module.css';
import { PersonMark } from './components/PersonMark.js';
import { SaveBar } from './components/SaveBar.js';
import { useAttendance } from './use-attendance.js';
import { useKeptPage } from './use-kept-page.js';

/** Attendance of one session: one tap per person, on a phone, with or without a signal. */
function AttendancePage({ params }: PageProps) {
  const list = useLiveAttendanceList(params.sessionId ?? '');
  return (
    <QueryView query={list} skeleton={<PageSkeleton />}>
      {(data) => <AttendanceView key={data.session.id} list={data} />}
    </QueryView>
  );
}

function AttendanceView({ list }: { readonly list: AttendanceList }) {
  const attendance = useAttendance(list);
  useKeptPage(list);
  const { session, batchId, items } = list;
  const unmarked = items
    .filter((item) => attendance.statusOf(item.enrolmentId) === null)
    .map((item) => item.enrolmentId);
  const present = items.filter((item) => attendance.statusOf(item.enrolmentId) === 'present').length;
  return (
    <>
      <PageHeader
        title={`Presensi: ${session.title}`}
        lead={`${formatDay(session.startsAt)}, ${formatTime(session.startsAt)} · ${session.place}`}
        back={{ href: staffPaths.batch(batchId), label: 'Angkatan' }}
        actions={<Actions list={list} attendance={attendance} unmarked={unmarked} />}
      />
      {items.length === 0 ? (
        <EmptyState title="Belum ada peserta">
          <p>Peserta yang mendapat kursi muncul di sini.</p>
        </EmptyState>
      ) : (
        <>
          <p className={styles.count}>
            {present} hadir dari {items.length} peserta.{' '}
            {unmarked.length > 0 ? `${unmarked.length} belum ditandai.` : 'Semua sudah ditandai.'}
          </p>
          <ol className={styles.people}>
            {items.map((person) => (
              <PersonMark
                key={person.enrolmentId}
                person={person}
                status={attendance.statusOf(person.enrolmentId)}
                onMark={(status) => attendance.mark([person.enrolmentId], status)}
              />
            ))}
          </ol>
          <SaveBar attendance={attendance} />
        </>
      )}
    </>
  );
}

interface ActionsProps {
  readonly list: AttendanceList;
  readonly attendance: ReturnType<typeof useAttendance>;
  readonly unmarked: readonly string[];
}

function Actions({ list: { session, batchId }, attendance, unmarked }: ActionsProps) {
  return (
    <>
      <LinkButton icon="board" href={staffPaths.checkInBoard(session.id)}>
        Tampilkan kode QR
      </LinkButton>
      {unmarked.length > 0 && (
        <>
          <Button variant="secondary" icon="check" onClick={() => attendance.mark(unmarked, 'present')}>
            Semua hadir
          </Button>
          <Button variant="quiet" onClick={() => attendance.mark(unmarked, 'absent')}>
            Sisanya alpa
          </Button>
        </>
      )}
      <LinkButton variant="quiet" icon="printer" href={staffPaths.signInSheet(batchId, session.id)}>
        Daftar hadir cetak
      </LinkButton>
    </>
  );
}

export default staffPage(ROLES.attendance, AttendancePage);
