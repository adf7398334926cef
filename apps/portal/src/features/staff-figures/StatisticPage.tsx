import { formatDate } from '../../lib/format.js';
import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { useStatistic } from './api/statistics.js';
import { STATISTICS, valueWords } from './words.js';

/** One table that was entered, as it was entered. */
function StatisticPage({ params }: PageProps) {
  const statistic = useStatistic(params.id ?? '');
  return (
    <QueryView query={statistic}>
      {({ kind, asOf, source, values }) => (
        <Stack>
          <PageHeader
            title={`${STATISTICS[kind].label} per ${formatDate(asOf)}`}
            lead={`Sumber: ${source}.`}
            back={{ href: staffPaths.regionStatistics, label: 'Data wilayah' }}
          />
          <WideTable
            caption="Nilai per kabupaten/kota"
            rows={values}
            rowKey={({ code }) => code}
            columns={[
              { key: 'code', header: 'Kode', cell: ({ code }) => code },
              { key: 'name', header: 'Kabupaten/kota', cell: ({ name }) => <strong>{name}</strong> },
              {
                key: 'value',
                header: `Nilai (${STATISTICS[kind].unit})`,
                numeric: true,
                cell: ({ value }) => valueWords(value),
              },
            ]}
          />
        </Stack>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.figures, StatisticPage);
