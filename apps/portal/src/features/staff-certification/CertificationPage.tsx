import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { CERTIFICATION_STATES } from '../staff-kit/words.js';
import { useCertification, type Certification } from './api/certification.js';
import { CertificateList } from './components/CertificateList.js';
import { Decisions } from './components/Decisions.js';
import { IssuingProgress } from './components/IssuingProgress.js';
import { Outcome } from './components/Outcome.js';
import { Standing } from './components/Standing.js';

/** From a finished class to its certificates: who gets one, who does not and why, and who decides next. */
function CertificationPage({ params }: PageProps) {
  const certification = useCertification(params.id ?? '');
  return (
    <QueryView query={certification} skeleton={<PageSkeleton />}>
      {(data) => <CertificationView data={data} />}
    </QueryView>
  );
}

function CertificationView({ data }: { readonly data: Certification }) {
  const { batch, certification } = data;
  const approved = certification === 'approved';
  return (
    <>
      <PageHeader
        title={`Sertifikat ${batch.label}`}
        lead={batch.courseTitle}
        back={{ href: staffPaths.batch(batch.id), label: batch.label }}
        meta={<StateBadge word={CERTIFICATION_STATES[certification]} />}
        actions={<Decisions data={data} />}
      />
      <Stack gap="large">
        <Standing data={data} />
        {approved && <IssuingProgress progress={data.progress} />}
        {approved && <CertificateList batchId={batch.id} watch={data.progress.pending > 0} />}
        <Outcome data={data} />
      </Stack>
    </>
  );
}

export default staffPage(ROLES.certification, CertificationPage);
