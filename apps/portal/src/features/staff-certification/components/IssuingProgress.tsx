import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { Certification } from '../api/certification.js';

/** How far the documents are. The counts come from the rows, so a reload loses nothing. */
export function IssuingProgress({ progress }: { readonly progress: Certification['progress'] }) {
  const { pending, sealed, issued, revoked, replaced, stuck } = progress;
  const made = sealed + issued + revoked + replaced;
  const all = made + pending;
  const isAdmin = useHasRole(ROLES.admin);
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
          {pending > 0
            ? 'Sedang dibuat. Halaman ini boleh ditutup; pekerjaan tetap jalan.'
            : `Semua sertifikat selesai dibuat.${revoked > 0 ? ` ${formatNumber(revoked)} dicabut.` : ''}`}
        </p>
      </div>
      {stuck > 0 && (
        <Banner
          tone="warning"
          title={`${formatNumber(stuck)} sertifikat tertahan`}
          live
          action={
            isAdmin && (
              <LinkButton variant="secondary" href={staffPaths.manageJobs}>
                Lihat pekerjaan
              </LinkButton>
            )
          }
        >
          <p>
            Nomornya aman.{' '}
            {isAdmin ? 'Lihat alasannya, lalu jalankan lagi.' : 'Beri tahu admin agar dijalankan lagi.'}
          </p>
        </Banner>
      )}
    </Stack>
  );
}
