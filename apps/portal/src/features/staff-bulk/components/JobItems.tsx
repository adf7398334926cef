import { Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import { oneOf, useListState } from '../../staff-kit/list-state.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useBulkItems, type BulkItem, type BulkJob } from '../api/jobs.js';
import { ITEM_STATES } from '../words.js';

/** Every row of a job with what became of it. */
export function JobItems({ job }: { readonly job: BulkJob }) {
  const list = useListState();
  const state = oneOf(list.get('keadaan'), ITEM_STATES);
  const items = useBulkItems(job.id, list.page, state, job.state === 'running');
  return (
    <Stack as="section" aria-labelledby="baris">
      <h2 id="baris">Per baris</h2>
      <FilterBar>
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(ITEM_STATES)} />
      </FilterBar>
      <StaffTable
        table="bulk-items"
        caption="Baris pekerjaan ini"
        noun="baris"
        query={items}
        columns={COLUMNS}
        rowKey={(item) => item.subjectId}
        list={list}
        empty={{ title: 'Tidak ada baris', text: 'Pekerjaan ini tidak memuat apa pun.' }}
      />
    </Stack>
  );
}

const COLUMNS: readonly Column<BulkItem>[] = [
  { key: 'label', header: 'Nomor atau nama', cell: ({ label }) => label },
  { key: 'state', header: 'Keadaan', cell: ({ state }) => <StateBadge word={ITEM_STATES[state]} /> },
  { key: 'reason', header: 'Alasan', cell: ({ reason }) => reason ?? '–' },
];
