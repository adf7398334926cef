import { formatDate } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { useAnnouncement, type Announcement } from './api/selection.js';

type Line = Announcement['lines'][number];

const COLUMNS: Column<Line>[] = [
  { key: 'number', header: 'Nomor pendaftaran', cell: ({ number }) => number },
  { key: 'name', header: 'Nama', cell: ({ maskedName }) => maskedName },
  { key: 'regency', header: 'Kabupaten/kota', cell: ({ regencyName }) => regencyName },
];
const RESERVE: Column<Line>[] = [
  { key: 'place', header: 'Cadangan', numeric: true, cell: ({ reservePlace }) => reservePlace },
  ...COLUMNS,
];

/** The result for the notice board: people find themselves by their number, nobody learns about others. */
function AnnouncementPage({ params }: PageProps) {
  const announcement = useAnnouncement(params.runId ?? '');
  return (
    <QueryView query={announcement} skeleton={<PageSkeleton />}>
      {(data) => <Sheet data={data} />}
    </QueryView>
  );
}

function Sheet({ data }: { readonly data: Announcement }) {
  const { batchId, batchLabel, courseTitle, publishedAt, lines, refused, resultSha256 } = data;
  const accepted = lines.filter(({ outcome }) => outcome === 'accepted');
  const reserve = lines.filter(({ outcome }) => outcome === 'reserve');
  return (
    <>
      <PrintBar back={{ href: staffPaths.selection(batchId), label: 'Seleksi peserta' }} ready />
      <PageHeader
        title="Pengumuman hasil seleksi"
        lead={`${courseTitle}, ${batchLabel}. Diumumkan ${formatDate(publishedAt)}.`}
      />
      <Stack>
        <h2>Diterima ({accepted.length})</h2>
        <WideTable caption="Diterima" columns={COLUMNS} rows={accepted} rowKey={({ number }) => number} />
        {reserve.length > 0 && (
          <>
            <h2>Cadangan ({reserve.length})</h2>
            <WideTable caption="Cadangan" columns={RESERVE} rows={reserve} rowKey={({ number }) => number} />
          </>
        )}
        {refused > 0 && <p>{refused} pendaftar belum terpilih. Alasannya ada di akun masing-masing.</p>}
        <p>Nama disamarkan. Nomor pendaftaran ada di halaman Pendaftaran saya.</p>
        <p>
          Sidik hasil: <code>{resultSha256.slice(0, 16)}</code>
        </p>
      </Stack>
    </>
  );
}

export default staffPage(ROLES.manageBatches, AnnouncementPage);
