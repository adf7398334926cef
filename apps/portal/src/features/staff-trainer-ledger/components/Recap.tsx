import { formatNumber } from '../../../lib/format.js';
import { Card } from '../../../ui/Card.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { sortedBy } from '../../staff-kit/order.js';
import type { Ledger, LedgerRow } from '../api/ledger.js';
import { monthWords } from '../filters.js';
import { honorariumWords, jpWords } from '../words.js';

/** What was taught by trainer and month. Every figure opens the sessions behind it. */
export function recapColumns(list: ListState): readonly Column<LedgerRow>[] {
  const behind = (row: LedgerRow, figure: string) => (
    <a href={hrefOf(list, row)}>
      {figure}
      <VisuallyHidden>
        , {row.trainerName} {monthWords(row.month)}
      </VisuallyHidden>
    </a>
  );
  return [
    {
      key: 'trainer',
      header: 'Pelatih',
      ...sortedBy(list, undefined),
      cell: ({ trainerName }) => <strong>{trainerName}</strong>,
    },
    {
      key: 'month',
      header: 'Bulan',
      ...sortedBy(list, 'bulan'),
      cell: ({ month }) => monthWords(month),
    },
    {
      key: 'sessions',
      header: 'Sesi',
      numeric: true,
      ...sortedBy(list, 'sesi'),
      cell: (row) => behind(row, formatNumber(row.sessions)),
    },
    {
      key: 'classes',
      header: 'Angkatan',
      numeric: true,
      cell: (row) => behind(row, formatNumber(row.classes)),
    },
    {
      key: 'jp',
      header: 'JP',
      numeric: true,
      ...sortedBy(list, 'jp'),
      cell: (row) => behind(row, jpWords(row.jp)),
    },
    {
      key: 'honorarium',
      header: 'Honorarium',
      numeric: true,
      ...sortedBy(list, 'honorarium'),
      cell: (row) => behind(row, honorariumWords(row)),
    },
  ];
}

/** Of everything behind the filter, not of one page. */
export function Totals({ total }: { readonly total: Ledger['totals'] }) {
  return (
    <Card>
      <Facts
        facts={[
          ['Sesi terlaksana', formatNumber(total.sessions)],
          ['JP', jpWords(total.jp)],
          ['Honorarium', honorariumWords(total)],
          ...(total.withoutJp > 0
            ? [['Sesi yang JP-nya belum diisi', formatNumber(total.withoutJp)] as const]
            : []),
        ]}
      />
    </Card>
  );
}

/** The year stays the one that is shown. */
const hrefOf = (list: ListState, { trainerId, month }: LedgerRow): string =>
  list.href({ pelatih: trainerId, bulan: String(Number(month.slice(5))), kosong: undefined });
