import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { Certification } from '../api/certification.js';

/** What keeps the class from going on. */
export function Notices({ data }: { readonly data: Certification }) {
  const { ungraded, certification, returnedReason, ownSubmission } = data;
  return (
    <>
      {certification === 'returned' && (
        <Banner tone="warning" title="Dinas mengembalikan angkatan ini">
          <p>Alasan: {returnedReason ?? 'tidak ditulis'}</p>
        </Banner>
      )}
      {ungraded > 0 && (
        <Banner tone="warning" title={`${formatNumber(ungraded)} tugas belum dinilai`}>
          <p>Angkatan dapat diajukan setelah semua tugas dinilai.</p>
        </Banner>
      )}
      {ownSubmission && (certification === 'submitted' || certification === 'verified') && (
        <Banner title="Anda yang mengajukan angkatan ini">
          <p>Petugas lain yang memeriksa dan menyetujuinya.</p>
        </Banner>
      )}
    </>
  );
}
