import { useLocation } from 'wouter';
import { formatBytes, formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useCancel, useRetry, useUndo, type BulkJob } from '../api/jobs.js';

/** What can be done with a job: fetch, try again, leave out, take back. */
export function JobDeeds({ job }: { readonly job: BulkJob }) {
  const [, navigate] = useLocation();
  const retry = useRetry();
  const cancel = useCancel();
  const undo = useUndo((id) => navigate(staffPaths.bulkJob(id)));
  const request = { params: { id: job.id } };
  return (
    <Stack>
      <RequestErrorBanner error={retry.error ?? cancel.error ?? undo.error} />
      {job.undoneBy && (
        <Banner
          title="Sudah diurungkan"
          action={<a href={staffPaths.bulkJob(job.undoneBy)}>Lihat pekerjaannya</a>}
        />
      )}
      <Row>
        <Files job={job} />
        {mayRetry(job) && (
          <Button
            variant="secondary"
            icon="refresh"
            busy={retry.isPending}
            busyLabel="Sedang memulai…"
            onClick={() => retry.submit(request)}
          >
            {job.failure === null ? `Coba lagi yang gagal (${formatNumber(job.counts.failed)})` : 'Coba lagi'}
          </Button>
        )}
        {job.state === 'running' && !job.cancelledAt && (
          <Button
            variant="secondary"
            busy={cancel.isPending}
            busyLabel="Sedang membatalkan…"
            onClick={() => cancel.submit(request)}
          >
            Batalkan yang belum dimulai
          </Button>
        )}
        {job.undoUntil && job.mine && (
          <Button
            variant="danger"
            busy={undo.isPending}
            busyLabel="Sedang mengurungkan…"
            onClick={() => undo.submit(request)}
          >
            Urungkan (sampai {formatMoment(job.undoUntil)})
          </Button>
        )}
      </Row>
      {job.file?.until && <p>Berkas dapat diunduh sampai {formatMoment(job.file.until)}.</p>}
    </Stack>
  );
}

const mayRetry = ({ state, counts, failure, undoneBy }: BulkJob): boolean =>
  state === 'finished' && (counts.failed > 0 || failure !== null) && undoneBy === null;

function Files({ job: { id, file, counts } }: { readonly job: BulkJob }) {
  return (
    <>
      {file && (
        <LinkButton icon="download" href={`/api/manage/bulk-jobs/${id}/file`} data-reload="" download>
          Unduh {file.name.split('.').at(-1)?.toUpperCase()}
          {file.bytes !== null && ` (${formatBytes(file.bytes)})`}
        </LinkButton>
      )}
      {counts.failed + counts.skipped > 0 && (
        <LinkButton
          variant="secondary"
          icon="download"
          href={`/api/manage/bulk-jobs/${id}/errors`}
          data-reload=""
          download
        >
          Daftar gagal dan dilewati (CSV)
        </LinkButton>
      )}
    </>
  );
}
