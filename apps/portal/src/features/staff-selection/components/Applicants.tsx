import { useState } from 'react';
import { Button, LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { Filter } from '../../staff-kit/FilterBar.js';
import { oneOf, useListState } from '../../staff-kit/list-state.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useApplicants, type Applicant, type Selection } from '../api/selection.js';
import { APPLICANT_STATES } from '../words.js';
import { CheckDialog } from './CheckDialog.js';

/** States in which nothing is judged any more. */
const NO_NOTE: Partial<Record<Applicant['state'], string>> = { declined: '–', expired: '–', called_off: '–' };

/** States in which documents can still be accepted or returned. */
const TO_CHECK: readonly Applicant['state'][] = ['sent', 'returned', 'checked'];

const columns = (open: (id: string) => void): Column<Applicant>[] => [
  {
    key: 'name',
    header: 'Nama',
    cell: ({ name, registered }) => (registered ? `${name} (lewat petugas)` : name),
  },
  {
    key: 'business',
    header: 'Usaha',
    cell: ({ businessName, regencyName }) => `${businessName}, ${regencyName}`,
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: ({ state, reservePlace }) =>
      reservePlace ? (
        <StateBadge word={{ ...APPLICANT_STATES[state], label: `Cadangan ${reservePlace}` }} />
      ) : (
        <StateBadge word={APPLICANT_STATES[state]} />
      ),
  },
  {
    key: 'reasons',
    header: 'Catatan',
    cell: ({ reasons, changes, state }) =>
      [...changes, ...reasons].join(' ') || NO_NOTE[state] || 'Memenuhi syarat',
  },
  {
    key: 'check',
    header: 'Dokumen',
    cell: ({ id, name, state }) => {
      const verb = TO_CHECK.includes(state) ? 'Periksa' : 'Lihat';
      return (
        <Button variant="secondary" aria-label={`${verb} ${name}`} onClick={() => open(id)}>
          {verb}
        </Button>
      );
    },
  },
];

/** All who applied, as they came and later as they stand in the result; their documents are checked one by one. */
export function Applicants({ selection }: { readonly selection: Selection }) {
  const { batchId, publishedRunId } = selection;
  const applicants = useApplicants(batchId);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useListState();
  const state = oneOf(list.get('keadaan'), APPLICANT_STATES);
  const person = applicants.data?.items.find(({ id }) => id === chosen);
  return (
    <QueryView query={applicants} heading="h2">
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title="Belum ada pendaftar"
            action={
              !publishedRunId && (
                <LinkButton variant="secondary" href={staffPaths.register(batchId)}>
                  Daftarkan orang
                </LinkButton>
              )
            }
          >
            Pendaftar tampil di sini setelah mengirim.
          </EmptyState>
        ) : (
          <Stack>
            <p>{items.length} pendaftar</p>
            <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={statesOf(items)} />
            <Row>
              {!publishedRunId && (
                <LinkButton variant="secondary" href={staffPaths.register(batchId)}>
                  Daftarkan orang
                </LinkButton>
              )}
              <LinkButton
                variant="quiet"
                icon="download"
                href={`/api/manage/batches/${batchId}/applicants.xlsx`}
                data-reload
              >
                Unduh XLSX
              </LinkButton>
            </Row>
            <WideTable
              caption="Pendaftar"
              columns={columns(setChosen)}
              rows={state ? items.filter((applicant) => applicant.state === state) : items}
              rowKey={({ id }) => id}
            />
            {person && <CheckDialog key={person.id} applicant={person} onClose={() => setChosen(null)} />}
          </Stack>
        )
      }
    </QueryView>
  );
}

/** The states that occur, with how many people each: `Perlu diperiksa (12)`. */
function statesOf(items: readonly Applicant[]) {
  return (Object.keys(APPLICANT_STATES) as Applicant['state'][])
    .map((value) => ({ value, count: items.filter(({ state }) => state === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, label: `${APPLICANT_STATES[value].label} (${count})` }));
}
