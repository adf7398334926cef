import { useState } from 'react';
import { formatDay } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Table, type Column } from '../../../ui/Table.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { useAddCopies, useReturn, useSetLost, type Copy, type WorkDetail } from '../api/manage-library.js';
import { COPY_STATES } from '../words.js';
import { LendDialog } from './LendDialog.js';

/** The copies of a printed book: who has which, and who waits. */
export function Copies({ work }: { readonly work: WorkDetail }) {
  const mayLend = useMayReach(ROLES.library, 'POST /manage/library/copies/:id/loans');
  const mayAdd = useMayReach(ROLES.library, 'POST /manage/library/works/:id/copies');
  const [lending, setLending] = useState<Copy | null>(null);
  const add = useAddCopies(() => toast('Eksemplar ditambahkan.'));
  const back = useReturn(() => toast('Buku sudah kembali.'));
  const lost = useSetLost(() => toast('Keadaan buku tercatat.'));
  const act = {
    lend: setLending,
    back: (loanId: string) => back.submit({ params: { id: loanId } }),
    lost: ({ id, state }: Copy) => lost.submit({ params: { id }, body: { lost: state !== 'lost' } }),
  };
  return (
    <section aria-labelledby="eksemplar">
      <Stack>
        <h2 id="eksemplar">Eksemplar</h2>
        <RequestErrorBanner error={add.error ?? back.error ?? lost.error} />
        {work.items.length > 0 ? (
          <Table
            caption="Eksemplar buku ini"
            columns={[...COLUMNS, ...(mayLend ? [deeds(act)] : [])]}
            rows={work.items}
            rowKey={({ id }) => id}
          />
        ) : (
          <p>Belum ada eksemplar.{mayAdd && ' Tambahkan satu supaya dapat dipinjam.'}</p>
        )}
        {work.queue.length > 0 && (
          <p>Menunggu giliran: {work.queue.map(({ personName }) => personName ?? 'Peserta').join(', ')}.</p>
        )}
        {mayAdd && (
          <div>
            <Button
              variant="secondary"
              icon="plus"
              busy={add.isPending}
              busyLabel="Sedang menambah…"
              onClick={() => add.submit({ params: { id: work.id }, body: { count: 1 } })}
            >
              Tambah satu eksemplar
            </Button>
          </div>
        )}
      </Stack>
      <LendDialog copy={lending} onClose={() => setLending(null)} />
    </section>
  );
}

interface Acts {
  readonly lend: (copy: Copy) => void;
  readonly back: (loanId: string) => void;
  readonly lost: (copy: Copy) => void;
}

const COLUMNS: readonly Column<Copy>[] = [
  { key: 'code', header: 'Nomor', cell: ({ code }) => code },
  { key: 'state', header: 'Keadaan', cell: ({ state }) => <StateBadge word={COPY_STATES[state]} /> },
  { key: 'person', header: 'Oleh', cell: ({ personName }) => personName ?? '–' },
  {
    key: 'until',
    header: 'Sampai',
    cell: ({ dueOn, holdUntil }) => ((dueOn ?? holdUntil) ? formatDay(dueOn ?? holdUntil ?? '') : '–'),
  },
];

const deeds = (act: Acts): Column<Copy> => ({
  key: 'act',
  header: 'Tindakan',
  cell: (copy) => <Actions copy={copy} act={act} />,
});

function Actions({ copy, act }: { readonly copy: Copy; readonly act: Acts }) {
  const { state, code, loanId } = copy;
  return (
    <Row>
      {(state === 'available' || state === 'reserved') && (
        <Button variant="secondary" onClick={() => act.lend(copy)}>
          Pinjamkan <VisuallyHidden>{code}</VisuallyHidden>
        </Button>
      )}
      {loanId && (
        <Button variant="secondary" onClick={() => act.back(loanId)}>
          Terima kembali <VisuallyHidden>{code}</VisuallyHidden>
        </Button>
      )}
      <Button variant="quiet" onClick={() => act.lost(copy)}>
        {state === 'lost' ? 'Ditemukan' : 'Tandai hilang'} <VisuallyHidden>{code}</VisuallyHidden>
      </Button>
    </Row>
  );
}
