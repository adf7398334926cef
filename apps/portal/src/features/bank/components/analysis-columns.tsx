import { Bar } from '../../../ui/Bar.js';
import type { Column } from '../../../ui/Table.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { indexWords, shareWords, VERDICTS } from '../analysis-words.js';
import type { ItemAnalysis } from '../api/item-analysis.js';
import styles from './analysis.module.css';

const toggle = (list: ListState, order: string) =>
  list.change({ urut: list.get('urut') === order ? undefined : order });

/** What the analysis shows of a question; two columns sort. */
export function analysisColumns(list: ListState): readonly Column<ItemAnalysis>[] {
  const order = list.get('urut');
  return [
    {
      key: 'text',
      header: 'Soal',
      cell: ({ code, text, quizTitle }) => (
        <div className={styles.main}>
          <span>{text}</span>
          <span className={styles.soft}>
            {code} · {quizTitle}
          </span>
        </div>
      ),
    },
    {
      key: 'difficulty',
      header: 'Dijawab benar (p)',
      sort: order === 'difficulty' ? 'ascending' : order === 'easiest' ? 'descending' : 'none',
      onSort: () => toggle(list, order === 'difficulty' ? 'easiest' : 'difficulty'),
      cell: ({ difficulty, answers }) => (
        <div className={styles.main}>
          <Bar value={difficulty ?? 0} max={1} label={`${shareWords(difficulty)} benar`} />
          <span className={styles.soft}>
            {shareWords(difficulty)} dari {answers}
          </span>
        </div>
      ),
    },
    {
      key: 'discrimination',
      header: 'Daya beda (r)',
      numeric: true,
      sort: order === 'discrimination' ? 'ascending' : 'none',
      onSort: () => toggle(list, 'discrimination'),
      cell: ({ discrimination }) => indexWords(discrimination),
    },
    {
      key: 'verdict',
      header: 'Penilaian',
      cell: ({ verdicts }) => (
        <div className={styles.verdicts}>
          {verdicts.map((verdict) => (
            <StateBadge key={verdict} word={VERDICTS[verdict]} />
          ))}
        </div>
      ),
    },
    { key: 'choices', header: 'Sebaran jawaban', cell: (item) => <Choices item={item} /> },
  ];
}

/** How often each choice was made, with the key marked in words. */
function Choices({ item: { choices, unanswered, answers } }: { readonly item: ItemAnalysis }) {
  return (
    <ul className={styles.choices}>
      {choices.map(({ id, text, count, right }) => (
        <li key={id}>
          <span>
            {text}
            {right && (
              <>
                {' '}
                <strong>(kunci)</strong>
              </>
            )}
            {'\u00a0'}
            <span className={styles.soft}>{count}</span>
          </span>
          <Bar value={answers > 0 ? count / answers : 0} max={1} label={`${count} dari ${answers}`} />
        </li>
      ))}
      {unanswered > 0 && <li className={styles.soft}>Tidak dijawab: {unanswered}</li>}
    </ul>
  );
}
