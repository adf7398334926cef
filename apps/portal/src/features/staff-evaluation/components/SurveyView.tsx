import { formatNumber } from '../../../lib/format.js';
import { Badge, type Tone } from '../../../ui/Badge.js';
import { Bar } from '../../../ui/Bar.js';
import { Card } from '../../../ui/Card.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Progress } from '../../../ui/Progress.js';
import { Stack } from '../../../ui/Stack.js';
import { indexWords } from '../../bank/analysis-words.js';
import type { Column } from '../../../ui/Table.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { Evaluation } from '../api/evaluation.js';
import styles from './figures.module.css';

type Survey = Evaluation['survey'];
type Result = NonNullable<Survey['result']>;

const TONES: Readonly<Record<string, Tone>> = { A: 'success', B: 'success', C: 'warning', D: 'danger' };

/** The satisfaction survey: how many answered, each element as bar and number, the index of all. */
export function SurveyView({ survey }: { readonly survey: Survey }) {
  const { invited, answers, responsePercent, fewestShown, counted, result } = survey;
  return (
    <Stack as="section" className={styles.paper} aria-labelledby="survei">
      <h2 id="survei">Survei kepuasan</h2>
      {answers > 0 && (
        <Progress
          label="Yang menjawab"
          value={responsePercent}
          text={`${formatNumber(answers)} dari ${formatNumber(invited)} peserta (${responsePercent}%)`}
        />
      )}
      {result && counted < answers && (
        <p>
          Dihitung dari {formatNumber(counted)} jawaban pertama. Yang lain ikut kemudian, paling sedikit{' '}
          {fewestShown} sekaligus.
        </p>
      )}
      {result ? (
        <ResultView result={result} />
      ) : (
        <EmptyState
          heading="h3"
          title={answers === 0 ? 'Belum ada jawaban survei' : 'Jawaban masih terlalu sedikit'}
        >
          <p>
            Hasil tampil setelah {2 * fewestShown} jawaban, atau {fewestShown} bila angkatan sudah ditutup.
            Jadi tidak ada yang dikenali.
          </p>
        </EmptyState>
      )}
    </Stack>
  );
}

const COLUMNS: readonly Column<Result['elements'][number]>[] = [
  {
    key: 'element',
    header: 'Unsur',
    cell: ({ code, label, mean }) => (
      <div className={styles.element}>
        <span>
          {code} {label}
        </span>
        <Bar value={mean} max={4} label={`Rata-rata ${code}, dari 4`} />
      </div>
    ),
  },
  { key: 'mean', header: 'Rata-rata', numeric: true, cell: ({ mean }) => indexWords(mean) },
  { key: 'index', header: 'Indeks', numeric: true, cell: ({ index }) => indexWords(index) },
  {
    key: 'grade',
    header: 'Mutu',
    cell: ({ grade }) => grade,
  },
  {
    key: 'counts',
    header: 'Pilihan 1 · 2 · 3 · 4',
    numeric: true,
    cell: ({ counts }) => <span className={styles.numbers}>{counts.map(formatNumber).join(' · ')}</span>,
  },
];

function ResultView({ result }: { readonly result: Result }) {
  return (
    <>
      <Card>
        <div className={styles.head}>
          <span className={styles.figure}>{indexWords(result.index)}</span>
          <Badge tone={TONES[result.grade] ?? 'neutral'}>
            Mutu {result.grade}: {result.gradeLabel}
          </Badge>
          <span className={styles.soft}>Indeks kepuasan (IKM), dari 25 sampai 100</span>
        </div>
      </Card>
      <WideTable
        caption="Sembilan unsur survei"
        rows={result.elements}
        rowKey={({ code }) => code}
        columns={COLUMNS}
      />
      <div data-print="hide">
        <Disclosure summary="Cara menghitung">
          <p>
            Rata-rata tiap unsur (1 sampai 4) diberi bobot 1/9, dijumlahkan, lalu dikalikan 25 (Permen PANRB
            14/2017). Mutu A (sangat baik) mulai 88,31; B (baik) mulai 76,61; C (kurang baik) mulai 65; di
            bawahnya D (tidak baik).
          </p>
        </Disclosure>
      </div>
      <Comments comments={result.comments} />
    </>
  );
}

function Comments({ comments }: { readonly comments: readonly string[] }) {
  return (
    <>
      <h3>Saran peserta</h3>
      {comments.length > 0 ? (
        <ul className={styles.comments}>
          {comments.map((comment, index) => (
            <li key={index}>{comment}</li>
          ))}
        </ul>
      ) : (
        <p>Tidak ada yang menulis saran.</p>
      )}
    </>
  );
}
