import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Row, Stack } from '../../ui/Stack.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { paths } from '../../lib/paths.js';
import { useReports } from './api/reports.js';
import { MadeReports } from './components/MadeReports.js';

/** Reports in one click: where they are made, and those that were. */
function ReportsPage() {
  const list = useListState();
  const reports = useReports({ page: list.page });
  const governor = useHasRole(ROLES.governorReport);
  return (
    <>
      <PageHeader
        title="Laporan"
        lead="LPJ dibuat dari halaman angkatannya. Laporan yang sudah dibuat tidak berubah lagi."
      />
      <Stack gap="large">
        <Row>
          {governor && (
            <LinkButton icon="page" href={staffPaths.governorReport()}>
              Laporan capaian untuk gubernur
            </LinkButton>
          )}
          <LinkButton variant="secondary" icon="people" href={paths.manageBatches}>
            Pilih angkatan untuk LPJ
          </LinkButton>
        </Row>
        <MadeReports query={reports} list={list} />
      </Stack>
    </>
  );
}

export default staffPage(ROLES.reports, ReportsPage);
