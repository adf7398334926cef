import { useState } from 'react';
import { useMe } from '../../lib/use-me.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row, Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useAccounts, type StaffAccount } from './api/accounts.js';
import type { SentLink } from './api/person.js';
import type { IssuedReset } from './api/reset-password.js';
import { AccountTable } from './components/AccountTable.js';
import { CreateDialog } from './components/CreateDialog.js';
import { DeactivateDialog } from './components/DeactivateDialog.js';
import { Invitations } from './components/Invitations.js';
import { InviteDialog } from './components/InviteDialog.js';
import { LinkCard, sentWords } from './components/LinkCard.js';
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
  const [creating, setCreating] = useState(false);
  const [inviting, setInviting] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [closing, setClosing] = useState<StaffAccount | null>(null);
  const [resetting, setResetting] = useState<StaffAccount | null>(null);
  const [secrets, setSecrets] = useState<Secrets | null>(null);
  const [reset, setReset] = useState<IssuedReset | null>(null);
  const tellSent = (sent: SentLink, email: string) => {
    setInviting(false);
    if (sent.link) setLink(sent.link);
    else toast(sentWords(sent, email));
  };
  return (
    <>
      <PageHeader
        title="Akun petugas"
        lead="Peserta tidak ada di sini. Mereka masuk dengan nomor HP."
        actions={
          <Row>
            <Button icon="plus" onClick={() => setInviting(true)}>
              Undang petugas
            </Button>
            <Button variant="secondary" onClick={() => setCreating(true)}>
              Akun baru
            </Button>
          </Row>
        }
      />
      <Stack gap="large">
        {link && <LinkCard key={link} link={link} onDone={() => setLink(null)} />}
        {secrets && <SecretsCard secrets={secrets} onDone={() => setSecrets(null)} />}
        {reset && <ResetCard key={reset.code} reset={reset} onDone={() => setReset(null)} />}
        <Accounts onReset={setResetting} onClose={setClosing} />
        <Invitations onSent={tellSent} />
        <OwnPassword />
      </Stack>
      <InviteDialog open={inviting} onClose={() => setInviting(false)} onSent={tellSent} />
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

interface AccountsProps {
  readonly onReset: (account: StaffAccount) => void;
  readonly onClose: (account: StaffAccount) => void;
}

function Accounts({ onReset, onClose }: AccountsProps) {
  const accounts = useAccounts();
  const myId = useMe()?.id;
  return (
    <QueryView query={accounts} heading="h2">
      {({ items }) => (
        <Stack>
          <p role="status">{items.length} akun</p>
          <AccountTable items={items} onReset={onReset} onClose={onClose} myId={myId} />
        </Stack>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.staff, AccountsPage);
