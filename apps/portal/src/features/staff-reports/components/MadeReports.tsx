import type { UseQueryResult } from '@tanstack/react-query';
import { toPath } from '../../../lib/api.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { Row } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { MadeReport } from '../api/reports.js';
import { REPORT_KINDS, REPORT_STATES } from '../words.js';

/** Where a file of a report is fetched. */
export const fileHref = (id: string, format: 'pdf' | 'xlsx') =>
  toPath('/manage/reports/:id/file', { params: { id }, query: { format } });

/** Reports that were made, with who, when, and their files. */
export function MadeReports({
  query,
  list,
}: {
  readonly query: UseQueryResult<ResponseOf<'GET /manage/reports'>, RequestError>;
  readonly list: ListState;
}) {
  return (
    <StaffTable
      table="reports"
      caption="Laporan yang sudah dibuat"
      noun="laporan"
      query={query}
      columns={COLUMNS}
      rowKey={({ id }) => id}
      list={list}
      empty={{ title: 'Belum ada laporan', text: 'Laporan yang Anda buat tersimpan di sini.' }}
    />
  );
}

const COLUMNS: readonly Column<MadeReport>[] = [
  {
    key: 'number',
    header: 'Nomor',
    cell: (one) => <a href={staffPaths.report(one.id)}>{one.number}</a>,
  },
  { key: 'kind', header: 'Jenis', cell: (one) => REPORT_KINDS[one.kind] },
  { key: 'subject', header: 'Tentang', cell: (one) => one.subtitle },
  { key: 'version', header: 'Versi', numeric: true, cell: (one) => String(one.version) },
  { key: 'when', header: 'Dibuat', cell: (one) => formatMoment(one.createdAt) },
  { key: 'who', header: 'Oleh', cell: (one) => one.createdBy },
  { key: 'state', header: 'Keadaan', cell: (one) => <StateBadge word={REPORT_STATES[one.state]} /> },
  {
    key: 'files',
    header: 'Berkas',
    cell: (one) =>
      one.state === 'ready' ? (
        <Row>
          {(['pdf', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              href={fileHref(one.id, format)}
              aria-label={`Unduh ${format.toUpperCase()} ${one.number}`}
              data-reload
              download
            >
              {format.toUpperCase()}
            </a>
          ))}
        </Row>
      ) : (
        '–'
      ),
  },
];
