import { useState } from 'react';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { useMe } from '../../lib/use-me.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useAccounts, type StaffAccount } from './api/accounts.js';
import { CreateDialog } from './components/CreateDialog.js';
import { DeactivateDialog } from './components/DeactivateDialog.js';
import { SecretsCard, type Secrets } from './components/SecretsCard.js';
import { roleNames } from './words.js';

/** Accounts of the office: who is in, and who may do what. */
function AccountsPage() {
  const accounts = useAccounts();
  const myId = useMe()?.id;
  const [creating, setCreating] = useState(false);
  const [closing, setClosing] = useState<StaffAccount | null>(null);
  const [secrets, setSecrets] = useState<Secrets | null>(null);
  return (
    <>
      <PageHeader
        title="Akun petugas"
        lead="Peserta tidak ada di sini. Mereka masuk dengan nomor HP."
        actions={
          <Button icon="plus" onClick={() => setCreating(true)}>
            Akun baru
          </Button>
        }
      />
      <Stack gap="large">
        {secrets && <SecretsCard secrets={secrets} onDone={() => setSecrets(null)} />}
        <QueryView query={accounts} heading="h2">
          {({ items }) => (
            <Stack>
              <p role="status">{items.length} akun</p>
              <WideTable
                caption="Akun petugas"
                columns={columns(setClosing, myId)}
                rows={items}
                rowKey={(account) => account.id}
              />
            </Stack>
          )}
        </QueryView>
      </Stack>
      <CreateDialog
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(created) => {
          setCreating(false);
          setSecrets(created);
        }}
      />
      <DeactivateDialog account={closing} onClose={() => setClosing(null)} />
    </>
  );
}

const columns = (
  onClose: (account: StaffAccount) => void,
  myId: string | undefined,
): readonly Column<StaffAccount>[] => [
  { key: 'name', header: 'Nama', cell: (account) => account.name },
  { key: 'email', header: 'E-mail', cell: (account) => account.email },
  { key: 'roles', header: 'Peran', cell: (account) => roleNames(account.roles) },
  {
    key: 'seen',
    header: 'Terakhir masuk',
    cell: (account) => (account.lastSeenAt ? formatMoment(account.lastSeenAt) : 'Belum pernah'),
  },
  {
    key: 'state',
    header: 'Keadaan',
    cell: (account) => (account.active ? <Badge tone="success">Aktif</Badge> : <Badge>Nonaktif</Badge>),
  },
  {
    key: 'close',
    header: 'Tindakan',
    cell: (account) =>
      account.active && account.id !== myId ? (
        <Button variant="quiet" onClick={() => onClose(account)}>
          Nonaktifkan <VisuallyHidden>{account.name}</VisuallyHidden>
        </Button>
      ) : (
        '–'
      ),
  },
];

export default staffPage(ROLES.admin, AccountsPage);
