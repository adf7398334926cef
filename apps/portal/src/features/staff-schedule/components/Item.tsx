import { Button } from '../../../ui/Button.js';
import { Icon } from '../../../ui/Icon.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { cx } from '../../../lib/cx.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { hoursOf } from '../../staff-rooms/spans.js';
import type { ScheduleItem } from '../api/schedule.js';
import styles from './Schedule.module.css';

export interface ItemProps {
  readonly item: ScheduleItem;
  /** Name the room, where the row does not say it. */
  readonly withPlace: boolean;
  /** Undefined for people who only read. */
  readonly onMove?: ((item: ScheduleItem) => void) | undefined;
  readonly onRelease?: ((item: ScheduleItem) => void) | undefined;
}

/** One thing in the timetable: when, what, whose. */
export function Item({ item, withPlace, onMove, onRelease }: ItemProps) {
  const { batch, title, trainers } = item;
  const movable = onMove && batch?.changeable;
  return (
    <article className={cx(styles.item, styles[item.kind])} data-movable={movable ? item.id : undefined}>
      <p className={styles.hours}>{hoursOf(item)}</p>
      <p className={styles.title}>{batch ? <a href={staffPaths.batch(batch.id)}>{title}</a> : title}</p>
      {batch && (
        <>
          <p className={styles.course}>{batch.courseTitle}</p>
          <p>{batch.label}</p>
        </>
      )}
      {item.kind === 'outage' && <p>Ruang tidak dipakai</p>}
      {withPlace && <p>{item.place}</p>}
      {trainers.length > 0 && <p>{trainers.map(({ name }) => name).join(', ')}</p>}
      {item.warning && (
        <p className={styles.warning}>
          <Icon name="alert" size="small" /> {item.warning}
        </p>
      )}
      <div data-print="hide">
        {movable && (
          <Button variant="quiet" onClick={() => onMove(item)}>
            Pindah ke… <VisuallyHidden>{title}</VisuallyHidden>
          </Button>
        )}
        {onRelease && !batch && (
          <Button variant="quiet" onClick={() => onRelease(item)}>
            Hapus <VisuallyHidden>{title}</VisuallyHidden>
          </Button>
        )}
      </div>
    </article>
  );
}
