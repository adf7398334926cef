import { useState, type FormEvent } from 'react';
import { hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { Business } from '../api/profile.js';
import { useSaveBusiness } from '../api/save-business.js';
import { emptyBusiness, toBusinessInput, type BusinessDraft } from '../business-draft.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { AboutBusiness, BusinessPapers, type BusinessFieldsProps } from './BusinessFields.js';

export interface BusinessFormProps {
  readonly business?: Business | undefined;
  readonly onSaved: () => void;
  readonly submitLabel?: string;
}

/** Data usaha. */
export function BusinessForm({ business, onSaved, submitLabel = 'Simpan' }: BusinessFormProps) {
  const [draft, setDraft] = useState<BusinessDraft>(() => business ?? emptyBusiness);
  const save = useSaveBusiness(business?.id, onSaved);
  const form = useFormFocus(save.error);
  const fields: BusinessFieldsProps = {
    draft,
    error: save.error,
    onChange: (change) => setDraft((before) => ({ ...before, ...change })),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit(toBusinessInput(draft));
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack narrow>
        {!hasFieldErrors(save.error) && <RequestErrorBanner error={save.error} />}
        <AboutBusiness {...fields} />
        <BusinessPapers {...fields} />
        <Button type="submit" wide busy={save.isPending} busyLabel="Menyimpan…">
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}
