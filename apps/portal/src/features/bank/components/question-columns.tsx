import { formatNumber } from '../../../lib/format.js';
import type { Column } from '../../../ui/Table.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { BankQuestion } from '../api/questions.js';
import { plainText } from '../plain-text.js';
import type { Selection } from '../use-selection.js';
import { KINDS, LEVELS, wordsOfUse } from '../words.js';
import styles from './bank.module.css';

/** What the bank shows of a question. @param oneCourse the course need not be named in every row then */
export function questionColumns(selection: Selection, oneCourse: boolean): readonly Column<BankQuestion>[] {
  return [
    {
      key: 'select',
      header: 'Pilih',
      cell: ({ id, code }) => (
        <label className={styles.tick}>
          <input
            type="checkbox"
            aria-label={`Pilih soal ${code}`}
            checked={selection.has(id)}
            onChange={() => selection.toggle(id)}
          />
        </label>
      ),
    },
    {
      key: 'text',
      header: 'Soal',
      cell: ({ id, code, text, courseTitle }) => (
        <div className={styles.main}>
          <a href={staffPaths.question(id)}>{plainText(text)}</a>
          <span className={styles.soft}>{oneCourse ? code : `${code} · ${courseTitle}`}</span>
        </div>
      ),
    },
    {
      key: 'kind',
      header: 'Jenis dan tingkat',
      cell: ({ kind, level, moduleCode }) => (
        <div className={styles.main}>
          <span>{KINDS[kind]}</span>
          <span className={styles.soft}>
            {LEVELS[level]} · bab {moduleCode}
          </span>
        </div>
      ),
    },
    { key: 'used', header: 'Dipakai di', cell: ({ usedIn }) => <Uses uses={usedIn} /> },
    { key: 'right', header: 'Dijawab benar', numeric: true, cell: rightWords },
  ];
}

const SHOWN = 2;

function Uses({ uses }: { readonly uses: BankQuestion['usedIn'] }) {
  if (uses.length === 0) return <span className={styles.soft}>Belum dipakai</span>;
  const more = uses.length - SHOWN;
  return (
    <ul className={styles.uses}>
      {uses.slice(0, SHOWN).map((use) => (
        <li key={`${use.type} ${use.lessonCode ?? ''}`}>{wordsOfUse(use)}</li>
      ))}
      {more > 0 && <li className={styles.soft}>dan {more} lagi</li>}
    </ul>
  );
}

/** `85% dari 40`. */
function rightWords({ stats }: BankQuestion): string {
  if (!stats || stats.answers === 0) return '–';
  return `${Math.round(stats.share * 100)}% dari ${formatNumber(stats.answers)}`;
}
