import { useLocation, useSearch } from 'wouter';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useGovernorPreview, useMakeGovernorReport } from './api/reports.js';
import { PeriodForm } from './components/PeriodForm.js';
import { ReportView } from './components/ReportView.js';
import { toPeriod } from './period.js';

/** The report to the governor as it would be made now, for the period in the address. */
function GovernorPreviewPage() {
  const period = toPeriod(new URLSearchParams(useSearch()));
  const preview = useGovernorPreview(period);
  const [, navigate] = useLocation();
  const make = useMakeGovernorReport((report) => navigate(staffPaths.report(report.id)));
  return (
    <QueryView query={preview} skeleton={<PageSkeleton />}>
      {({ content }) => (
        <>
          <PrintBar back={{ href: staffPaths.reports, label: 'Laporan' }} ready>
            <Button variant="primary" busy={make.isPending} onClick={() => make.submit({ body: period })}>
              Buat PDF dan XLSX
            </Button>
          </PrintBar>
          <PageHeader title={content.title} lead={content.subtitle} />
          <Stack gap="large">
            {make.error && <RequestErrorBanner error={make.error} />}
            <PeriodForm period={period} />
            <ReportView content={content} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.governorReport, GovernorPreviewPage);
