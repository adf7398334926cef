import { formatDay } from '../../../lib/format.js';
import type { ScheduleItem } from '../api/schedule.js';
import { onDay } from '../week.js';
import { Item, type ItemProps } from './Item.js';
import styles from './Schedule.module.css';

interface DayListProps extends Pick<ItemProps, 'onMove' | 'onRelease'> {
  readonly days: readonly string[];
  readonly items: readonly ScheduleItem[];
}

/** The same on a phone: day by day. */
export function DayList({ days, items, ...actions }: DayListProps) {
  const full = days.map((day) => ({ day, items: onDay(items, day) })).filter((one) => one.items.length > 0);
  return (
    <div className={styles.days} data-print="hide">
      {full.length === 0 && <p>Belum ada apa-apa di hari-hari ini.</p>}
      {full.map(({ day, items: those }) => (
        <section key={day} aria-label={formatDay(day)}>
          <h2>{formatDay(day)}</h2>
          {those.map((item) => (
            <Item key={item.id} item={item} withPlace {...actions} />
          ))}
        </section>
      ))}
    </div>
  );
}
