import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { answerWords } from '../../quiz/questions.js';
import { Facts } from '../../staff-kit/Facts.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useCorrection } from '../api/corrections.js';
import type { BankCorrection, BankQuestion } from '../api/questions.js';

export interface CorrectionResultProps {
  readonly question: BankQuestion;
  readonly correction: BankCorrection;
}

/** One correction: what changed, why, and what it did to answers already given; follows the job while it works. */
export function CorrectionResult({ question, correction }: CorrectionResultProps) {
  const current = useCorrection(correction);
  const { state, reason, before, after, correctedBy, createdAt, versions, ...done } = current.data;
  const words = (key: readonly string[]) => answerWords(question, key) || key.join('; ');
  return (
    <Card>
      <Stack>
        {state === 'pending' ? (
          <Banner tone="info" title="Nilai sedang dihitung ulang" live>
            <p>Halaman ini boleh ditutup. Penghitungan tetap berjalan.</p>
          </Banner>
        ) : (
          <Banner tone="success" title={resultTitle(done)} live>
            <p>
              {formatNumber(done.attempts)} pengerjaan diperiksa, {formatNumber(done.answersChanged)} jawaban
              berubah.
              {done.newlyPassed > 0 && ` ${formatNumber(done.newlyPassed)} pengerjaan menjadi lulus.`}
            </p>
          </Banner>
        )}
        <Facts
          facts={[
            ['Kunci lama', words(before.key)],
            ['Kunci baru', words(after.key)],
            ['Alasan', reason],
            ['Oleh', `${correctedBy}, ${formatMoment(createdAt)}`],
            ['Versi yang diperbaiki', versions.join(', ') || 'Tidak ada, hanya draf'],
            ...(done.versionsLeft.length > 0
              ? ([['Versi yang dibiarkan', done.versionsLeft.join(', ')]] as const)
              : []),
            ...(done.certifiedLeft > 0
              ? ([['Sudah bersertifikat, tidak diubah', formatNumber(done.certifiedLeft)]] as const)
              : []),
          ]}
        />
        {current.isError && <p role="alert">Kemajuan belum dapat dilihat. Penghitungan tetap berjalan.</p>}
      </Stack>
    </Card>
  );
}

const resultTitle = ({ scoresChanged }: Pick<BankCorrection, 'scoresChanged'>): string =>
  scoresChanged > 0
    ? `${formatNumber(scoresChanged)} nilai berubah`
    : 'Selesai, tidak ada nilai yang berubah';
