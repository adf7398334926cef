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
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
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
  const mayManage = useHasRole(ROLES.manageBatches);
  const mayChange = mayManage && !isOver(batch.state);
  const maySeeCertification = useHasRole(ROLES.certification);
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
        actions={
          <Moves batch={batch}>
            {mayManage && batch.admission === 'selection' && (
              <LinkButton variant="secondary" icon="people" href={staffPaths.selection(batch.id)}>
                Seleksi
              </LinkButton>
            )}
            {maySeeCertification && (
              <LinkButton variant="secondary" icon="certificate" href={staffPaths.certification(batch.id)}>
                Sertifikat
              </LinkButton>
            )}
            {mayChange && (
              <LinkButton variant="quiet" icon="edit" href={staffPaths.editBatch(batch.id)}>
                Ubah
              </LinkButton>
            )}
            {mayManage && <CopyBatch batch={batch} />}
            <LinkButton variant="quiet" icon="printer" href={staffPaths.batchSheet(batch.id)}>
              Lembar angkatan
            </LinkButton>
          </Moves>
        }
      />
      <VersionNotice batchId={batch.id} label={batch.label} underWay={!isOver(batch.state)} />
      <Stack>
        <BatchSteps state={batch.state} />
        {batch.lowUptake && <LowUptake batch={batch} />}
        <Card>
          <Facts facts={batchFacts(batch)} />
        </Card>
        {mayManage && <UnitCard batchId={batch.id} />}
        <ClassLinks batchId={batch.id} />
        <ClassResultLinks batchId={batch.id} />
      </Stack>
      <Sessions batch={batch} mayChange={mayChange} />
      <Warnings batchId={batch.id} />
      <PhotoStrip batchId={batch.id} />
      <Participants batch={batch} />
    </>
  );
}

export default staffPage(ROLES.batches, BatchPage);
