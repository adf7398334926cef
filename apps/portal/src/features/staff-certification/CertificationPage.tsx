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
import { Chain } from './components/Chain.js';
import { CertificateList } from './components/CertificateList.js';
import { IssuingProgress } from './components/IssuingProgress.js';
import { Kinds } from './components/Kinds.js';
import { NextStep } from './components/NextStep.js';
import { Notices } from './components/Notices.js';
import { Outcome } from './components/Outcome.js';
import { Summary } from './components/Summary.js';
import styles from './CertificationPage.module.css';

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
    <div className={styles.page}>
      <PageHeader
        title={`Sertifikat ${batch.label}`}
        lead={batch.courseTitle}
        back={{ href: staffPaths.batch(batch.id), label: batch.label }}
        meta={<StateBadge word={CERTIFICATION_STATES[certification]} />}
      />
      <NextStep data={data} />
      <Stack gap="large">
        <Notices data={data} />
        <Summary data={data} />
        <Chain data={data} />
        {ordered && <IssuingProgress data={data} />}
        <Kinds data={data} />
        <Outcome data={data} />
        {approved && <CertificateList batchId={batch.id} watch={ordered && data.progress.pending > 0} />}
      </Stack>
    </div>
  );
}

export default staffPage(ROLES.staff, CertificationPage);
