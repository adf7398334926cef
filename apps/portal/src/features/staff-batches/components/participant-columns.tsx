import type { Column } from '../../../ui/Table.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { ENROLMENT_STATES, scoreOrDash } from '../../staff-kit/words.js';
import type { Participant } from '../api/participants.js';
import styles from './cells.module.css';

const percent = (value: number | null): string => (value === null ? '–' : `${value}%`);

/** People of an angkatan with their results. Without a list (on paper) nothing can be sorted. */
export function participantColumns(list?: ListState): readonly Column<Participant>[] {
  const order = list?.get('urut');
  const sortBy = (value: string | undefined, sorted: 'ascending' | 'descending') =>
    list && {
      sort: order === value ? sorted : ('none' as const),
      onSort: () => list.change({ urut: value }),
    };
  return [
    {
      key: 'name',
      header: 'Nama',
      ...sortBy(undefined, 'ascending'),
      cell: (person) => (
        <div className={styles.main}>
          <strong>{person.name}</strong>
          <span className={styles.soft}>
            {[person.businessName, person.regencyName].filter(Boolean).join(' · ')}
          </span>
        </div>
      ),
    },
    {
      key: 'state',
      header: 'Keadaan',
      cell: (person) => (
        <div className={styles.main}>
          <span>
            <StateBadge word={ENROLMENT_STATES[person.state]} />
          </span>
          {person.waitingPosition !== null && (
            <span className={styles.soft}>Antrean ke-{person.waitingPosition}</span>
          )}
        </div>
      ),
    },
    {
      key: 'lessons',
      header: 'Pelajaran',
      numeric: true,
      ...sortBy('progress', 'descending'),
      cell: (person) => percent(person.lessonsPercent),
    },
    ...RESULTS,
  ];
}

const RESULTS: readonly Column<Participant>[] = [
  {
    key: 'attendance',
    header: 'Kehadiran',
    numeric: true,
    cell: (person) => percent(person.attendancePercent),
  },
  { key: 'post', header: 'Tes akhir', numeric: true, cell: (person) => scoreOrDash(person.postTestScore) },
  {
    key: 'assignment',
    header: 'Tugas akhir',
    numeric: true,
    cell: (person) => scoreOrDash(person.finalAssignmentScore),
  },
  {
    key: 'final',
    header: 'Nilai akhir',
    numeric: true,
    cell: (person) =>
      person.gradeLabel
        ? `${scoreOrDash(person.finalScore)} (${person.gradeLabel})`
        : scoreOrDash(person.finalScore),
  },
];
