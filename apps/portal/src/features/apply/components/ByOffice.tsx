import { formatDay, formatTime } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { Application } from '../api/application.js';

const KINDS = { written: 'tertulis', spoken: 'lisan yang direkam' } as const;

/** For somebody whom the office registered: who did it, how they agreed, and that it is theirs to take back. */
export function ByOffice({ application: { registration } }: { readonly application: Application }) {
  if (!registration) return null;
  const { by, consentKind, consentedAt } = registration;
  return (
    <Banner title="Pendaftaran ini dibuat petugas">
      <p>
        {by} mendaftarkan Anda dengan persetujuan {KINDS[consentKind]}, {formatDay(consentedAt)} pukul{' '}
        {formatTime(consentedAt)}.
      </p>
      <p>Merasa tidak setuju? Batalkan di bawah, atau hubungi Latkop.</p>
    </Banner>
  );
}
