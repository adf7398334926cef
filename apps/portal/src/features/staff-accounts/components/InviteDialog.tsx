import { useId, useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
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
  const formId = useId();
  const [who, setWho] = useState(NOBODY);
  const [grants, setGrants] = useState(FIRST);
  const invite = useInvite((sent) => {
    onSent(sent, who.email);
    setWho(NOBODY);
    setGrants(FIRST);
  });
  const { error, isPending } = invite;
  const form = useFormFocus(error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.submit({ body: { ...who, grants } });
  };
  const close = () => {
    if (isPending) return;
    invite.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title="Undang petugas"
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={isPending} busyLabel="Sedang mengirim…">
            Kirim undangan
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <WhoFields who={who} error={error} onChange={setWho} />
          <GrantEditor grants={grants} error={error} onChange={setGrants} />
          <p>Tautan berlaku 72 jam dan satu kali pakai.</p>
        </Stack>
      </form>
    </Dialog>
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
