import { formatNumber } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { toast } from '../../ui/toast.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useJobs, type FailedJob, type JobCount, type JobList } from './api/jobs.js';
import { useRetryJob } from './api/retry-job.js';
import { ChannelHealth } from './ChannelHealth.js';
import { WorkerSign } from './WorkerSign.js';
import { jobWords } from './words.js';

/** The work that runs by itself: what waits, what runs, and what failed and why. */
function JobsPage() {
  const list = useListState();
  const jobs = useJobs(list.page);
  const retry = useRetryJob(() => toast('Pekerjaan dijalankan lagi.'));
  return (
    <>
      <PageHeader title="Pekerjaan" lead="Sertifikat dan pengingat dikerjakan di latar belakang." />
      <Stack gap="large">
        {jobs.data && <QueueState queue={jobs.data} />}
        <ChannelHealth />
        <section aria-labelledby="gagal">
          <h2 id="gagal">Yang gagal</h2>
          <RequestErrorBanner error={retry.error} />
          <StaffTable
            table="failed-jobs"
            caption="Pekerjaan yang gagal"
            noun="pekerjaan gagal"
            query={jobs}
            columns={columns((name, id) => retry.submit({ params: { name, id } }), retry.isPending)}
            rowKey={(job) => `${job.name} ${job.id}`}
            list={list}
            empty={{ title: 'Tidak ada yang gagal', text: 'Yang gagal muncul di sini dengan alasannya.' }}
          />
        </section>
      </Stack>
    </>
  );
}

function QueueState({ queue: { reachable, counts, worker } }: { readonly queue: JobList }) {
  if (!reachable) {
    return (
      <Banner tone="warning" title="Antrean pekerjaan tidak dapat dihubungi" live>
        <p>Data tetap aman. Pekerjaan dilanjutkan setelah antrean kembali.</p>
      </Banner>
    );
  }
  return (
    <Stack>
      <WorkerSign worker={worker} />
      <WideTable
        caption="Jumlah pekerjaan"
        columns={COUNT_COLUMNS}
        rows={counts}
        rowKey={(count) => count.name}
      />
    </Stack>
  );
}

const COUNT_COLUMNS: readonly Column<JobCount>[] = [
  { key: 'name', header: 'Pekerjaan', cell: (count) => jobWords(count.name) },
  { key: 'waiting', header: 'Menunggu', numeric: true, cell: (count) => formatNumber(count.waiting) },
  { key: 'active', header: 'Sedang dikerjakan', numeric: true, cell: (count) => formatNumber(count.active) },
  {
    key: 'delayed',
    header: 'Dicoba lagi nanti',
    numeric: true,
    cell: (count) => formatNumber(count.delayed),
  },
  { key: 'failed', header: 'Gagal', numeric: true, cell: (count) => formatNumber(count.failed) },
];

const columns = (
  onRetry: (name: string, id: string) => void,
  busy: boolean,
): readonly Column<FailedJob>[] => [
  { key: 'name', header: 'Pekerjaan', cell: (job) => jobWords(job.name) },
  { key: 'reason', header: 'Alasan gagal', cell: (job) => job.reason },
  { key: 'attempts', header: 'Dicoba', numeric: true, cell: (job) => `${job.attempts} kali` },
  { key: 'failedAt', header: 'Waktu', cell: (job) => formatMoment(job.failedAt) },
  {
    key: 'retry',
    header: 'Tindakan',
    cell: (job) => (
      <Button
        variant="secondary"
        icon="refresh"
        busy={busy}
        busyLabel="Sedang dijalankan…"
        aria-label={`Jalankan lagi: ${jobWords(job.name)}, ${formatMoment(job.failedAt)}`}
        onClick={() => onRetry(job.name, job.id)}
      >
        Jalankan lagi
      </Button>
    ),
  },
];

export default staffPage(ROLES.admin, JobsPage);
