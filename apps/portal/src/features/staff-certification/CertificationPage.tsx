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
import { Kinds } from './components/Kinds.js';
import { Names } from './components/Names.js';
import { Outcome } from './components/Outcome.js';
import { PublicationBar } from './components/PublicationBar.js';
import { Standing } from './components/Standing.js';

/** From a finished class to its certificates: who gets one, who does not and why, and who decides next. Any of the staff may hold a duty for some days: the API knows. */
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
  const approved = ['approved', 'signed', 'published'].includes(certification);
  const ordered = certification === 'signed' || certification === 'published';
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
        <PublicationBar data={data} />
        <Standing data={data} />
        <Kinds data={data} />
        {ordered && <IssuingProgress progress={data.progress} />}
        {approved && <CertificateList batchId={batch.id} watch={ordered && data.progress.pending > 0} />}
        <Names names={data.names} />
        <Outcome data={data} />
      </Stack>
    </>
  );
}

export default staffPage(ROLES.staff, CertificationPage);
