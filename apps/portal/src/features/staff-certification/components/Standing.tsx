import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { BATCH_STATES } from '../../staff-kit/words.js';
import type { Certification } from '../api/certification.js';

/** Where the class stands: counts, numbers, and what keeps it from going on. */
export function Standing({ data }: { readonly data: Certification }) {
  const { batch, passes, fails, ungraded, certification, returnedReason } = data;
  const numbers = data.numbers ?? givenNumbers(passes);
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
      <Card>
        <Facts
          facts={[
            ['Mendapat sertifikat', `${formatNumber(passes.length)} peserta`],
            ['Belum memenuhi syarat', `${formatNumber(fails.length)} peserta`],
            ['Tugas belum dinilai', formatNumber(ungraded)],
            ['Nomor sertifikat', numbers ? rangeOf(numbers) : 'Belum ada'],
            ['Keadaan angkatan', BATCH_STATES[batch.state].label],
            ['Diajukan', whoAndWhen(data.submittedBy, data.submittedAt)],
            ['Disetujui', whoAndWhen(data.approvedBy, data.approvedAt)],
          ]}
        />
      </Card>
    </Stack>
  );
}

/** First and last number once they are given; the API names the range only beforehand. */
function givenNumbers(passes: Certification['passes']): Certification['numbers'] {
  const given = passes.flatMap(({ number }) => (number === null ? [] : [number])).sort();
  const [first, last] = [given[0], given.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

export const rangeOf = ({ first, last }: { readonly first: string; readonly last: string }): string =>
  first === last ? first : `${first} sampai ${last}`;

const whoAndWhen = (who: string | null, when: string | null): string =>
  when ? `${who ?? 'Petugas'}, ${formatMoment(when)}` : 'Belum';
