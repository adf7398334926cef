import type { PageProps } from '../../lib/page-props.js';
import { formatNumber } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useBatch, type BatchDetail } from './api/batch.js';
import { useAllParticipants } from './api/participants.js';
import { participantColumns } from './components/participant-columns.js';
import { batchDates } from './dates.js';

/** All people of an angkatan on paper: A4, headers repeat on every sheet. */
function PrintParticipantsPage({ params }: PageProps) {
  const batch = useBatch(params.id ?? '');
  return (
    <QueryView query={batch} skeleton={<PageSkeleton />}>
      {(data) => <Sheet batch={data} />}
    </QueryView>
  );
}

function Sheet({ batch }: { readonly batch: BatchDetail }) {
  const people = useAllParticipants(batch.id);
  return (
    <>
      <PrintBar
        back={{ href: staffPaths.batch(batch.id), label: batch.label }}
        ready={people.data !== undefined}
      />
      <PageHeader title={`Peserta ${batch.label}`} lead={`${batch.courseTitle} · ${batchDates(batch)}`} />
      <QueryView query={people} heading="h2">
        {(rows) => (
          <Stack>
            <p>{formatNumber(rows.length)} peserta</p>
            <WideTable
              caption={`Peserta ${batch.label}`}
              columns={participantColumns()}
              rows={rows}
              rowKey={(person) => person.enrolmentId}
            />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.batches, PrintParticipantsPage);
