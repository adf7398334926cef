import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Progress } from '../../ui/Progress.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { Facts } from '../staff-kit/Facts.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { Waiting } from '../staff-kit/Waiting.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useReport, useRetryReport, type MadeReport } from './api/reports.js';
import { fileHref } from './components/MadeReports.js';
import { ReportView } from './components/ReportView.js';
import { REPORT_KINDS } from './words.js';

/** A report as it was made, and its files. */
function MadeReportPage({ params: { id = '' } }: PageProps) {
  const query = useReport(id);
  return (
    <QueryView query={query} skeleton={<PageSkeleton />}>
      {({ report, content }) => (
        <>
          <PrintBar back={{ href: staffPaths.reports, label: 'Laporan' }} ready>
            {report.state === 'ready' &&
              (['pdf', 'xlsx'] as const).map((format) => (
                <LinkButton
                  key={format}
                  variant="secondary"
                  icon="download"
                  href={fileHref(id, format)}
                  data-reload
                  download
                >
                  Unduh {format.toUpperCase()}
                </LinkButton>
              ))}
          </PrintBar>
          <PageHeader title={REPORT_KINDS[report.kind]} lead={report.subtitle} />
          <Stack gap="large">
            <Standing report={report} />
            <Card>
              <Facts
                facts={[
                  ['Nomor', report.number],
                  ['Versi', String(report.version)],
                  ['Dibuat', formatMoment(report.createdAt)],
                  ['Oleh', report.createdBy],
                  ['Sidik isi (SHA-256)', report.fingerprint],
                ]}
              />
            </Card>
            <ReportView content={content} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function Standing({ report }: { readonly report: MadeReport }) {
  const retry = useRetryReport();
  if (report.state === 'ready') return null;
  if (report.state === 'making')
    return (
      <Stack narrow>
        <Progress
          label={
            report.progress > 0
              ? 'Berkas sedang dibuat. Boleh ditinggal.'
              : 'Berkas akan dibuat. Boleh ditinggal.'
          }
          value={report.progress}
        />
        <Waiting mark={report.progress} begun={report.progress > 0} />
      </Stack>
    );
  return (
    <Banner tone="danger" title="Berkas belum berhasil dibuat">
      <Stack>
        <p>{report.failure}</p>
        {retry.error && <RequestErrorBanner error={retry.error} />}
        <div>
          <Button
            variant="secondary"
            busy={retry.isPending}
            onClick={() => retry.submit({ params: { id: report.id } })}
          >
            Coba lagi
          </Button>
        </div>
      </Stack>
    </Banner>
  );
}

export default staffPage(ROLES.reports, MadeReportPage);
