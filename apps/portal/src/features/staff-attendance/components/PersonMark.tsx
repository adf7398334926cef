import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { ATTENDANCE } from '../../staff-kit/words.js';
import type { AttendanceRow } from '../api/attendance.js';
import styles from './PersonMark.module.css';
import { Trail } from './Trail.js';

export interface PersonMarkProps {
  readonly person: AttendanceRow;
  readonly status: AttendanceStatus | null;
  readonly onMark: (status: AttendanceStatus) => void;
}

const STATUSES = Object.entries(ATTENDANCE) as [AttendanceStatus, string][];

/** One person and four choices in thumb size. */
export function PersonMark({ person, status, onMark }: PersonMarkProps) {
  return (
    <li>
      <fieldset className={styles.person}>
        <legend className={styles.name}>{person.name}</legend>
        <div className={styles.choices}>
          {STATUSES.map(([value, label]) => (
            <label key={value} className={styles.choice} data-status={value}>
              <input
                type="radio"
                name={person.enrolmentId}
                value={value}
                checked={status === value}
                onChange={() => onMark(value)}
              />
              {label}
            </label>
          ))}
        </div>
        <Trail person={person} onConfirm={() => onMark('present')} />
      </fieldset>
    </li>
  );
}
