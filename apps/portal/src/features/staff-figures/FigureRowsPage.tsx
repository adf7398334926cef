import { useSearch } from 'wouter';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { Filter } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useRows, type FigureRow } from './api/figures.js';
import { FigureFilters } from './components/FigureFilters.js';
import { toFigure, toFigureFilter, withFilter } from './filters.js';
import { FIGURES, REGIONS, shortName } from './words.js';

const yes = (value: boolean) => (value ? 'Ya' : 'Belum');

const COLUMNS: readonly Column<FigureRow>[] = [
  { key: 'name', header: 'Nama', cell: ({ personName }) => <strong>{personName}</strong> },
  { key: 'region', header: 'Kabupaten/kota', cell: ({ regionName }) => shortName(regionName) },
  { key: 'sex', header: 'Jenis kelamin', cell: ({ sex }) => (sex === 'P' ? 'Perempuan' : 'Laki-laki') },
  {
    key: 'class',
    header: 'Angkatan',
    cell: ({ batchId, courseTitle, batchLabel, classes }) => (
      <>
        <a href={staffPaths.batch(batchId)}>
          {courseTitle} · {batchLabel}
        </a>
        {classes > 1 && ` dan ${classes - 1} lainnya`}
      </>
    ),
  },
  { key: 'present', header: 'Hadir', cell: ({ present }) => yes(present) },
  { key: 'passed', header: 'Lulus', cell: ({ passed }) => yes(passed) },
  { key: 'certified', header: 'Sertifikat', cell: ({ certified }) => (certified ? 'Terbit' : 'Belum') },
];

/** The people behind one figure, as many as it says. */
function FigureRowsPage() {
  const list = useListState();
  const search = new URLSearchParams(useSearch());
  const figure = toFigure(search);
  const rows = useRows(toFigureFilter(search), figure, list.page);
  return (
    <>
      <PageHeader
        title={FIGURES[figure].label}
        lead={FIGURES[figure].means}
        back={{ href: withFilter(staffPaths.figures, search), label: 'Capaian' }}
      />
      <FigureFilters list={list}>
        <Filter
          list={list}
          name="angka"
          label="Angka"
          all={FIGURES.trained.label}
          options={optionsOf(
            Object.fromEntries(Object.entries(FIGURES).map(([key, { label }]) => [key, label])),
          ).filter(({ value }) => value !== 'trained')}
        />
        <Filter list={list} name="wilayah" label="Kabupaten/kota" all="Semua" options={REGIONS} />
      </FigureFilters>
      <StaffTable
        table="figure-rows"
        caption={`Baris di balik angka ${FIGURES[figure].label}`}
        noun="baris"
        query={rows}
        columns={COLUMNS}
        rowKey={({ accountId, batchId }) => `${accountId} ${batchId}`}
        list={list}
        empty={{ title: 'Tidak ada baris', text: 'Angka ini nol dengan saringan yang dipilih.' }}
      />
    </>
  );
}

export default staffPage(ROLES.figures, FigureRowsPage);
