import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useLearningGain } from './api/learning-gain.js';
import { GainView } from './components/GainView.js';

/** What a class gained between pre and post test. */
function LearningGainPage({ params: { id = '' } }: PageProps) {
  const gain = useLearningGain(id);
  return (
    <QueryView query={gain} skeleton={<PageSkeleton />}>
      {(data) => (
        <>
          <PageHeader
            title="Kenaikan nilai"
            lead={`${data.courseTitle}, ${data.batchLabel}`}
            back={{ href: staffPaths.batch(id), label: data.batchLabel }}
          />
          <GainView gain={data} />
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.analysis, LearningGainPage);
