import { useState } from 'react';
import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { Icon } from '../../../ui/Icon.js';
import { outlookWords } from '../../check-in/outlook-words.js';
import { ATTENDANCE } from '../../staff-kit/words.js';
import type { AttendanceRow } from '../api/attendance.js';
import styles from './PersonMark.module.css';
import { Reason } from './Reason.js';
import { Trail } from './Trail.js';

export interface PersonMarkProps {
  readonly person: AttendanceRow;
  readonly status: AttendanceStatus | null;
  readonly onMark: (status: AttendanceStatus, reason?: string) => void;
}

const STATUSES = Object.entries(ATTENDANCE) as [AttendanceStatus, string][];

/** One person and four choices in thumb size; a correction may say why. */
export function PersonMark({ person, status, onMark }: PersonMarkProps) {
  const [correcting, setCorrecting] = useState(false);
  const { name, outlook } = person;
  const warning = outlook && outlookWords(outlook);
  const choose = (value: AttendanceStatus) => {
    setCorrecting(status !== null && value !== status);
    onMark(value);
  };
  return (
    <li>
      <fieldset className={styles.person}>
        <legend className={styles.name}>{name}</legend>
        <div className={styles.choices}>
          {STATUSES.map(([value, label]) => (
            <label key={value} className={styles.choice} data-status={value}>
              <input
                type="radio"
                name={person.enrolmentId}
                value={value}
                checked={status === value}
                onChange={() => choose(value)}
              />
              {label}
            </label>
          ))}
        </div>
        {warning && (
          <p className={styles.warning}>
            <Icon name="alert" size="small" />
            <span>{warning}</span>
          </p>
        )}
        {correcting && status && (
          <Reason
            name={name}
            onReason={(reason) => {
              setCorrecting(false);
              onMark(status, reason);
            }}
          />
        )}
        <Trail
          person={person}
          waiting={person.pending && status === null}
          onConfirm={() => onMark('present')}
        />
      </fieldset>
    </li>
  );
}
