import type { PageProps } from '../../lib/page-props.js';
import { formatDay, formatTime } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useLiveAttendanceList, type AttendanceList, type AttendanceRow } from './api/attendance.js';
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
  const unmarked = items.filter((item) => attendance.statusOf(item.enrolmentId) === null);
  const waiting = unmarked.filter(({ pending }) => pending);
  const present = items.filter((item) => attendance.statusOf(item.enrolmentId) === 'present').length;
  return (
    <>
      <PageHeader
        title={`Presensi: ${session.title}`}
        lead={`${formatDay(session.startsAt)}, ${formatTime(session.startsAt)} · ${session.place}`}
        back={{ href: staffPaths.batch(batchId), label: 'Angkatan' }}
        actions={<Actions list={list} attendance={attendance} unmarked={unmarked} waiting={waiting} />}
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
          {waiting.length > 0 && (
            <div className={styles.waiting}>
              <Banner
                title={`${waiting.length} peserta menunggu konfirmasi Anda`}
                action={
                  <Button icon="check" onClick={() => attendance.mark(idsOf(waiting), 'present')}>
                    Semua ini benar hadir
                  </Button>
                }
              >
                <p>Nomor HP mereka diketik di layar presensi. Cocokkan dengan orangnya.</p>
              </Banner>
            </div>
          )}
          <ol className={styles.people}>
            {items.map((person) => (
              <PersonMark
                key={person.enrolmentId}
                person={person}
                status={attendance.statusOf(person.enrolmentId)}
                onMark={(status, reason) => attendance.mark([person.enrolmentId], status, reason)}
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
  readonly unmarked: readonly AttendanceRow[];
  readonly waiting: readonly AttendanceRow[];
}

const idsOf = (people: readonly AttendanceRow[]) => people.map(({ enrolmentId }) => enrolmentId);

function Actions({ list: { session, batchId }, attendance, unmarked, waiting }: ActionsProps) {
  // Somebody who typed their number is hardly absent: the trainer decides one by one.
  const rest = unmarked.filter((person) => !waiting.includes(person));
  return (
    <>
      <LinkButton icon="board" href={staffPaths.checkInBoard(session.id)}>
        Tampilkan kode QR
      </LinkButton>
      {unmarked.length > 0 && (
        <>
          <Button
            variant="secondary"
            icon="check"
            onClick={() => attendance.mark(idsOf(unmarked), 'present')}
          >
            Semua hadir
          </Button>
          {rest.length > 0 && (
            <Button variant="quiet" onClick={() => attendance.mark(idsOf(rest), 'absent')}>
              Sisanya alpa
            </Button>
          )}
        </>
      )}
      <LinkButton variant="quiet" icon="printer" href={staffPaths.signInSheet(batchId, session.id)}>
        Daftar hadir cetak
      </LinkButton>
    </>
  );
}

export default staffPage(ROLES.attendance, AttendancePage);
