import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { indexWords } from '../analysis-words.js';
import type { LearningGain } from '../api/learning-gain.js';

const BANDS: Readonly<Record<NonNullable<LearningGain['band']>, string>> = {
  high: 'Kenaikan tinggi',
  medium: 'Kenaikan sedang',
  low: 'Kenaikan rendah',
};

const ROWS = [
  ['high', 'Tinggi', '0,70 ke atas'],
  ['medium', 'Sedang', '0,30 sampai di bawah 0,70'],
  ['low', 'Rendah', 'di bawah 0,30'],
  ['full', 'Sudah 100 sejak awal', 'tidak dapat naik'],
] as const;

/** Means, the normalised gain and how learners spread over it; the bars have their table. */
export function GainView({ gain }: { readonly gain: LearningGain }) {
  const { learners, withBoth, preMean, postMean, band } = gain;
  if (withBoth === 0) {
    return (
      <EmptyState title="Belum ada yang dapat dibandingkan">
        <p>Kenaikan dihitung dari peserta yang sudah mengerjakan tes awal dan tes akhir.</p>
      </EmptyState>
    );
  }
  return (
    <Stack gap="large">
      {band && (
        <Banner tone={band === 'low' ? 'warning' : 'success'} title={BANDS[band]}>
          <p>Kelas ini meraih {Math.round((gain.gain ?? 0) * 100)}% dari kenaikan yang masih mungkin.</p>
        </Banner>
      )}
      <Card>
        <Stack>
          <Progress label="Rata-rata tes awal" value={preMean ?? 0} text={scoreOrDash(preMean)} />
          <Progress label="Rata-rata tes akhir" value={postMean ?? 0} text={scoreOrDash(postMean)} />
          <Facts
            facts={[
              ['Kenaikan ternormalisasi (g)', indexWords(gain.gain)],
              ['Peserta dengan kedua tes', `${withBoth} dari ${learners}`],
            ]}
          />
        </Stack>
      </Card>
      <Distribution gain={gain} />
      <Disclosure summary="Cara menghitung">
        <p>
          g = (tes akhir − tes awal) ÷ (100 − tes awal), menurut Hake (1998). Dipakai tes awal yang pertama
          dan tes akhir yang terbaik.
        </p>
      </Disclosure>
      <div data-print="hide">
        <Button variant="secondary" icon="printer" onClick={() => window.print()}>
          Cetak
        </Button>
      </div>
    </Stack>
  );
}

function Distribution({ gain: { distribution, withBoth } }: { readonly gain: LearningGain }) {
  return (
    <Stack as="section" gap="small">
      <h2>Sebaran kenaikan peserta</h2>
      <WideTable
        caption="Sebaran kenaikan peserta"
        rowKey={([key]) => key}
        rows={ROWS}
        columns={[
          { key: 'band', header: 'Kenaikan', cell: ([, label]) => label },
          { key: 'limits', header: 'Nilai g', cell: ([, , limits]) => limits },
          { key: 'count', header: 'Peserta', numeric: true, cell: ([key]) => distribution[key] },
          {
            key: 'share',
            header: 'Bagian',
            numeric: true,
            cell: ([key]) => `${Math.round((distribution[key] / withBoth) * 100)}%`,
          },
        ]}
      />
    </Stack>
  );
}
