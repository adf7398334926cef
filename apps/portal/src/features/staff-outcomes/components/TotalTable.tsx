import { Bar } from '../../../ui/Bar.js';
import { Stack } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { Counts } from '../api/outcomes.js';
import { rowsHref } from '../filters.js';
import { FIGURES, OUTCOMES, shareWords } from '../words.js';
import styles from './outcomes.module.css';

/** Each figure as a bar and in words, with what it means; it opens its rows. */
export function TotalTable({ counts, scope }: { readonly counts: Counts; readonly scope: URLSearchParams }) {
  return (
    <Stack as="section" aria-labelledby="jumlah">
      <h2 id="jumlah">Semua usaha</h2>
      <WideTable
        caption="Hasil semua usaha"
        rows={OUTCOMES}
        rowKey={({ figure }) => figure}
        columns={[
          {
            key: 'name',
            header: 'Hasil',
            cell: ({ figure, meaning }) => (
              <div>
                <a href={rowsHref(staffPaths.outcomeRows, scope, figure)} className={styles.open}>
                  {FIGURES[figure]}
                </a>
                <div className={styles.soft}>{meaning}</div>
              </div>
            ),
          },
          {
            key: 'share',
            header: 'Banyaknya usaha',
            cell: ({ figure, of, value, total }) => (
              <div className={styles.share}>
                <span className={styles.numbers}>{shareWords(value(counts), total(counts))}</span>
                <Bar
                  value={value(counts)}
                  max={Math.max(1, total(counts))}
                  label={`${FIGURES[figure]}: ${shareWords(value(counts), total(counts))}`}
                />
                <span className={styles.soft}>dari: {FIGURES[of].toLowerCase()}</span>
              </div>
            ),
          },
        ]}
      />
    </Stack>
  );
}
