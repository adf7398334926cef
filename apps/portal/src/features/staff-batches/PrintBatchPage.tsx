import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { Facts } from '../staff-kit/Facts.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { BATCH_STATES } from '../staff-kit/words.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { useBatch, type BatchDetail, type ClassSession } from './api/batch.js';
import { batchFacts } from './components/batch-facts.js';
import { sessionTime } from './dates.js';

/** One angkatan on a sheet of A4: what was decided about it, and when it meets. */
function PrintBatchPage({ params }: PageProps) {
  const batch = useBatch(params.id ?? '');
  return (
    <QueryView query={batch} skeleton={<PageSkeleton />}>
      {(data) => <Sheet batch={data} />}
    </QueryView>
  );
}

const COLUMNS = [
  { key: 'title', header: 'Sesi', cell: (session: ClassSession) => session.title },
  { key: 'time', header: 'Waktu', cell: (session: ClassSession) => sessionTime(session) },
  { key: 'place', header: 'Tempat', cell: (session: ClassSession) => session.place },
];

function Sheet({ batch }: { readonly batch: BatchDetail }) {
  return (
    <>
      <PrintBar back={{ href: staffPaths.batch(batch.id), label: batch.label }} ready />
      <PageHeader title={`Lembar ${batch.label}`} lead={batch.courseTitle} />
      <Stack gap="large">
        <Facts facts={[['Keadaan', BATCH_STATES[batch.state].label], ...batchFacts(batch)]} />
        {batch.sessions.length > 0 ? (
          <WideTable
            caption="Jadwal sesi"
            columns={COLUMNS}
            rows={batch.sessions}
            rowKey={(session) => session.id}
          />
        ) : (
          <p>Belum ada sesi.</p>
        )}
      </Stack>
    </>
  );
}

export default staffPage(ROLES.batches, PrintBatchPage);
