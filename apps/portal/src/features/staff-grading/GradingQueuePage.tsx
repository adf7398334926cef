import { useSearch } from 'wouter';
import { formatNumber } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { optionsOf, scoreOrDash } from '../staff-kit/words.js';
import { useGradingQueue, type GradingItem } from './api/grading-queue.js';
import { useMyBatches } from './api/my-batches.js';
import { GRADING_STATES, toGradingFilter } from './filters.js';

/** Work that waits for a grade, oldest first; or what has been graded. */
function GradingQueuePage() {
  const list = useListState();
  const filter = toGradingFilter(new URLSearchParams(useSearch()));
  const queue = useGradingQueue(filter);
  const batches = useMyBatches().data?.items ?? [];
  const graded = filter.state === 'graded';
  const seesReviews = useMayReach(ROLES.grading, 'GET /manage/peer-reviews');
  return (
    <>
      <PageHeader
        title="Penilaian"
        lead="Tugas yang paling lama menunggu ada di atas."
        meta={seesReviews && <a href={staffPaths.peerReviews}>Ulasan teman</a>}
      />
      <FilterBar>
        <Filter
          list={list}
          name="keadaan"
          label="Keadaan"
          all="Menunggu nilai"
          options={optionsOf(GRADING_STATES)}
        />
        <Filter
          list={list}
          name="kelas"
          label="Kelas"
          all="Semua kelas"
          options={batches.map(({ id, courseTitle, label }) => ({
            value: id,
            label: `${courseTitle} · ${label}`,
          }))}
        />
      </FilterBar>
      <StaffTable
        table="grading"
        caption={graded ? 'Tugas yang sudah dinilai' : 'Tugas yang menunggu nilai'}
        noun="tugas"
        query={queue}
        columns={columns(graded)}
        rowKey={(item) => item.submissionId}
        list={list}
        empty={{ title: 'Semua sudah dinilai', text: 'Tugas baru muncul di sini setelah dikirim peserta.' }}
      />
    </>
  );
}

const columns = (graded: boolean): readonly Column<GradingItem>[] => [
  {
    key: 'name',
    header: 'Peserta',
    cell: (item) => <a href={staffPaths.grade(item.submissionId)}>{item.participantName}</a>,
  },
  { key: 'class', header: 'Kelas', cell: (item) => `${item.courseTitle} · ${item.batchLabel}` },
  {
    key: 'assignment',
    header: 'Tugas',
    cell: (item) =>
      item.revision > 1 ? `${item.assignmentTitle} (perbaikan ${item.revision - 1})` : item.assignmentTitle,
  },
  { key: 'photos', header: 'Foto', numeric: true, cell: (item) => formatNumber(item.photos) },
  { key: 'sent', header: 'Dikirim', cell: (item) => formatMoment(item.sentAt) },
  ...(graded
    ? [{ key: 'score', header: 'Nilai', numeric: true, cell: (item: GradingItem) => scoreOrDash(item.score) }]
    : []),
];

export default staffPage(ROLES.grading, GradingQueuePage);
