import { formatDate } from '../../lib/format.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { formatMoment } from '../staff-kit/wib.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { useFigures } from './api/figures.js';
import { useStatistics, type Statistic } from './api/statistics.js';
import { EnterForm } from './components/EnterForm.js';
import { PriorityForm } from './components/PriorityForm.js';
import { STATISTICS, valueWords } from './words.js';

/** What the figures are measured against, with day and source. Nothing older is ever changed. */
function StatisticsPage() {
  const statistics = useStatistics();
  const figures = useFigures({});
  const mayChange = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Data wilayah"
        lead="Kemiskinan, jumlah UMKM, dan penduduk per kabupaten/kota, dengan tanggal dan sumbernya."
        back={{ href: staffPaths.figures, label: 'Capaian' }}
      />
      <QueryView query={statistics} heading="h2">
        {({ items }) => (
          <Stack gap="large">
            {!items.some(({ kind }) => kind === 'umkm') && <p>Belum ada data UMKM.</p>}
            <WideTable
              caption="Tabel data wilayah"
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'kind',
                  header: 'Data',
                  cell: (row) => (
                    <>
                      <a href={staffPaths.regionStatistic(row.id)}>{STATISTICS[row.kind].label}</a>{' '}
                      {isCurrent(items, row) && <Badge tone="success">Dipakai</Badge>}
                    </>
                  ),
                },
                { key: 'day', header: 'Per tanggal', cell: ({ asOf }) => formatDate(asOf) },
                { key: 'source', header: 'Sumber', cell: ({ source }) => source },
                {
                  key: 'province',
                  header: 'Jawa Timur',
                  numeric: true,
                  cell: ({ provinceValue }) => valueWords(provinceValue),
                },
                {
                  key: 'entered',
                  header: 'Dimasukkan',
                  cell: ({ enteredBy, enteredAt }) =>
                    enteredBy ? `${enteredBy}, ${formatMoment(enteredAt)}` : 'Bawaan aplikasi',
                },
              ]}
            />
            {mayChange && (
              <>
                <Row>
                  <LinkButton
                    variant="secondary"
                    icon="download"
                    href="/api/manage/region-statistics/template"
                    data-reload
                    download
                  >
                    Unduh berkas kosong (38 daerah)
                  </LinkButton>
                </Row>
                <EnterForm />
                {figures.data && <PriorityForm rule={figures.data.priorityRule} />}
              </>
            )}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

/** The list is in order: the first of its kind counts. */
const isCurrent = (items: readonly Statistic[], row: Statistic): boolean =>
  items.find(({ kind }) => kind === row.kind)?.id === row.id;

export default staffPage(ROLES.figures, StatisticsPage);
