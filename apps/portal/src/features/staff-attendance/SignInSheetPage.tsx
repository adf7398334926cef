import type { PageProps } from '../../lib/page-props.js';
import { formatDate, formatTime } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useBatch } from '../staff-batches/api/batch.js';
import { useAttendanceList, type AttendanceList } from './api/attendance.js';
import styles from './SignInSheetPage.module.css';

/** The list on paper that people sign in the hall. */
function SignInSheetPage({ params }: PageProps) {
  const list = useAttendanceList(params.sessionId ?? '');
  return (
    <QueryView query={list} skeleton={<PageSkeleton />}>
      {(data) => <Sheet list={data} />}
    </QueryView>
  );
}

function Sheet({ list: { session, batchId, items } }: { readonly list: AttendanceList }) {
  // On paper nothing else says which class this was.
  const batch = useBatch(batchId);
  return (
    <>
      <PrintBar
        back={{ href: staffPaths.attendance(batchId, session.id), label: 'Presensi' }}
        ready={!batch.isPending}
      />
      <PageHeader
        title={`Daftar hadir: ${session.title}`}
        lead={`${formatDate(session.startsAt)}, ${formatTime(session.startsAt)} · ${session.place}`}
        meta={batch.data && <p>{`${batch.data.courseTitle} · ${batch.data.label}`}</p>}
      />
      <table className={styles.sheet}>
        <caption className={styles.caption}>{items.length} peserta, urut nama</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Nama</th>
            <th scope="col">Tanda tangan</th>
          </tr>
        </thead>
        <tbody>
          {items.map((person, index) => (
            <tr key={person.enrolmentId}>
              <td>{index + 1}</td>
              <th scope="row">{person.name}</th>
              {/* Odd and even signatures are set apart, so that people do not sign in each other's line. */}
              <td className={index % 2 === 1 ? styles.right : undefined}>{index + 1}.</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export default staffPage(ROLES.attendance, SignInSheetPage);
