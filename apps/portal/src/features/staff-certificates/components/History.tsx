import type { Column } from '../../../ui/Table.js';
import { Stack } from '../../../ui/Stack.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { Dossier } from '../api/dossier.js';
import { DEEDS } from '../words.js';

type Event = Dossier['history'][number];

const COLUMNS: readonly Column<Event>[] = [
  { key: 'at', header: 'Waktu', cell: ({ at }) => formatMoment(at) },
  { key: 'what', header: 'Kejadian', cell: ({ what }) => DEEDS[what] },
  { key: 'by', header: 'Oleh', cell: ({ by, what }) => by ?? (what === 'sealed' ? 'Sistem' : '–') },
  { key: 'note', header: 'Alasan', cell: ({ note }) => note ?? '–' },
];

/** What happened. The public sees the states; the reasons are for officers. */
export function History({ history }: { readonly history: readonly Event[] }) {
  return (
    <Stack as="section" aria-labelledby="riwayat">
      <h2 id="riwayat">Riwayat</h2>
      <p>Pengecek melihat keadaan dan tanggalnya. Alasan hanya terlihat oleh petugas.</p>
      <WideTable
        caption="Riwayat sertifikat"
        columns={COLUMNS}
        rows={history}
        rowKey={({ at, what }) => `${at} ${what}`}
      />
    </Stack>
  );
}
