import { useState } from 'react';
import { useSearch } from 'wouter';
import { LinkButton } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { exportQuery } from '../../staff-kit/export-query.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import { useListState } from '../../staff-kit/list-state.js';
import { SearchFilter } from '../../staff-kit/SearchFilter.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { StaffTable } from '../../staff-kit/StaffTable.js';
import { useApplicant, useApplicants, type Applicant, type Selection } from '../api/selection.js';
import { toApplicantQuery } from '../filters.js';
import { APPLICANT_STATES } from '../words.js';
import { applicantColumns } from './applicant-columns.js';
import { CheckDialog } from './CheckDialog.js';

const TABLE = 'applications';

/** All who applied, as they came and later as they stand in the result; their documents are checked one by one. */
export function Applicants({ selection }: { readonly selection: Selection }) {
  const { batchId, publishedRunId } = selection;
  const list = useListState();
  const query = toApplicantQuery(new URLSearchParams(useSearch()));
  const applicants = useApplicants(batchId, query);
  const [chosen, setChosen] = useState<Applicant | null>(null);
  const register = !publishedRunId && (
    <LinkButton variant="secondary" href={staffPaths.register(batchId)}>
      Daftarkan orang
    </LinkButton>
  );
  const nobody = applicants.data?.total === 0 && !list.filtered;
  return (
    <Stack>
      {!nobody && register && <Row>{register}</Row>}
      <FilterBar>
        <SearchFilter list={list} placeholder="Nama, usaha, atau kabupaten/kota" />
        <Filter
          list={list}
          name="keadaan"
          label="Keadaan"
          all="Semua"
          options={statesOf(applicants.data?.states ?? [])}
        />
      </FilterBar>
      <StaffTable
        table={TABLE}
        caption="Pendaftar"
        noun="pendaftar"
        query={applicants}
        columns={applicantColumns(list, setChosen)}
        rowKey={({ id }) => id}
        list={list}
        exported={{ table: TABLE, query: { ...exportQuery(query), batch: batchId } }}
        empty={{
          title: 'Belum ada pendaftar',
          text: 'Pendaftar tampil di sini setelah mengirim.',
          action: register,
        }}
      />
      {chosen && (
        <Checked key={chosen.id} batchId={batchId} applicant={chosen} onClose={() => setChosen(null)} />
      )}
    </Stack>
  );
}

interface CheckedProps {
  readonly batchId: string;
  /** As the list had them. */
  readonly applicant: Applicant;
  readonly onClose: () => void;
}

/** Stays open on the same person while what is decided moves them out of the list that is shown. */
function Checked({ batchId, applicant, onClose }: CheckedProps) {
  const now = useApplicant(batchId, applicant.id).data?.items[0];
  return <CheckDialog applicant={now ?? applicant} onClose={onClose} />;
}

type States = readonly { readonly state: Applicant['state']; readonly count: number }[];

/** The states that occur, with how many people each: `Perlu diperiksa (12)`. */
function statesOf(states: States) {
  return (Object.keys(APPLICANT_STATES) as Applicant['state'][]).flatMap((value) => {
    const found = states.find(({ state }) => state === value);
    return found ? [{ value, label: `${APPLICANT_STATES[value].label} (${found.count})` }] : [];
  });
}
