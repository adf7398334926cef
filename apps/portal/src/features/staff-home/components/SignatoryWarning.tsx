import { formatDate } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useSignatories } from '../../staff-settings/api/signatories.js';

/** Before the day comes on which nobody could sign a certificate. Silent while it loads or fails: it is a reminder. */
export function SignatoryWarning() {
  const { data } = useSignatories();
  if (!data?.missingFrom) return null;
  return (
    <Banner tone="warning" title="Penanda tangan sertifikat">
      <p>
        {`Mulai ${formatDate(`${data.missingFrom}T05:00:00Z`)} belum ada penanda tangan. `}
        <a href={staffPaths.signatories}>Isi penanda tangan</a>.
      </p>
    </Banner>
  );
}
