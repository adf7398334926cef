import { useId, useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useCreateAccount } from '../api/create-account.js';
import { STAFF_ROLES } from '../words.js';
import type { Secrets } from './SecretsCard.js';

export interface CreateDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreated: (secrets: Secrets) => void;
}

const EMPTY = { name: '', email: '', roles: [] as string[] };

/** Name, e-mail and roles of a new account; the system makes the secrets. */
export function CreateDialog({ open, onClose, onCreated }: CreateDialogProps) {
  const formId = useId();
  const [draft, setDraft] = useState(EMPTY);
  const create = useCreateAccount((secrets, { name, email }) => {
    setDraft(EMPTY);
    onCreated({ ...secrets, name, email });
  });
  const { error } = create;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const roles = STAFF_ROLES.map(({ value }) => value).filter((value) => draft.roles.includes(value));
    create.submit({ body: { name: draft.name, email: draft.email, roles } });
  };
  const close = () => {
    if (create.isPending) return;
    create.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title="Akun baru"
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={create.isPending} busyLabel="Sedang membuat…">
            Buat akun
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <Stack>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <AccountFields draft={draft} error={error} onChange={setDraft} />
        </Stack>
      </form>
    </Dialog>
  );
}

interface AccountFieldsProps {
  readonly draft: typeof EMPTY;
  readonly error: RequestError | null;
  readonly onChange: (draft: typeof EMPTY) => void;
}

function AccountFields({ draft, error, onChange }: AccountFieldsProps) {
  return (
    <>
      <TextInput
        label="Nama"
        autoComplete="off"
        maxLength={120}
        value={draft.name}
        error={fieldError(error, 'name')}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
      />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="off"
        maxLength={200}
        value={draft.email}
        error={fieldError(error, 'email')}
        onChange={(event) => onChange({ ...draft, email: event.target.value })}
      />
      <CheckboxGroup
        label="Peran"
        options={STAFF_ROLES}
        values={draft.roles}
        error={fieldError(error, 'roles')}
        onChange={(roles) => onChange({ ...draft, roles })}
      />
    </>
  );
}
