import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../lib/use-me.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Row, Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import type { StaffAccount } from './api/accounts.js';
import type { SentLink } from './api/person.js';
import type { IssuedReset } from './api/reset-password.js';
import { CreateDialog } from './components/CreateDialog.js';
import { DeactivateDialog } from './components/DeactivateDialog.js';
import { Invitations } from './components/Invitations.js';
import { InviteDialog } from './components/InviteDialog.js';
import { LinkCard, sentWords } from './components/LinkCard.js';
import { OwnPassword } from './components/OwnPassword.js';
import { OwnRecoveryCodes } from './components/OwnRecoveryCodes.js';
import { RecoveryCodesSheet } from './components/RecoveryCodesSheet.js';
import { ResetDialog } from './components/ResetDialog.js';
import { ResetCard, SecretsCard, type Secrets } from './components/SecretsCard.js';
import { StaffAccounts } from './components/StaffAccounts.js';

type OnCodes = (codes: readonly string[]) => void;

/** One's own password and codes; for an admin also the accounts of the office: who is in, and who may do what. */
function AccountsPage() {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const account = useMe();
  const isAdmin = useHasRole(ROLES.admin);
  useFocusOnChange(codes);
  if (codes)
    return <RecoveryCodesSheet codes={codes} name={account?.name ?? ''} onDone={() => setCodes(null)} />;
  if (isAdmin) return <OfficeAccounts onCodes={setCodes} />;
  return (
    <>
      <PageHeader title="Akun Anda" />
      <Stack gap="large">
        <OwnPassword />
        <OwnRecoveryCodes onMade={setCodes} />
      </Stack>
    </>
  );
}

/** Another page stands here without an address of its own: the focus goes to its heading, as it does after a link. */
function useFocusOnChange(shown: unknown): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    // After the dialog that asked has given the focus back to its button.
    const timer = setTimeout(() => document.querySelector<HTMLElement>('h1')?.focus());
    return () => clearTimeout(timer);
  }, [shown]);
}

function OfficeAccounts({ onCodes }: { readonly onCodes: OnCodes }) {
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
        <StaffAccounts onReset={setResetting} onClose={setClosing} />
        <Invitations onSent={tellSent} />
        <OwnPassword />
        <OwnRecoveryCodes onMade={onCodes} />
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

export default staffPage(ROLES.staff, AccountsPage);
