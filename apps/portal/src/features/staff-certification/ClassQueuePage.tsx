import { useSearch } from 'wouter';
import { formatNumber } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { BATCH_STATES, CERTIFICATION_STATES, optionsOf } from '../staff-kit/words.js';
import { useClasses, type SubmittedClass } from './api/classes.js';
import { toClassFilter } from './filters.js';

const { submitted: _first, ...OTHERS } = CERTIFICATION_STATES;

/** Classes by where they stand on the way to their certificates. */
function ClassQueuePage() {
  const list = useListState();
  const classes = useClasses(toClassFilter(new URLSearchParams(useSearch())));
  return (
    <>
      <PageHeader title="Sertifikasi" lead="Buka satu angkatan untuk memeriksa dan memutuskan." />
      <FilterBar>
        <Filter list={list} name="keadaan" label="Keadaan" all="Menunggu Dinas" options={optionsOf(OTHERS)} />
      </FilterBar>
      <StaffTable
        caption="Angkatan menurut sertifikasi"
        noun="angkatan"
        query={classes}
        columns={COLUMNS}
        rowKey={(item) => item.id}
        list={list}
        empty={{
          title: 'Tidak ada yang menunggu',
          text: 'Angkatan muncul di sini setelah diajukan panitia.',
        }}
      />
    </>
  );
}

const COLUMNS: readonly Column<SubmittedClass>[] = [
  {
    key: 'label',
    header: 'Angkatan',
    cell: (item) => <a href={staffPaths.certification(item.id)}>{item.label}</a>,
  },
  { key: 'course', header: 'Pelatihan', cell: (item) => item.courseTitle },
  {
    key: 'completed',
    header: 'Tuntas',
    numeric: true,
    cell: (item) => `${formatNumber(item.completed)} dari ${formatNumber(item.taken)}`,
  },
  { key: 'state', header: 'Keadaan', cell: (item) => <StateBadge word={BATCH_STATES[item.state]} /> },
  {
    key: 'certification',
    header: 'Sertifikasi',
    cell: (item) => <StateBadge word={CERTIFICATION_STATES[item.certification]} />,
  },
];

export default staffPage(ROLES.certification, ClassQueuePage);
