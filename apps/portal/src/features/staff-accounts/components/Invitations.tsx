import { useId } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { formatMoment } from '../../staff-kit/wib.js';
import {
  useInvitations,
  useResendInvitation,
  useWithdrawInvitation,
  type Invitation,
} from '../api/invitations.js';
import type { SentLink } from '../api/person.js';
import { roleNames } from '../words.js';

/** Who was invited and has not come yet. Nothing is shown when there is nobody. */
export function Invitations({ onSent }: { readonly onSent: (sent: SentLink, email: string) => void }) {
  const titleId = useId();
  const invitations = useInvitations();
  const resend = useResendInvitation((sent) => {
    const email = invitations.data?.items.find(({ id }) => id === sent.id)?.email ?? '';
    onSent(sent, email);
  });
  const withdraw = useWithdrawInvitation(() => toast('Undangan ditarik.'));
  if (invitations.data?.items.length === 0) return null;
  const busy = resend.isPending || withdraw.isPending;
  const columns: readonly Column<Invitation>[] = [
    ...COLUMNS,
    {
      key: 'deeds',
      header: 'Tindakan',
      cell: ({ id, name }) => (
        <Row>
          <Button variant="quiet" disabled={busy} onClick={() => resend.submit({ params: { id } })}>
            Kirim ulang <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
          <Button variant="quiet" disabled={busy} onClick={() => withdraw.submit({ params: { id } })}>
            Tarik <VisuallyHidden>undangan {name}</VisuallyHidden>
          </Button>
        </Row>
      ),
    },
  ];
  return (
    <Stack as="section" aria-labelledby={titleId}>
      <h2 id={titleId}>Undangan yang belum dijawab</h2>
      <RequestErrorBanner error={resend.error ?? withdraw.error} />
      <QueryView query={invitations} heading="h2">
        {({ items }) => (
          <WideTable
            caption="Undangan yang belum dijawab"
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
          />
        )}
      </QueryView>
    </Stack>
  );
}

const COLUMNS: readonly Column<Invitation>[] = [
  { key: 'name', header: 'Nama', cell: ({ name }) => name },
  { key: 'email', header: 'E-mail', cell: ({ email }) => email },
  { key: 'roles', header: 'Peran', cell: ({ roles }) => roleNames(roles) },
  { key: 'by', header: 'Diundang oleh', cell: ({ invitedBy }) => invitedBy },
  {
    key: 'until',
    header: 'Berlaku',
    cell: ({ expired, expiresAt }) =>
      expired ? <Badge tone="warning">Habis waktunya</Badge> : `Sampai ${formatMoment(expiresAt)}`,
  },
];
