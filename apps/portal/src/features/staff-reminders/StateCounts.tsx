import { formatNumber } from '../../lib/format.js';
import type { ListState } from '../staff-kit/list-state.js';
import type { ReminderCounts } from './api/reminders.js';
import styles from './StateCounts.module.css';
import { REMINDER_STATES } from './words.js';

/** How many reminders are in each state; every figure leads to the rows behind it. */
export function StateCounts({
  counts,
  list,
}: {
  readonly counts: Partial<ReminderCounts>;
  readonly list: ListState;
}) {
  return (
    <ul className={styles.counts} aria-label="Jumlah pengingat menurut keadaan">
      {(Object.keys(REMINDER_STATES) as (keyof typeof REMINDER_STATES)[]).map((state) => (
        <li key={state}>
          <a
            href={list.href({ keadaan: state })}
            className={styles.count}
            aria-current={list.get('keadaan') === state ? 'true' : undefined}
          >
            <strong>{formatNumber(counts[state] ?? 0)}</strong> {REMINDER_STATES[state].label}
          </a>
        </li>
      ))}
    </ul>
  );
}
