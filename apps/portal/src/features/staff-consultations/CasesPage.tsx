import { useSearch } from 'wouter';
import { formatDate } from '../../lib/format.js';
import { Badge } from '../../ui/Badge.js';
import { PageHeader } from '../../ui/PageHeader.js';
import type { Column } from '../../ui/Table.js';
import { KINDS, OUTCOMES } from '../consultations/words.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { SearchFilter } from '../staff-kit/SearchFilter.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { optionsOf } from '../staff-kit/words.js';
import { toCaseFilter, useCases, type CaseLine } from './api/cases.js';
import { CASE_STATES } from './words.js';

/** All case files with what is under way: found by name, and as a file for a spreadsheet. */
function CasesPage() {
  const list = useListState();
  const filter = toCaseFilter(new URLSearchParams(useSearch()));
  const cases = useCases(filter);
  return (
    <>
      <PageHeader
        title="Berkas pendampingan"
        lead="Satu berkas per orang dan layanan, untuk semua kunjungan."
        back={{ href: staffPaths.manageConsultations, label: 'Konsultasi' }}
      />
      <FilterBar>
        <SearchFilter list={list} placeholder="Nama orang atau usaha" />
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(CASE_STATES)} />
        <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(KINDS)} />
      </FilterBar>
      <StaffTable
        table="cases"
        caption="Daftar berkas pendampingan"
        noun="berkas"
        query={cases}
        columns={columns}
        rowKey={({ id }) => id}
        list={list}
        exported={{ table: 'cases', query: exportQuery(filter) }}
        empty={{ title: 'Belum ada berkas', text: 'Berkas dibuat saat seseorang membuat janji pertama.' }}
      />
    </>
  );
}

const columns: readonly Column<CaseLine>[] = [
  {
    key: 'name',
    header: 'Nama',
    cell: ({ id, personName, businessName }) => (
      <div>
        <a href={staffPaths.consultationCase(id)}>{personName}</a>
        {businessName && <p>{businessName}</p>}
      </div>
    ),
  },
  {
    key: 'service',
    header: 'Layanan',
    cell: ({ serviceName, kind, consultantNames }) => (
      <div>
        {serviceName} {kind === 'bimbingan' && <Badge tone="brand">{KINDS[kind]}</Badge>}
        <p>{consultantNames.join(', ')}</p>
      </div>
    ),
  },
  {
    key: 'visits',
    header: 'Kunjungan',
    cell: ({ visits, nextVisitAt }) => (
      <div>
        {visits} selesai
        {nextVisitAt && <p>Berikutnya {formatMoment(nextVisitAt)}</p>}
      </div>
    ),
  },
  {
    key: 'actions',
    header: 'Langkah terbuka',
    cell: ({ openActions }) => (openActions > 0 ? openActions : '–'),
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ outcome, closedAt }) =>
      outcome && closedAt ? (
        <div>
          <Badge tone="success">{OUTCOMES[outcome]}</Badge>
          <p>{formatDate(closedAt)}</p>
        </div>
      ) : (
        <Badge tone="brand">{CASE_STATES.open}</Badge>
      ),
  },
];

export default staffPage(ROLES.consultations, CasesPage);
