import { useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { QueryView } from '../../ui/QueryView.js';
import { Select } from '../../ui/Select.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useBatch } from '../staff-batches/api/batch.js';
import { useAttendanceList, type AttendanceList } from './api/attendance.js';
import { SheetHead } from './components/SheetHead.js';
import styles from './SignInSheetPage.module.css';

const PAPERS = [
  { value: 'f4', label: 'F4 (215 × 330 mm)' },
  { value: 'a4', label: 'A4 (210 × 297 mm)' },
];
const WAYS = [
  { value: 'portrait', label: 'Tegak' },
  { value: 'landscape', label: 'Mendatar' },
];

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
  const [paper, setPaper] = useState('f4');
  const [way, setWay] = useState('portrait');
  return (
    <>
      <PrintBar
        back={{ href: staffPaths.attendance(batchId, session.id), label: 'Presensi' }}
        ready={!batch.isPending}
      />
      <div className={styles.choices} data-print="hide">
        <Select
          label="Kertas"
          options={PAPERS}
          value={paper}
          onChange={(event) => setPaper(event.target.value)}
        />
        <Select label="Arah" options={WAYS} value={way} onChange={(event) => setWay(event.target.value)} />
      </div>
      <div className={styles.paper} data-paper={`${paper}-${way}`}>
        <table className={styles.sheet}>
          {/* The first row spans all, so it says nothing about widths. */}
          <colgroup>
            <col className={styles.number} />
            <col />
            <col className={styles.signature} />
          </colgroup>
          <thead>
            <SheetHead session={session} people={items.length} batch={batch.data} />
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Nama</th>
              <th scope="col">Tanda tangan</th>
            </tr>
          </thead>
          <Lines people={items} />
          <Signers />
        </table>
      </div>
    </>
  );
}

/** Odd and even signatures are set apart, so that people do not sign in each other's line. */
function Lines({ people }: { readonly people: AttendanceList['items'] }) {
  return (
    <tbody>
      {people.map((person, index) => (
        <tr key={person.enrolmentId}>
          <td>{index + 1}</td>
          <th scope="row">
            <span className={styles.name}>{person.name}</span>
          </th>
          <td className={index % 2 === 1 ? styles.right : undefined}>{index + 1}.</td>
        </tr>
      ))}
    </tbody>
  );
}

/** In the table, so that it never stands on a sheet without its head. */
function Signers() {
  return (
    <tbody>
      <tr>
        <td colSpan={3} className={styles.signers}>
          <div className={styles.lines}>
            {['Pelatih', 'Panitia'].map((role) => (
              <p key={role}>
                {role}
                <span className={styles.line}>(nama terang)</span>
              </p>
            ))}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

export default staffPage(ROLES.attendance, SignInSheetPage);
