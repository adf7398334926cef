import { formatNumber } from '../../../lib/format.js';
import { LinkButton } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Stack } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useYearly } from '../api/figures.js';
import { FIGURES } from '../words.js';
import styles from './Figures.module.css';

const SHOWN = ['trained', 'certified', 'women'] as const;

/** Three figures of this year, on the office's first page. */
export function FiguresCard() {
  const yearly = useYearly({});
  return (
    <section aria-labelledby="capaian">
      <h2 id="capaian">Capaian tahun ini</h2>
      <QueryView query={yearly} heading="h2">
        {({ current: { from, to, counts } }) => (
          <Stack>
            <ul className={styles.totals}>
              {SHOWN.map((figure) => (
                <li key={figure}>
                  <a
                    href={`${staffPaths.figureRows}?angka=${figure}&dari=${from}&sampai=${to}`}
                    className={styles.total}
                  >
                    <span className={styles.number}>{formatNumber(counts[figure])}</span>
                    <span>{FIGURES[figure].label}</span>
                  </a>
                </li>
              ))}
            </ul>
            <div>
              <LinkButton variant="quiet" href={staffPaths.figures}>
                Peta dan peringkat
              </LinkButton>
            </div>
          </Stack>
        )}
      </QueryView>
    </section>
  );
}
