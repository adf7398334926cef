import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import type { Column } from '../../../ui/Table.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { ManagedRequest } from '../api/requests.js';
import { REQUEST_STATES, wishOf } from '../words.js';
import { DecideDialog } from './DecideDialog.js';

/** Columns of requests; `onDecide` is null for those who only read. */
export function requestColumns(
  onDecide: ((request: ManagedRequest) => void) | null,
): readonly Column<ManagedRequest>[] {
  return [
    { key: 'at', header: 'Waktu', cell: ({ requestedAt }) => formatMoment(requestedAt) },
    { key: 'wish', header: 'Permintaan', cell: wishOf },
    { key: 'note', header: 'Alasan', cell: ({ note }) => note },
    { key: 'by', header: 'Pemohon', cell: ({ requestedBy }) => requestedBy ?? 'Pemegang' },
    { key: 'state', header: 'Keadaan', cell: ({ state }) => <StateBadge word={REQUEST_STATES[state]} /> },
    { key: 'answer', header: 'Jawaban', cell: (request) => answerOf(request, onDecide) },
  ];
}

function answerOf(request: ManagedRequest, onDecide: ((request: ManagedRequest) => void) | null) {
  const { state, kind, mine, answer, decidedBy } = request;
  if (state !== 'open') return answer ? `${answer} (${decidedBy ?? 'petugas'})` : '–';
  if (!onDecide) return 'Menunggu dinas';
  if (kind === 'correction' && mine) return 'Menunggu petugas lain';
  return (
    <Button variant="secondary" onClick={() => onDecide(request)}>
      Jawab <VisuallyHidden>permintaan {request.holderName}</VisuallyHidden>
    </Button>
  );
}

/** What was asked for about one certificate. */
export function RequestList({ requests }: { readonly requests: readonly ManagedRequest[] }) {
  const [chosen, setChosen] = useState<ManagedRequest | null>(null);
  const isDinas = useHasRole(ROLES.revoke);
  if (requests.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="permintaan">
      <h2 id="permintaan">Permintaan</h2>
      <WideTable
        caption="Permintaan perbaikan dan salinan"
        columns={requestColumns(isDinas ? setChosen : null)}
        rows={requests}
        rowKey={({ id }) => id}
      />
      <DecideDialog request={chosen} onClose={() => setChosen(null)} />
    </Stack>
  );
}
