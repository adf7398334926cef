import { useSearch } from 'wouter';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { NotFoundState } from '../../ui/NotFoundState.js';
import { toId } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useCourseItemAnalysis } from './api/item-analysis.js';
import { ItemAnalysisView } from './components/ItemAnalysisView.js';

/** How the questions of a course did in all of its classes. */
function CourseItemAnalysisPage() {
  const course = toId(new URLSearchParams(useSearch()).get('pelatihan'));
  const analysis = useCourseItemAnalysis(course ?? '');
  if (!course) return <NotFoundState />;
  return (
    <QueryView query={analysis} skeleton={<PageSkeleton />}>
      {({ courseTitle, items }) => (
        <>
          <PageHeader
            title="Analisis soal"
            lead={`${courseTitle}, semua angkatan`}
            back={{ href: `${staffPaths.manageBank}?pelatihan=${course}`, label: 'Bank soal' }}
          />
          <ItemAnalysisView name={courseTitle} items={items} />
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.bank, CourseItemAnalysisPage);
