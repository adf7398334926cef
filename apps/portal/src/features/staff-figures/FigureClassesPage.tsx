import { useSearch } from 'wouter';
import { formatDate, formatNumber } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { BATCH_STATES, MODES } from '../staff-kit/words.js';
import { useClasses, type FigureClass } from './api/figures.js';
import { FigureFilters } from './components/FigureFilters.js';
import { toFigureFilter, withFilter } from './filters.js';

/** The classes behind the figures. */
function FigureClassesPage() {
  const list = useListState();
  const search = new URLSearchParams(useSearch());
  const classes = useClasses(toFigureFilter(search), list.page);
  return (
    <>
      <PageHeader
        title="Angkatan di balik angka"
        lead="Angkatan dengan paling sedikit satu orang yang mendapat kursi."
        back={{ href: withFilter(staffPaths.figures, search), label: 'Capaian' }}
      />
      <FigureFilters list={list} />
      <StaffTable<FigureClass>
        table="figure-classes"
        caption="Angkatan di balik angka"
        noun="angkatan"
        query={classes}
        rowKey={({ batchId }) => batchId}
        list={list}
        empty={{ title: 'Tidak ada angkatan', text: 'Angka ini nol dengan saringan yang dipilih.' }}
        columns={[
          {
            key: 'class',
            header: 'Angkatan',
            cell: ({ batchId, courseTitle, batchLabel }) => (
              <a href={staffPaths.batch(batchId)}>
                {courseTitle} · {batchLabel}
              </a>
            ),
          },
          { key: 'starts', header: 'Mulai', cell: ({ startsOn }) => (startsOn ? formatDate(startsOn) : '–') },
          { key: 'mode', header: 'Cara', cell: ({ mode }) => MODES[mode] },
          { key: 'state', header: 'Keadaan', cell: ({ state }) => BATCH_STATES[state].label },
          {
            key: 'accepted',
            header: 'Diterima',
            numeric: true,
            cell: ({ accepted }) => formatNumber(accepted),
          },
        ]}
      />
    </>
  );
}

export default staffPage(ROLES.figures, FigureClassesPage);
