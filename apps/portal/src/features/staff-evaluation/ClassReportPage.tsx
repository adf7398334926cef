import { toPath } from '../../lib/api.js';
import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { Facts } from '../staff-kit/Facts.js';
import { PrintBar } from '../staff-kit/PrintBar.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useClassReport, type ClassReport } from './api/evaluation.js';
import { AttendanceView } from './components/AttendanceView.js';
import styles from './components/figures.module.css';
import { ReportedPeople } from './components/ReportedPeople.js';
import { SurveyView } from './components/SurveyView.js';
import { TestsView } from './components/TestsView.js';
import { classFacts, resultFacts } from './report-facts.js';

/** What the organisers hand in when a class is over; before that, what is still missing. */
function ClassReportPage({ params: { id = '' } }: PageProps) {
  const report = useClassReport(id);
  return (
    <QueryView query={report} skeleton={<PageSkeleton />}>
      {(data) => <Report id={id} report={data} />}
    </QueryView>
  );
}

function Report({ id, report }: { readonly id: string; readonly report: ClassReport }) {
  return (
    <>
      <PrintBar back={{ href: staffPaths.batch(id), label: report.batchLabel }} ready>
        <LinkButton
          variant="secondary"
          icon="download"
          href={toPath('/manage/batches/:id/report/file', { params: { id } })}
          data-reload
          download
        >
          Unduh XLSX
        </LinkButton>
      </PrintBar>
      <PageHeader title={`Laporan ${report.batchLabel}`} lead={report.courseTitle} />
      <Stack gap="large">
        <Missing report={report} />
        <Card>
          <Facts facts={classFacts(report)} />
        </Card>
        <Stack as="section" className={styles.paper} aria-labelledby="ringkasan">
          <h2 id="ringkasan">Ringkasan</h2>
          <Card>
            <Facts facts={resultFacts(report)} />
          </Card>
        </Stack>
        <ReportedPeople people={report.participants} />
        <AttendanceView id={id} attendance={report.attendance} />
        <TestsView tests={report.tests} />
        <SurveyView survey={report.survey} />
        <Notes notes={report.notes} />
        <div className={styles.signatures}>
          <div>
            <p>Panitia</p>
            <p>(……………………………………)</p>
          </div>
          <div>
            <p>Mengetahui, Kepala Latkop UKM</p>
            <p>(……………………………………)</p>
          </div>
        </div>
      </Stack>
    </>
  );
}

/** What keeps the class from being reported. A report that was handed in misses nothing. */
function Missing({ report: { missing, state } }: { readonly report: ClassReport }) {
  if (state === 'reported' || state === 'cancelled') return null;
  return (
    <div data-print="hide">
      {missing.length === 0 ? (
        <Banner tone="success" title="Isi laporan lengkap">
          <p>
            {state === 'closed'
              ? 'Tekan "Laporkan" di halaman angkatan untuk menyerahkannya.'
              : 'Laporan dapat diserahkan setelah angkatan ditutup.'}
          </p>
        </Banner>
      ) : (
        <Banner tone="warning" title="Laporan belum dapat diserahkan">
          <ul className={styles.list}>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Stack as="section" gap="small" className={styles.paper} aria-labelledby="catatan">
      <h2 id="catatan">Catatan</h2>
      <ul className={styles.list}>
        {notes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Stack>
  );
}

export default staffPage(ROLES.batches, ClassReportPage);
