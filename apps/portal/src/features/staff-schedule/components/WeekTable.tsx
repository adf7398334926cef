import { useEffect, useRef } from 'react';
import { formatDay } from '../../../lib/format.js';
import { wibDay } from '../../staff-kit/wib.js';
import type { ScheduleItem, Target } from '../api/schedule.js';
import { onDay, putOn, type ScheduleRow } from '../week.js';
import { Item, type ItemProps } from './Item.js';
import styles from './Schedule.module.css';

interface WeekTableProps extends Pick<ItemProps, 'onMove' | 'onRelease' | 'withPlace'> {
  readonly caption: string;
  readonly days: readonly string[];
  readonly rows: readonly ScheduleRow[];
  readonly onDrop: ((item: ScheduleItem, target: Target) => void) | undefined;
}

/** A week: a row for each room or trainer, a column for each day. Sessions can be dragged to another cell. */
export function WeekTable({ caption, days, rows, onDrop, ...item }: WeekTableProps) {
  const table = useDragging(rows, onDrop);
  return (
    <div className={styles.week}>
      <table ref={table} className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{item.withPlace ? 'Pelatih' : 'Ruang'}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {formatDay(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {days.map((day) => (
                <td key={day} data-day={day} data-room={row.roomId}>
                  {onDay(row.items, day).map((each) => (
                    <Item key={each.id} item={each} {...item} />
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

/** Dragging needs its own code, which comes after the page; the rows are connected anew when they change. */
function useDragging(rows: readonly ScheduleRow[], onDrop: WeekTableProps['onDrop']) {
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  const active = onDrop !== undefined;
  useEffect(() => {
    if (!active) return undefined;
    let end: (() => void) | undefined;
    let gone = false;
    void import('../schedule-drag.js').then(({ connectWeek }) => {
      if (gone || !table.current) return;
      end = connectWeek(table.current, (id, { day, roomId }) => {
        const item = rows.flatMap((row) => row.items).find((one) => one.id === id);
        if (!item || (wibDay(item.startsAt) === day && (!roomId || item.room?.id === roomId))) return;
        latest.current?.(item, putOn(item, day, roomId));
      });
    });
    return () => {
      gone = true;
      end?.();
    };
  }, [rows, active]);
  return table;
}
