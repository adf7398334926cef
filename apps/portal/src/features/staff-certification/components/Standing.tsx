import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import { BATCH_STATES } from '../../staff-kit/words.js';
import type { Certification } from '../api/certification.js';
import { KIND_WORDS, rangeOf } from '../words.js';
import { Chain } from './Chain.js';

/** Where the class stands: its way so far, counts, numbers, and what keeps it from going on. */
export function Standing({ data }: { readonly data: Certification }) {
  const { batch, fails, ungraded, certification, returnedReason, kinds } = data;
  const without = fails.filter(({ attested }) => !attested).length;
  return (
    <Stack>
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
      {data.ownSubmission && (certification === 'submitted' || certification === 'verified') && (
        <Banner title="Anda yang mengajukan angkatan ini">
          <p>Petugas lain yang memeriksa dan menyetujuinya.</p>
        </Banner>
      )}
      <Chain data={data} />
      <Card>
        <Facts
          facts={[
            ...kinds.map(
              ({ kind, count, numbers }) =>
                [
                  KIND_WORDS[kind].name,
                  `${formatNumber(count)} orang${numbers ? `, nomor ${rangeOf(numbers)}` : ''}`,
                ] as const,
            ),
            ['Tanpa sertifikat', `${formatNumber(without)} peserta`],
            ['Tugas belum dinilai', formatNumber(ungraded)],
            ['Keadaan angkatan', BATCH_STATES[batch.state].label],
          ]}
        />
      </Card>
    </Stack>
  );
}
