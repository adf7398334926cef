import { formatNumber } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { useListState } from '../staff-kit/list-state.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useBulkJobs, type BulkJob } from './api/jobs.js';
import { jobState, jobTitle } from './words.js';

/** One's own work on many rows and files; everybody's for an admin. */
function BulkJobsPage() {
  const list = useListState();
  const jobs = useBulkJobs(list.page);
  return (
    <>
      <PageHeader
        title="Pekerjaan massal"
        lead="Pekerjaan untuk banyak baris sekaligus, dan berkas ekspor."
      />
      <StaffTable
        table="bulk-jobs"
        caption="Pekerjaan massal"
        noun="pekerjaan"
        query={jobs}
        columns={COLUMNS}
        rowKey={(job) => job.id}
        list={list}
        empty={{
          title: 'Belum ada pekerjaan',
          text: 'Pilih beberapa baris di sebuah daftar, lalu kerjakan sekaligus.',
        }}
      />
    </>
  );
}

const amount = ({ table, rowsWritten, counts }: BulkJob): string =>
  table === null
    ? `${formatNumber(counts.done)} dari ${formatNumber(counts.waiting + counts.done + counts.failed + counts.skipped)}`
    : `${formatNumber(rowsWritten)} baris`;

const COLUMNS: readonly Column<BulkJob>[] = [
  {
    key: 'title',
    header: 'Pekerjaan',
    cell: (job) => <a href={staffPaths.bulkJob(job.id)}>{jobTitle(job)}</a>,
  },
  { key: 'when', header: 'Dimulai', cell: (job) => formatMoment(job.createdAt) },
  { key: 'who', header: 'Oleh', cell: (job) => job.ownerName },
  { key: 'done', header: 'Selesai', numeric: true, cell: amount },
  { key: 'state', header: 'Keadaan', cell: (job) => <StateBadge word={jobState(job)} /> },
];

export default staffPage(ROLES.staff, BulkJobsPage);
