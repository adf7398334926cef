import { useState } from 'react';
import { Button, LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useApplicants, type Applicant, type Selection } from '../api/selection.js';
import { APPLICANT_STATES } from '../words.js';
import { CheckDialog } from './CheckDialog.js';

/** States in which nothing is judged any more. */
const NO_NOTE: Partial<Record<Applicant['state'], string>> = { declined: '–', expired: '–', called_off: '–' };

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
    cell: ({ id, name }) => (
      <Button variant="secondary" aria-label={`Periksa ${name}`} onClick={() => open(id)}>
        Periksa
      </Button>
    ),
  },
];

/** All who applied, oldest first; their documents are checked one by one. */
export function Applicants({ selection }: { readonly selection: Selection }) {
  const { batchId, publishedRunId } = selection;
  const applicants = useApplicants(batchId);
  const [chosen, setChosen] = useState<string | null>(null);
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
              rows={items}
              rowKey={({ id }) => id}
            />
            {person && <CheckDialog key={person.id} applicant={person} onClose={() => setChosen(null)} />}
          </Stack>
        )
      }
    </QueryView>
  );
}
