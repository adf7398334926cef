import { useLocation } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { useListState } from '../staff-kit/list-state.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useClassPreview, useMakeClassReport, useReports } from './api/reports.js';
import { MadeReports } from './components/MadeReports.js';
import { ReportView } from './components/ReportView.js';
import { TextsForm } from './components/TextsForm.js';
import { REPORT_KINDS } from './words.js';

/** The accountability report (LPJ) of a class as it would be made now. */
function ClassPreviewPage({ params: { id = '' } }: PageProps) {
  const preview = useClassPreview(id);
  const list = useListState();
  const made = useReports({ page: list.page, batch: id });
  const writes = useHasRole(ROLES.manageBatches);
  const [, navigate] = useLocation();
  const make = useMakeClassReport((report) => navigate(staffPaths.report(report.id)));
  return (
    <QueryView query={preview} skeleton={<PageSkeleton />}>
      {({ content, texts }) => (
        <>
          <PrintBar back={{ href: staffPaths.batch(id), label: 'Angkatan' }} ready>
            <Button variant="primary" busy={make.isPending} onClick={() => make.submit({ params: { id } })}>
              Buat PDF dan XLSX
            </Button>
          </PrintBar>
          <PageHeader title={REPORT_KINDS.class} lead={content.subtitle} />
          <Stack gap="large">
            {make.error && <RequestErrorBanner error={make.error} />}
            <div data-print="hide">
              <Stack gap="large">
                {writes && <TextsForm batchId={id} texts={texts} />}
                <Stack as="section" aria-labelledby="versi">
                  <h2 id="versi">Yang sudah dibuat</h2>
                  <MadeReports query={made} list={list} />
                </Stack>
              </Stack>
            </div>
            <ReportView content={content} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.reports, ClassPreviewPage);
