import { useState } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { FormDialog } from '../../../ui/FormDialog.js';
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
  const [draft, setDraft] = useState(EMPTY);
  const create = useCreateAccount((secrets, { name, email }) => {
    setDraft(EMPTY);
    onCreated({ ...secrets, name, email });
  });
  const { error, isPending } = create;
  const submit = () => {
    const roles = STAFF_ROLES.map(({ value }) => value).filter((value) => draft.roles.includes(value));
    create.submit({ body: { name: draft.name, email: draft.email, roles } });
  };
  return (
    <FormDialog
      open={open}
      title="Akun baru"
      confirm="Buat akun"
      busyLabel="Sedang membuat…"
      busy={isPending}
      error={error}
      onSubmit={submit}
      onClose={() => {
        create.reset();
        onClose();
      }}
    >
      <AccountFields draft={draft} error={error} onChange={setDraft} />
    </FormDialog>
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
