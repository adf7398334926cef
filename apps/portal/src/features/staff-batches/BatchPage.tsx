import type { PageProps } from '../../lib/page-props.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { ClassLinks } from '../bank/components/ClassLinks.js';
import { Warnings } from '../staff-attendance/components/Warnings.js';
import { PhotoStrip } from '../staff-class-photos/components/PhotoStrip.js';
import { ClassResultLinks } from '../staff-evaluation/components/ClassResultLinks.js';
import { Facts } from '../staff-kit/Facts.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { BATCH_STATES, CERTIFICATION_STATES } from '../staff-kit/words.js';
import { VersionNotice } from '../studio/components/VersionNotice.js';
import { useBatch, type BatchDetail } from './api/batch.js';
import { isOver } from './batch-steps.js';
import { batchFacts } from './components/batch-facts.js';
import { BatchSteps } from './components/BatchSteps.js';
import { CopyBatch } from './components/CopyBatch.js';
import { LowUptake } from './components/LowUptake.js';
import { Moves } from './components/Moves.js';
import { Participants } from './components/Participants.js';
import { Sessions } from './components/Sessions.js';
import { UnitCard } from './components/UnitCard.js';

/** One angkatan: facts, next move, sessions and people. */
function BatchPage({ params }: PageProps) {
  const batch = useBatch(params.id ?? '');
  return (
    <QueryView query={batch} skeleton={<PageSkeleton />}>
      {(data) => <BatchView batch={data} />}
    </QueryView>
  );
}

function BatchView({ batch }: { readonly batch: BatchDetail }) {
  const mayChange = useMayReach(ROLES.manageBatches, 'PUT /manage/batches/:id') && !isOver(batch.state);
  const maySetUnit = useMayReach(ROLES.manageBatches, 'GET /manage/batches/:id/unit');
  const mayWarn = useMayReach(ROLES.batches, 'GET /manage/batches/:id/attendance-warnings');
  const maySeePhotos = useMayReach(ROLES.batches, 'GET /manage/batches/:id/photos');
  return (
    <>
      <PageHeader
        title={batch.label}
        lead={batch.courseTitle}
        back={{ href: staffPaths.manageBatches, label: 'Angkatan' }}
        meta={
          <>
            <StateBadge word={BATCH_STATES[batch.state]} />
            {batch.certification !== 'none' && (
              <StateBadge word={CERTIFICATION_STATES[batch.certification]} />
            )}
          </>
        }
        actions={<BatchActions batch={batch} mayChange={mayChange} />}
      />
      <VersionNotice batchId={batch.id} label={batch.label} underWay={!isOver(batch.state)} />
      <Stack>
        <BatchSteps state={batch.state} />
        {batch.lowUptake && <LowUptake batch={batch} />}
        <Card>
          <Facts facts={batchFacts(batch)} />
        </Card>
        {maySetUnit && <UnitCard batchId={batch.id} />}
        <ClassLinks batchId={batch.id} />
        <ClassResultLinks batchId={batch.id} />
      </Stack>
      <Sessions batch={batch} mayChange={mayChange} />
      {mayWarn && <Warnings batchId={batch.id} />}
      {maySeePhotos && <PhotoStrip batchId={batch.id} />}
      <Participants batch={batch} />
    </>
  );
}

interface ActionsProps {
  readonly batch: BatchDetail;
  readonly mayChange: boolean;
}

function BatchActions({ batch, mayChange }: ActionsProps) {
  const maySelect = useMayReach(ROLES.manageBatches, 'GET /manage/batches/:id/applications');
  const mayCopy = useMayReach(ROLES.manageBatches, 'POST /manage/batches/:id/copy');
  const mayCertify = useMayReach(ROLES.certification, 'GET /manage/batches/:id/certification');
  return (
    <Moves batch={batch}>
      {maySelect && batch.admission === 'selection' && (
        <LinkButton variant="secondary" icon="people" href={staffPaths.selection(batch.id)}>
          Seleksi
        </LinkButton>
      )}
      {mayCertify && (
        <LinkButton variant="secondary" icon="certificate" href={staffPaths.certification(batch.id)}>
          Sertifikat
        </LinkButton>
      )}
      {mayChange && (
        <LinkButton variant="quiet" icon="edit" href={staffPaths.editBatch(batch.id)}>
          Ubah
        </LinkButton>
      )}
      {mayCopy && <CopyBatch batch={batch} />}
      <LinkButton variant="quiet" icon="printer" href={staffPaths.batchSheet(batch.id)}>
        Lembar angkatan
      </LinkButton>
    </Moves>
  );
}

export default staffPage(ROLES.batches, BatchPage);
