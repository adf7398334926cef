import { formatNumber } from '../../../lib/format.js';
import { Bar } from '../../../ui/Bar.js';
import { Card } from '../../../ui/Card.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { indexWords } from '../../bank/analysis-words.js';
import { Facts } from '../../staff-kit/Facts.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { Evaluation } from '../api/evaluation.js';
import styles from './figures.module.css';

type Tests = Evaluation['tests'];

const BANDS = ['0–19', '20–39', '40–59', '60–79', '80–100'];
const GAINS = { low: 'rendah', medium: 'sedang', high: 'tinggi' } as const;

/** Pre and post test: means, gain, who passed, and how scores are spread. */
export function TestsView({ tests }: { readonly tests: Tests }) {
  const { pre, post } = tests;
  return (
    <Stack as="section" className={styles.paper} aria-labelledby="tes">
      <h2 id="tes">Tes awal dan tes akhir</h2>
      {pre.taken + post.taken === 0 ? (
        <EmptyState heading="h3" title="Belum ada yang mengerjakan tes">
          <p>Nilai tampil setelah peserta mengerjakan tes awal atau tes akhir.</p>
        </EmptyState>
      ) : (
        <>
          <Card>
            <Stack>
              <Mean label="Rata-rata tes awal" test={pre} />
              <Mean label="Rata-rata tes akhir" test={post} />
              <Facts facts={factsOf(tests)} />
            </Stack>
          </Card>
          <Spread pre={pre.spread} post={post.spread} />
        </>
      )}
    </Stack>
  );
}

/** How many people have which score, before and after, as bar and number. */
function Spread({ pre, post }: { readonly pre: readonly number[]; readonly post: readonly number[] }) {
  const most = Math.max(1, ...pre, ...post);
  const cell = (band: string, test: string, count = 0) => (
    <td>
      {formatNumber(count)}
      <Bar value={count} max={most} label={`${test}, nilai ${band}`} />
    </td>
  );
  return (
    <table className={styles.spread}>
      <caption>Sebaran nilai: banyaknya peserta</caption>
      <thead>
        <tr>
          <th scope="col">Nilai</th>
          <th scope="col">Tes awal</th>
          <th scope="col">Tes akhir</th>
        </tr>
      </thead>
      <tbody>
        {BANDS.map((band, index) => (
          <tr key={band}>
            <th scope="row">{band}</th>
            {cell(band, 'Tes awal', pre[index])}
            {cell(band, 'Tes akhir', post[index])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mean({ label, test }: { readonly label: string; readonly test: Tests['pre'] }) {
  return (
    <Progress
      label={`${label} (${formatNumber(test.taken)} peserta)`}
      value={test.mean ?? 0}
      text={scoreOrDash(test.mean)}
    />
  );
}

function factsOf({ gain, passing }: Tests): readonly (readonly [string, string])[] {
  return [
    ['Peserta dengan kedua tes', `${formatNumber(gain.withBoth)} dari ${formatNumber(gain.learners)}`],
    [
      'Kenaikan ternormalisasi (g)',
      gain.band ? `${indexWords(gain.gain)}, ${GAINS[gain.band]}` : indexWords(gain.gain),
    ],
    ...(passing
      ? [
          [
            `Lulus tes akhir (${scoreOrDash(passing.score)} ke atas)`,
            `${formatNumber(passing.passed)} dari ${formatNumber(passing.of)} (${passing.percent}%)`,
          ] as const,
        ]
      : []),
  ];
}
