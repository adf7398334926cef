import { useState } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useInvite } from '../api/invitations.js';
import type { Grant, SentLink } from '../api/person.js';
import { GrantEditor } from './GrantEditor.js';

interface InviteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSent: (sent: SentLink, email: string) => void;
}

const NOBODY = { name: '', email: '' };
const FIRST: Grant[] = [{ role: 'panitia' }];

/** Name, e-mail and rights; password and authenticator are the person's own to make. */
export function InviteDialog({ open, onClose, onSent }: InviteDialogProps) {
  const [who, setWho] = useState(NOBODY);
  const [grants, setGrants] = useState(FIRST);
  const invite = useInvite((sent) => {
    onSent(sent, who.email);
    setWho(NOBODY);
    setGrants(FIRST);
  });
  const { error, isPending } = invite;
  return (
    <FormDialog
      open={open}
      title="Undang petugas"
      confirm="Kirim undangan"
      busyLabel="Sedang mengirim…"
      busy={isPending}
      error={error}
      onSubmit={() => invite.submit({ body: { ...who, grants } })}
      onClose={() => {
        invite.reset();
        onClose();
      }}
    >
      <WhoFields who={who} error={error} onChange={setWho} />
      <GrantEditor grants={grants} error={error} onChange={setGrants} />
      <p>Tautan berlaku 72 jam dan satu kali pakai.</p>
    </FormDialog>
  );
}

interface WhoFieldsProps {
  readonly who: typeof NOBODY;
  readonly error: RequestError | null;
  readonly onChange: (who: typeof NOBODY) => void;
}

function WhoFields({ who, error, onChange }: WhoFieldsProps) {
  return (
    <>
      <TextInput
        label="Nama"
        autoComplete="off"
        maxLength={120}
        value={who.name}
        error={fieldError(error, 'name')}
        onChange={(event) => onChange({ ...who, name: event.target.value })}
      />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="off"
        maxLength={200}
        value={who.email}
        error={fieldError(error, 'email')}
        onChange={(event) => onChange({ ...who, email: event.target.value })}
      />
    </>
  );
}
