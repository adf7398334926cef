import { useState } from 'react';
import { useSearch } from 'wouter';
import { PageHeader } from '../../ui/PageHeader.js';
import { TextInput } from '../../ui/TextInput.js';
import { KINDS, STATES } from '../consultations/words.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState, type ListState } from '../staff-kit/list-state.js';
import { SearchFilter } from '../staff-kit/SearchFilter.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import type { Visit } from './api/consultations.js';
import { toVisitQuery, useVisits } from './api/visits.js';
import { visitColumns } from './components/visit-columns.js';
import { VisitDialog } from './components/VisitDialog.js';
import { WhoseFilter } from './components/WhoseFilter.js';

const TABLE = 'visits';
const STATE_WORDS = Object.fromEntries(Object.entries(STATES).map(([state, { word }]) => [state, word]));

/** Every appointment there was and will be; the agenda shows days, this finds. A consultant sees their own. */
function VisitsPage() {
  const list = useListState();
  const query = toVisitQuery(new URLSearchParams(useSearch()));
  const visits = useVisits(query);
  const [chosen, setChosen] = useState<Visit | null>(null);
  const isOrganiser = useHasRole(ROLES.manageBatches);
  return (
    <>
      <PageHeader
        title="Daftar janji konsultasi"
        back={{ href: staffPaths.manageConsultations, label: 'Konsultasi' }}
      />
      <FilterBar>
        <SearchFilter list={list} placeholder="Nama orang atau usaha" />
        <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(STATE_WORDS)} />
        <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(KINDS)} />
        {isOrganiser && <WhoseFilter list={list} />}
        <DayFilter list={list} name="dari" label="Dari tanggal" />
        <DayFilter list={list} name="sampai" label="Sampai tanggal" />
      </FilterBar>
      <StaffTable
        table={TABLE}
        caption="Daftar janji konsultasi"
        noun="janji"
        query={visits}
        columns={visitColumns(list, setChosen)}
        rowKey={({ id }) => id}
        list={list}
        exported={{ table: TABLE, query: exportQuery(query) }}
        empty={{ title: 'Belum ada janji', text: 'Janji muncul di sini setelah seseorang memesannya.' }}
      />
      {chosen && <VisitDialog key={chosen.id} visit={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

interface DayFilterProps {
  readonly list: ListState;
  readonly name: string;
  readonly label: string;
}

function DayFilter({ list, name, label }: DayFilterProps) {
  return (
    <TextInput
      label={label}
      type="date"
      value={list.get(name) ?? ''}
      onChange={(event) => list.change({ [name]: event.target.value || undefined })}
    />
  );
}

export default staffPage(ROLES.consultations, VisitsPage);
