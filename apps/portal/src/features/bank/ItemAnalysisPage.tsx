import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useItemAnalysis } from './api/item-analysis.js';
import { ItemAnalysisView } from './components/ItemAnalysisView.js';

/** How the questions of one class did. */
function ItemAnalysisPage({ params: { id = '' } }: PageProps) {
  const analysis = useItemAnalysis(id);
  return (
    <QueryView query={analysis} skeleton={<PageSkeleton />}>
      {({ batchLabel, courseTitle, items }) => (
        <>
          <PageHeader
            title="Analisis soal"
            lead={`${courseTitle}, ${batchLabel}`}
            back={{ href: staffPaths.batch(id), label: batchLabel }}
          />
          <ItemAnalysisView name={`${courseTitle} ${batchLabel}`} items={items} />
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.analysis, ItemAnalysisPage);
