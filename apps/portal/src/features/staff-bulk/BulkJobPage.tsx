import type { PageProps } from '../../lib/page-props.js';
import { formatNumber } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Progress } from '../../ui/Progress.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { Facts } from '../staff-kit/Facts.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { Waiting } from '../staff-kit/Waiting.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useBulkJob, type BulkJob } from './api/jobs.js';
import { JobDeeds } from './components/JobDeeds.js';
import { JobItems } from './components/JobItems.js';
import { hasBegun, jobState, jobTitle, outcomeOf } from './words.js';

/** How far a piece of work is; it goes on when this page is left. */
function BulkJobPage({ params }: PageProps) {
  const query = useBulkJob(params.id ?? '');
  return (
    <QueryView query={query} heading="h1">
      {(job) => (
        <>
          <PageHeader
            title={jobTitle(job)}
            back={{ href: staffPaths.bulkJobs, label: 'Pekerjaan massal' }}
            meta={<StateBadge word={jobState(job)} />}
          />
          <Stack gap="large">
            <Standing job={job} />
            <JobDeeds job={job} />
            {job.table === null && <JobItems job={job} />}
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Standing({ job }: { readonly job: BulkJob }) {
  const { counts, state, table } = job;
  const total = counts.waiting + counts.done + counts.failed + counts.skipped;
  return (
    <Stack>
      {table === null ? (
        <Progress
          label="Sudah dikerjakan"
          value={total - counts.waiting}
          max={total}
          text={`${formatNumber(total - counts.waiting)} dari ${formatNumber(total)}`}
        />
      ) : (
        <p role="status">{formatNumber(job.rowsWritten)} baris ditulis.</p>
      )}
      {state === 'finished' && table === null && <Outcome job={job} />}
      {job.failure && (
        <Banner tone="danger" title="Berkas belum dapat dibuat">
          <p>{job.failure}</p>
        </Banner>
      )}
      {state === 'running' && (
        <>
          <Waiting mark={`${counts.waiting} ${job.rowsWritten}`} begun={hasBegun(job)} />
          <p>Boleh ditinggal atau dimuat ulang: pekerjaan tersimpan di server.</p>
        </>
      )}
      <Facts
        facts={[
          ...(table === null
            ? ([
                ['Selesai', formatNumber(counts.done)],
                ['Gagal', formatNumber(counts.failed)],
                ['Dilewati', formatNumber(counts.skipped)],
                ['Menunggu', formatNumber(counts.waiting)],
              ] as const)
            : []),
          ['Dimulai', formatMoment(job.createdAt)],
          ['Berakhir', job.finishedAt ? formatMoment(job.finishedAt) : '–'],
          ['Oleh', job.ownerName],
        ]}
      />
    </Stack>
  );
}

/** What became of the rows, and the way to those that were left as they were. */
function Outcome({ job }: { readonly job: BulkJob }) {
  const { failed, skipped } = job.counts;
  const rows = (state: 'failed' | 'skipped', words: string) => (
    <a href={`${staffPaths.bulkJob(job.id)}?keadaan=${state}`}>{words}</a>
  );
  return (
    <Banner
      tone={failed > 0 ? 'danger' : skipped > 0 ? 'warning' : 'success'}
      title={outcomeOf(job)}
      live
      {...(failed + skipped > 0 && {
        action: (
          <Row>
            {skipped > 0 && rows('skipped', 'Lihat yang dilewati')}
            {failed > 0 && rows('failed', 'Lihat yang gagal')}
          </Row>
        ),
      })}
    />
  );
}

export default staffPage(ROLES.staff, BulkJobPage);
