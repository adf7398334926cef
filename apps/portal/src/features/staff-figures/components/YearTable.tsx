import { formatDateRange, formatNumber } from '../../../lib/format.js';
import { QueryView } from '../../../ui/QueryView.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useYearly, type FigureFilter } from '../api/figures.js';
import { FIGURES } from '../words.js';

export interface YearTableProps {
  readonly filter: FigureFilter;
  /** Where the rows of a figure in a period are; `classes`: those of the classes. */
  readonly hrefOf: (figure: YearFigure, from: string, to: string) => string;
}

const LINES = ['trained', 'certified', 'women', 'disability', 'classes'] as const;
export type YearFigure = (typeof LINES)[number];

const labelOf = (line: YearFigure) => (line === 'classes' ? 'Angkatan' : FIGURES[line].label);

/** This year beside the last one, over the same days. */
export function YearTable({ filter, hrefOf }: YearTableProps) {
  const yearly = useYearly(filter);
  return (
    <QueryView query={yearly} heading="h2">
      {({ year, current, previous }) => {
        const link = (line: YearFigure, { from, to, counts }: typeof current) => (
          <a href={hrefOf(line, from, to)}>
            {formatNumber(counts[line])}
            <VisuallyHidden>
              {' '}
              {labelOf(line)}, {from.slice(0, 4)}
            </VisuallyHidden>
          </a>
        );
        return (
          <>
            <p>
              {formatDateRange(current.from, current.to)}, dibandingkan dengan{' '}
              {formatDateRange(previous.from, previous.to)}. Saringan lain ikut berlaku.
            </p>
            <WideTable
              caption={`Tahun ${year} dan ${year - 1}`}
              rows={LINES}
              rowKey={(line) => line}
              columns={[
                { key: 'figure', header: 'Angka', cell: (line) => <strong>{labelOf(line)}</strong> },
                { key: 'now', header: String(year), numeric: true, cell: (line) => link(line, current) },
                {
                  key: 'before',
                  header: String(year - 1),
                  numeric: true,
                  cell: (line) => link(line, previous),
                },
                {
                  key: 'change',
                  header: 'Perubahan',
                  numeric: true,
                  cell: (line) => changeWords(previous.counts[line], current.counts[line]),
                },
              ]}
            />
          </>
        );
      }}
    </QueryView>
  );
}

function changeWords(before: number, now: number): string {
  const change = now - before;
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatNumber(Math.abs(change))}`;
  return before === 0 ? signed : `${signed} (${formatNumber(Math.round((change / before) * 100))}%)`;
}
