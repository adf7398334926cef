import { formatNumber } from '../../../lib/format.js';
import type { Column } from '../../../ui/Table.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { BATCH_STATES, CERTIFICATION_STATES, MODES } from '../../staff-kit/words.js';
import type { ManagedBatch } from '../api/batches.js';
import { batchDates } from '../dates.js';
import styles from './cells.module.css';

const seats = ({ taken, capacity, waiting }: ManagedBatch): string => {
  const filled =
    capacity === null ? formatNumber(taken) : `${formatNumber(taken)} dari ${formatNumber(capacity)}`;
  return waiting > 0 ? `${filled} (+${formatNumber(waiting)} menunggu)` : filled;
};

/** What the list of angkatan shows; two columns order it, as the API can. */
export function batchColumns(list: ListState): readonly Column<ManagedBatch>[] {
  const order = list.get('urut');
  return [
    {
      key: 'name',
      header: 'Angkatan dan pelatihan',
      sort: order === 'course' ? 'ascending' : 'none',
      onSort: () => list.change({ urut: order === 'course' ? undefined : 'course' }),
      cell: (batch) => (
        <div className={styles.main}>
          <a href={staffPaths.batch(batch.id)}>{batch.label}</a>
          <span className={styles.soft}>{batch.courseTitle}</span>
        </div>
      ),
    },
    {
      key: 'dates',
      header: 'Tanggal',
      sort: order === 'starts_on' ? 'descending' : 'none',
      onSort: () => list.change({ urut: order === 'starts_on' ? undefined : 'starts_on' }),
      cell: (batch) => (
        <div className={styles.main}>
          <span>{batchDates(batch)}</span>
          <span className={styles.soft}>{MODES[batch.mode]}</span>
        </div>
      ),
    },
    { key: 'seats', header: 'Peserta', cell: seats },
    { key: 'state', header: 'Keadaan', cell: (batch) => <StateBadge word={BATCH_STATES[batch.state]} /> },
    {
      key: 'certification',
      header: 'Sertifikasi',
      cell: (batch) => <StateBadge word={CERTIFICATION_STATES[batch.certification]} />,
    },
  ];
}
