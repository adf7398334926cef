import { formatDay } from '../../../lib/format.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { hoursOf } from '../../staff-rooms/spans.js';
import type { ScheduleItem } from '../api/schedule.js';
import { onDay } from '../week.js';
import styles from './Schedule.module.css';

interface MonthTableProps {
  readonly caption: string;
  /** Whole weeks from Monday. */
  readonly days: readonly string[];
  readonly items: readonly ScheduleItem[];
  /** Address of the week of a day. */
  readonly weekOf: (day: string) => string;
}

const NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

/** A month at a glance; each day leads to its week. */
export function MonthTable({ caption, days, items, weekOf }: MonthTableProps) {
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  return (
    <div className={styles.week}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {NAMES.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <a href={weekOf(day)} className={styles.number}>
                    <span aria-hidden="true">{Number(day.slice(8))}</span>
                    <VisuallyHidden>{formatDay(day)}</VisuallyHidden>
                  </a>
                  {onDay(items, day).map((item) => (
                    <div key={item.id} className={styles.brief}>
                      <p className={styles.hours}>{hoursOf(item)}</p>
                      {/* Sessions of all classes are called alike. */}
                      <p className={styles.course}>
                        {item.batch ? `${item.batch.courseTitle}, ${item.batch.label}` : item.title}
                      </p>
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
