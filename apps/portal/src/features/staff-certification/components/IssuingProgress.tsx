import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { Certification } from '../api/certification.js';

type Progressed = Certification['progress'];

/** How far the documents are. The counts come from the rows, so a reload loses nothing. */
export function IssuingProgress({ data: { batch, progress } }: { readonly data: Certification }) {
  const { pending, sealed, issued, revoked, replaced, stuck } = progress;
  const made = sealed + issued + revoked + replaced;
  const all = made + pending;
  return (
    <Stack>
      <div role="status">
        <Progress
          label="Sertifikat dibuat"
          value={made}
          max={Math.max(1, all)}
          text={`${formatNumber(made)} dari ${formatNumber(all)}`}
        />
        <p>
          {pending > stuck
            ? 'Sedang dibuat. Halaman ini boleh ditutup; pekerjaan tetap jalan.'
            : doneWords(progress)}
        </p>
      </div>
      {stuck > 0 && <HeldUp batchId={batch.id} progress={progress} />}
    </Stack>
  );
}

function doneWords({ stuck, revoked }: Progressed): string {
  if (stuck > 0) return `${formatNumber(stuck)} gagal dibuat. Yang lain selesai.`;
  return `Semua sertifikat selesai dibuat.${revoked > 0 ? ` ${formatNumber(revoked)} dicabut.` : ''}`;
}

/** Which could not be made, why, and where something can be done about it. */
function HeldUp({ batchId, progress }: { readonly batchId: string; readonly progress: Progressed }) {
  const { stuck, stuckReasons } = progress;
  const mayRetry = useMayReach(ROLES.certification, 'GET /manage/certificates');
  const maySeeJobs = useMayReach(ROLES.admin, 'GET /manage/jobs');
  const held = new URLSearchParams({ angkatan: batchId, keadaan: 'macet' }).toString();
  return (
    <Banner
      tone="warning"
      title={`${formatNumber(stuck)} sertifikat gagal dibuat`}
      live
      action={
        mayRetry && (
          <Row>
            <LinkButton variant="secondary" href={`${staffPaths.certificateRegister}?${held}`}>
              Lihat yang gagal
            </LinkButton>
            {maySeeJobs && (
              <LinkButton variant="quiet" href={staffPaths.manageJobs}>
                Lihat pekerjaan
              </LinkButton>
            )}
          </Row>
        )
      }
    >
      <ul>
        {stuckReasons.map(({ reason, count }) => (
          <li key={reason}>
            {formatNumber(count)} sertifikat: {reason}
          </li>
        ))}
      </ul>
      <p>
        Nomornya aman.{' '}
        {mayRetry
          ? 'Buka sertifikatnya. Nama yang salah diperbaiki di sana; sebab lain diperbaiki, lalu dibuat ulang.'
          : 'Beri tahu panitia atau Dinas agar dibuat ulang.'}
      </p>
    </Banner>
  );
}
