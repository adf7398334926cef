import { formatNumber } from '../../../lib/format.js';
import { Card } from '../../../ui/Card.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { LedgerRow } from '../api/ledger.js';
import { monthWords } from '../filters.js';
import { honorariumWords, jpWords, totalOf } from '../words.js';

export interface RecapProps {
  readonly items: readonly LedgerRow[];
  readonly list: ListState;
}

/** What was taught by trainer and month. Every figure opens the sessions behind it. */
export function Recap({ items, list }: RecapProps) {
  if (items.length === 0) {
    return (
      <EmptyState title="Belum ada sesi yang terlaksana">
        <p>Sesi dihitung setelah presensinya diisi dan tidak dibatalkan.</p>
      </EmptyState>
    );
  }
  const behind = (row: LedgerRow, figure: string) => (
    <a href={hrefOf(list, row)}>
      {figure}
      <VisuallyHidden>
        , {row.trainerName} {monthWords(row.month)}
      </VisuallyHidden>
    </a>
  );
  return (
    <Stack>
      <Totals items={items} />
      <WideTable
        caption="Beban mengajar per pelatih dan bulan"
        rows={items}
        rowKey={({ trainerId, month }) => `${trainerId} ${month}`}
        columns={[
          { key: 'trainer', header: 'Pelatih', cell: ({ trainerName }) => <strong>{trainerName}</strong> },
          { key: 'month', header: 'Bulan', cell: ({ month }) => monthWords(month) },
          {
            key: 'sessions',
            header: 'Sesi',
            numeric: true,
            cell: (row) => behind(row, formatNumber(row.sessions)),
          },
          {
            key: 'classes',
            header: 'Angkatan',
            numeric: true,
            cell: (row) => behind(row, formatNumber(row.classes)),
          },
          { key: 'jp', header: 'JP', numeric: true, cell: (row) => behind(row, jpWords(row.jp)) },
          {
            key: 'honorarium',
            header: 'Honorarium',
            numeric: true,
            cell: (row) => behind(row, honorariumWords(row)),
          },
        ]}
      />
    </Stack>
  );
}

function Totals({ items }: Pick<RecapProps, 'items'>) {
  const total = totalOf(items);
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
