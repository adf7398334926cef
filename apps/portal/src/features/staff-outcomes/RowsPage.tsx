import { useSearch } from 'wouter';
import { formatDate } from '../../lib/format.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { MILESTONES, SIZES } from '../outcomes/words.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useRows, type OutcomeLine } from './api/outcomes.js';
import { toRowsQuery } from './filters.js';
import { FIGURES, HOW, MONTHS } from './words.js';

/** The businesses behind one figure. */
function RowsPage() {
  const list = useListState();
  const query = toRowsQuery(new URLSearchParams(useSearch()));
  const rows = useRows(query);
  const figure = FIGURES[query.figure ?? 'due'];
  return (
    <>
      <PageHeader
        title={figure}
        lead="Usaha di balik angka. Buka namanya untuk riwayat atau mengisi lewat telepon."
        back={{ href: staffPaths.outcomes, label: 'Perkembangan usaha' }}
      />
      <FilterBar>
        <Filter list={list} name="angka" label="Hasil" all={FIGURES.due} options={optionsOf(NARROWER)} />
        <Filter
          list={list}
          name="bulan"
          label="Waktu tindak lanjut"
          all="Jawaban terakhir"
          options={optionsOf(MONTHS)}
        />
      </FilterBar>
      <StaffTable
        table="outcomes"
        caption={`Usaha: ${figure.toLowerCase()}`}
        noun="usaha"
        query={rows}
        columns={columns}
        rowKey={({ enrolmentId }) => enrolmentId}
        list={list}
        exported={{ table: 'outcomes', query: exportQuery(query) }}
        empty={{ title: 'Tidak ada usaha di sini', text: 'Ubah saringan, atau kembali ke ringkasan.' }}
      />
    </>
  );
}

const { due: _all, ...NARROWER } = FIGURES;
const sizeWord = (size: OutcomeLine['sizeNow']): string => (size ? SIZES[size] : 'tidak diketahui');

const columns: readonly Column<OutcomeLine>[] = [
  {
    key: 'name',
    header: 'Nama',
    cell: ({ enrolmentId, personName, businessName }) => (
      <div>
        <a href={staffPaths.outcomePerson(enrolmentId)}>{personName}</a>
        <p>{businessName}</p>
      </div>
    ),
  },
  {
    key: 'class',
    header: 'Angkatan',
    cell: ({ courseTitle, batchLabel }) => (
      <div>
        {courseTitle}
        <p>{batchLabel}</p>
      </div>
    ),
  },
  { key: 'region', header: 'Kabupaten/kota', cell: ({ regencyName }) => regencyName || '–' },
  {
    key: 'answer',
    header: 'Jawaban',
    cell: ({ milestone, answeredAt, how, dueOn }) => (
      <div>
        {MILESTONES[milestone]}
        <p>
          {answeredAt && how
            ? `${formatDate(answeredAt)}, ${HOW[how].toLowerCase()}`
            : `belum, sejak ${formatDate(dueOn)}`}
        </p>
      </div>
    ),
  },
  {
    key: 'size',
    header: 'Skala awal, lalu kini',
    cell: ({ sizeBefore, sizeNow, answeredAt }) =>
      answeredAt ? `${sizeWord(sizeBefore)}, lalu ${sizeWord(sizeNow).toLowerCase()}` : '–',
  },
  {
    key: 'online',
    header: 'Pesanan online pertama',
    cell: ({ firstOnlineOn }) => (firstOnlineOn ? formatDate(firstOnlineOn) : '–'),
  },
  {
    key: 'export',
    header: 'Ekspor pertama',
    cell: ({ firstExportOn, firstExportCountry }) =>
      firstExportOn ? `${formatDate(firstExportOn)}, ${firstExportCountry ?? ''}` : '–',
  },
  { key: 'shops', header: 'Toko terverifikasi', numeric: true, cell: ({ verifiedShops }) => verifiedShops },
];

export default staffPage(ROLES.outcomes, RowsPage);
