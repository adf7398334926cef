import { toPath } from '../../lib/api.js';
import type { PageProps } from '../../lib/page-props.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useEvaluation } from './api/evaluation.js';
import { AttendanceView } from './components/AttendanceView.js';
import { SurveyView } from './components/SurveyView.js';
import { TestsView } from './components/TestsView.js';

/** What a class thought, learned and attended: on one page, on paper, or as a sheet. */
function EvaluationPage({ params: { id = '' } }: PageProps) {
  const evaluation = useEvaluation(id);
  const mayDownload = useMayReach(ROLES.batches, 'GET /manage/batches/:id/evaluation/file');
  return (
    <QueryView query={evaluation} skeleton={<PageSkeleton />}>
      {({ batchLabel, courseTitle, survey, tests, attendance }) => (
        <>
          <PrintBar back={{ href: staffPaths.batch(id), label: batchLabel }} ready>
            {mayDownload && (
              <LinkButton
                variant="secondary"
                icon="download"
                href={toPath('/manage/batches/:id/evaluation/file', { params: { id } })}
                data-reload
                download
              >
                Unduh XLSX
              </LinkButton>
            )}
          </PrintBar>
          <PageHeader title="Evaluasi angkatan" lead={`${courseTitle}, ${batchLabel}`} />
          <Stack gap="large">
            <SurveyView survey={survey} />
            <TestsView tests={tests} />
            <AttendanceView id={id} attendance={attendance} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.batches, EvaluationPage);
