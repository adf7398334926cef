import { useState } from 'react';
import { formatDate } from '../../lib/format.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { ConfirmDialog } from '../staff-kit/ConfirmDialog.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { useRates, useRemoveRate, type Rate } from './api/rates.js';
import { RateForm } from './components/RateForm.js';
import { rupiah } from './words.js';

/** Rupiah per JP, each from a day on. Nothing is set until somebody enters the decision that names it. */
function RatesPage() {
  const rates = useRates();
  const mayChange = useHasRole(ROLES.admin);
  const [asked, setAsked] = useState<Rate | null>(null);
  return (
    <>
      <PageHeader
        title="Tarif honorarium"
        lead="Rupiah per JP. Tarif berlaku sejak tanggalnya, sampai ada tarif berikutnya."
        back={{ href: staffPaths.trainerLedger, label: 'Beban mengajar' }}
      />
      <QueryView query={rates}>
        {({ items, trainers }) => (
          <Stack gap="large">
            {items.length > 0 ? (
              <WideTable
                caption="Tarif honorarium"
                rows={items}
                rowKey={({ id }) => id}
                columns={columnsOf(mayChange ? setAsked : undefined)}
              />
            ) : (
              <EmptyState title="Belum ada tarif">
                <p>Tanpa tarif, JP tetap tercatat dan honorarium tidak dihitung.</p>
              </EmptyState>
            )}
            {mayChange ? (
              <RateForm trainers={trainers} />
            ) : (
              <Banner>
                <p>Tarif diisi oleh admin, menurut keputusan yang berlaku.</p>
              </Banner>
            )}
          </Stack>
        )}
      </QueryView>
      <RemoveRate rate={asked} onClose={() => setAsked(null)} />
    </>
  );
}

const whose = ({ trainerId, trainerName }: Rate): string =>
  trainerId === null ? 'Semua pelatih' : (trainerName ?? '');

const columnsOf = (onRemove: ((rate: Rate) => void) | undefined): readonly Column<Rate>[] => [
  { key: 'from', header: 'Berlaku sejak', cell: ({ validFrom }) => formatDate(validFrom) },
  { key: 'whose', header: 'Untuk', cell: whose },
  { key: 'amount', header: 'Rupiah per JP', numeric: true, cell: ({ amount }) => rupiah(amount) },
  { key: 'basis', header: 'Dasar', cell: ({ basis }) => basis },
  ...(onRemove
    ? [
        {
          key: 'remove',
          header: '',
          cell: (rate: Rate) => (
            <Button variant="quiet" icon="trash" onClick={() => onRemove(rate)}>
              Hapus{' '}
              <VisuallyHidden>
                tarif {whose(rate)} sejak {formatDate(rate.validFrom)}
              </VisuallyHidden>
            </Button>
          ),
        },
      ]
    : []),
];

function RemoveRate({ rate, onClose }: { readonly rate: Rate | null; readonly onClose: () => void }) {
  const remove = useRemoveRate(() => {
    toast('Tarif dihapus.');
    onClose();
  });
  return (
    <ConfirmDialog
      open={rate !== null}
      title="Hapus tarif ini?"
      confirm="Hapus tarif"
      busyLabel="Sedang menghapus…"
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => rate && remove.submit({ params: { id: rate.id } })}
      onClose={() => {
        remove.reset();
        onClose();
      }}
    >
      {rate && (
        <p>
          {whose(rate)}, {rupiah(rate.amount)} per JP sejak {formatDate(rate.validFrom)}. Honorarium dihitung
          ulang dengan tarif sebelumnya.
        </p>
      )}
    </ConfirmDialog>
  );
}

export default staffPage(ROLES.allTrainers, RatesPage);
