import { useState } from 'react';
import { formatDate } from '../../lib/format.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { ConfirmDialog } from '../staff-kit/ConfirmDialog.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import type { StateWord } from '../staff-kit/words.js';
import { useDelegations, useTakeBack, type Delegation } from './api/delegations.js';
import { DelegationForm } from './components/DelegationForm.js';
import { WaitingForDelegate } from './components/WaitingForDelegate.js';
import { stepWord } from './words.js';

const STATES: Readonly<Record<Delegation['state'], StateWord>> = {
  coming: { label: 'Belum mulai', tone: 'neutral' },
  standing: { label: 'Berlaku', tone: 'success' },
  over: { label: 'Selesai', tone: 'neutral' },
  revoked: { label: 'Ditarik', tone: 'danger' },
};

/** Duties of officers in other hands: for officers all of them, for others what they were given. */
function DelegationsPage() {
  const delegations = useDelegations();
  const sees = useHasRole(ROLES.certification);
  const [asked, setAsked] = useState<Delegation | null>(null);
  return (
    <>
      <PageHeader
        title="Pelimpahan tugas"
        lead="Langkah sertifikasi yang dikerjakan orang lain, a.n. petugas Dinas."
        {...(sees && { back: { href: staffPaths.manageCertificates, label: 'Sertifikasi' } })}
      />
      <QueryView query={delegations}>
        {(data) => (
          <Stack gap="large">
            <WaitingForDelegate waiting={data.waiting} />
            {data.items.length > 0 ? (
              <WideTable
                caption="Pelimpahan tugas"
                rows={data.items}
                rowKey={({ id }) => id}
                columns={columnsOf(setAsked)}
              />
            ) : (
              <EmptyState title="Belum ada pelimpahan">
                <p>Setiap petugas mengerjakan langkahnya sendiri.</p>
              </EmptyState>
            )}
            {data.mayGive && <DelegationForm data={data} />}
          </Stack>
        )}
      </QueryView>
      <TakeBack delegation={asked} onClose={() => setAsked(null)} />
    </>
  );
}

const columnsOf = (onTakeBack: (delegation: Delegation) => void): readonly Column<Delegation>[] => [
  { key: 'to', header: 'Penerima', cell: ({ toName }) => toName },
  { key: 'from', header: 'Atas nama', cell: ({ fromName }) => fromName },
  { key: 'steps', header: 'Langkah', cell: ({ steps }) => steps.map(stepWord).join(', ') },
  {
    key: 'days',
    header: 'Berlaku',
    cell: ({ validFrom, validTo }) => `${formatDate(validFrom)} sampai ${formatDate(validTo)}`,
  },
  { key: 'reason', header: 'Alasan', cell: ({ reason }) => reason },
  { key: 'state', header: 'Keadaan', cell: ({ state }) => <StateBadge word={STATES[state]} /> },
  {
    key: 'take-back',
    header: 'Tindakan',
    cell: (delegation) =>
      delegation.mayRevoke ? (
        <Button variant="quiet" onClick={() => onTakeBack(delegation)}>
          Tarik <VisuallyHidden>pelimpahan kepada {delegation.toName}</VisuallyHidden>
        </Button>
      ) : (
        '–'
      ),
  },
];

function TakeBack({
  delegation,
  onClose,
}: {
  readonly delegation: Delegation | null;
  readonly onClose: () => void;
}) {
  const takeBack = useTakeBack(() => {
    toast('Pelimpahan ditarik.');
    onClose();
  });
  return (
    <ConfirmDialog
      open={delegation !== null}
      title="Tarik pelimpahan ini?"
      confirm="Tarik pelimpahan"
      busyLabel="Sedang menarik…"
      danger
      busy={takeBack.isPending}
      error={takeBack.error}
      onConfirm={() => delegation && takeBack.submit({ params: { id: delegation.id } })}
      onClose={() => {
        takeBack.reset();
        onClose();
      }}
    >
      <p>
        {delegation?.toName} tidak dapat lagi mengerjakan langkah ini. Yang sudah dikerjakan tetap berlaku.
      </p>
    </ConfirmDialog>
  );
}

export default staffPage(ROLES.staff, DelegationsPage);
