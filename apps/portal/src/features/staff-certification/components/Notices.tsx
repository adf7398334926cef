import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import type { Certification } from '../api/certification.js';
import { earlyWords } from '../words.js';

/** What keeps the class from going on. */
export function Notices({ data }: { readonly data: Certification }) {
  const { early, ungraded, certification, returnedReason, ownSubmission } = data;
  // Afterwards numbers are given, and it is history.
  const undecided = ['none', 'returned', 'submitted', 'verified'].includes(certification);
  return (
    <>
      {certification === 'returned' && (
        <Banner tone="warning" title="Dinas mengembalikan angkatan ini">
          <p>Alasan: {returnedReason ?? 'tidak ditulis'}</p>
        </Banner>
      )}
      {early && undecided && (
        <Banner
          tone="warning"
          title={early.why === 'not_begun' ? 'Angkatan ini belum dimulai' : 'Angkatan ini belum selesai'}
        >
          <p>{earlyWords(early)}</p>
          <p>
            {early.why === 'not_begun'
              ? 'Sertifikat dapat diajukan setelah angkatan dimulai.'
              : 'Pastikan yang lulus memang sudah berhak. Anda diminta menyetujuinya.'}
          </p>
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
