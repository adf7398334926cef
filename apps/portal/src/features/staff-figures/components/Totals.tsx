import { formatNumber } from '../../../lib/format.js';
import type { Figure, FigureCounts } from '../api/figures.js';
import { FIGURES } from '../words.js';
import styles from './Figures.module.css';

export interface TotalsProps {
  readonly counts: FigureCounts;
  readonly hrefOf: (figure: Figure) => string;
}

const SHOWN = ['trained', 'certified', 'women', 'disability'] as const;

/** The four figures of everything that is chosen; each opens its rows. */
export function Totals({ counts, hrefOf }: TotalsProps) {
  return (
    <ul className={styles.totals}>
      {SHOWN.map((figure) => (
        <li key={figure}>
          <a href={hrefOf(figure)} className={styles.total}>
            <span className={styles.number}>{formatNumber(counts[figure])}</span>
            <span>{FIGURES[figure].label}</span>
            {figure !== 'trained' && figure !== 'certified' && counts.trained > 0 && (
              <span className={styles.note}>
                {formatNumber(Math.round((counts[figure] / counts.trained) * 100))}% dari orang dilatih
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is counted, beside what was counted. */
export function Meanings({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.means}>
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{FIGURES[figure].label}</dt>
          <dd>{FIGURES[figure].means}</dd>
        </div>
      ))}
    </dl>
  );
}
