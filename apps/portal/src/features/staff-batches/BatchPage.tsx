import type { PageProps } from '../../lib/page-props.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { ClassLinks } from '../bank/components/ClassLinks.js';
import { Facts } from '../staff-kit/Facts.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { BATCH_STATES, CERTIFICATION_STATES } from '../staff-kit/words.js';
import { VersionNotice } from '../studio/components/VersionNotice.js';
import { useBatch, type BatchDetail } from './api/batch.js';
import { batchFacts } from './components/batch-facts.js';
import { Moves } from './components/Moves.js';
import { Participants } from './components/Participants.js';
import { Sessions } from './components/Sessions.js';

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
  const mayChange = useHasRole(ROLES.manageBatches) && ['draft', 'open', 'running'].includes(batch.state);
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
          </Moves>
        }
      />
      <VersionNotice
        batchId={batch.id}
        label={batch.label}
        underWay={['draft', 'open', 'running'].includes(batch.state)}
      />
      <Stack>
        <Card>
          <Facts facts={batchFacts(batch)} />
        </Card>
        <ClassLinks batchId={batch.id} />
      </Stack>
      <Sessions batch={batch} mayChange={mayChange} />
      <Participants batch={batch} />
    </>
  );
}

export default staffPage(ROLES.batches, BatchPage);
