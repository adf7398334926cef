import { LinkButton } from '../../../ui/Button.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { turn, VIEWS, type View } from '../week.js';
import styles from './ScheduleNav.module.css';

interface ScheduleNavProps {
  readonly list: ListState;
  readonly asked: { readonly view: View; readonly day: string };
}

/** Back and forth in time, and by what the timetable is laid out: two groups, one row each on a phone. */
export function ScheduleNav({ list, asked }: ScheduleNavProps) {
  const span = asked.view === 'bulan' ? 'Bulan' : 'Minggu';
  return (
    <div className={styles.nav} data-print="hide">
      <div role="group" aria-label="Waktu" className={styles.times}>
        <LinkButton variant="quiet" icon="left" href={list.href({ hari: turn(asked, -1) })}>
          <span className={styles.words}>{span} lalu</span>
        </LinkButton>
        <LinkButton variant="quiet" href={list.href({ hari: undefined })}>
          Hari ini
        </LinkButton>
        <LinkButton variant="quiet" iconEnd="right" href={list.href({ hari: turn(asked, 1) })}>
          <span className={styles.words}>{span} depan</span>
        </LinkButton>
      </div>
      <div role="group" aria-label="Tampilan" className={styles.views}>
        {(Object.keys(VIEWS) as View[]).map((view) => (
          <LinkButton
            key={view}
            variant={view === asked.view ? 'secondary' : 'quiet'}
            aria-current={view === asked.view ? 'true' : undefined}
            href={list.href({ tampil: view })}
          >
            {VIEWS[view]}
          </LinkButton>
        ))}
      </div>
    </div>
  );
}
