import { useState, type FormEvent } from 'react';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { Person } from '../api/profile.js';
import { useSavePerson } from '../api/save-person.js';
import { toPersonDraft, toPersonInput } from '../person-draft.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { AboutMe, Consent, NameAndPlace, type PersonFieldsProps } from './PersonFields.js';

export interface PersonFormProps {
  readonly person: Person | null;
  readonly onSaved: () => void;
  readonly submitLabel?: string;
}

/** Data diri: the name as it will stand on the certificate, where one lives, and the consent. */
export function PersonForm({ person, onSaved, submitLabel = 'Simpan' }: PersonFormProps) {
  const [draft, setDraft] = useState(() => toPersonDraft(person));
  const save = useSavePerson(onSaved);
  const form = useFormFocus(save.error);
  const fields: PersonFieldsProps = {
    draft,
    error: save.error,
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({ body: toPersonInput(draft) });
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack narrow>
        {!hasFieldErrors(save.error) && <RequestErrorBanner error={save.error} />}
        <NameAndPlace {...fields} />
        <AboutMe {...fields} />
        <Consent {...fields} />
        <Button type="submit" wide busy={save.isPending} busyLabel="Menyimpan…">
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
