import { useState } from 'react';
import { useMe } from '../../lib/use-me.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useAccounts, type StaffAccount } from './api/accounts.js';
import type { IssuedReset } from './api/reset-password.js';
import { AccountTable } from './components/AccountTable.js';
import { CreateDialog } from './components/CreateDialog.js';
import { DeactivateDialog } from './components/DeactivateDialog.js';
import { OwnPassword } from './components/OwnPassword.js';
import { ResetDialog } from './components/ResetDialog.js';
import { ResetCard, SecretsCard, type Secrets } from './components/SecretsCard.js';

/** One's own password; for an admin also the accounts of the office: who is in, and who may do what. */
function AccountsPage() {
  if (useHasRole(ROLES.admin)) return <OfficeAccounts />;
  return (
    <>
      <PageHeader title="Akun Anda" />
      <OwnPassword />
    </>
  );
}

function OfficeAccounts() {
  const accounts = useAccounts();
  const myId = useMe()?.id;
  const [creating, setCreating] = useState(false);
  const [closing, setClosing] = useState<StaffAccount | null>(null);
  const [resetting, setResetting] = useState<StaffAccount | null>(null);
  const [secrets, setSecrets] = useState<Secrets | null>(null);
  const [reset, setReset] = useState<IssuedReset | null>(null);
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
        {reset && <ResetCard key={reset.code} reset={reset} onDone={() => setReset(null)} />}
        <QueryView query={accounts} heading="h2">
          {({ items }) => (
            <Stack>
              <p role="status">{items.length} akun</p>
              <AccountTable items={items} onReset={setResetting} onClose={setClosing} myId={myId} />
            </Stack>
          )}
        </QueryView>
        <OwnPassword />
      </Stack>
      <CreateDialog
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={(created) => {
          setCreating(false);
          setSecrets(created);
        }}
      />
      <ResetDialog
        account={resetting}
        onIssued={(issued) => {
          setResetting(null);
          setReset(issued);
        }}
        onClose={() => setResetting(null)}
      />
      <DeactivateDialog account={closing} onClose={() => setClosing(null)} />
    </>
  );
}

export default staffPage(ROLES.staff, AccountsPage);
