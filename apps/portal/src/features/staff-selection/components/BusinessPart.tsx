import { fieldError } from '../../../lib/field-errors.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { Stack } from '../../../ui/Stack.js';
import { AboutBusiness, BusinessPapers } from '../../profile/components/BusinessFields.js';
import type { FoundPerson } from '../api/registration.js';
import { partOf, type RegisterDraft } from '../register-draft.js';

interface BusinessPartProps {
  readonly draft: RegisterDraft;
  readonly set: (change: Partial<RegisterDraft>) => void;
  readonly found: FoundPerson | null;
  readonly error: unknown;
}

/** One of the businesses that are known, or a new one. */
export function BusinessPart({ draft, set, found, error }: BusinessPartProps) {
  const known = found?.businesses ?? [];
  const fields = {
    draft: draft.business,
    error: partOf(error, 'business'),
    onChange: (change: Partial<RegisterDraft['business']>) =>
      set({ business: { ...draft.business, ...change } }),
  };
  return (
    <Stack as="section">
      <h2>Usaha</h2>
      {known.length > 0 && (
        <RadioGroup
          label="Usaha yang ikut pelatihan"
          name="business"
          options={[
            ...known.map(({ id, name, sector }) => ({ value: id, label: name, hint: sector })),
            { value: '', label: 'Usaha baru' },
          ]}
          value={draft.businessId}
          error={fieldError(error, 'businessId')}
          onChange={(businessId) => set({ businessId })}
        />
      )}
      {draft.businessId === '' && (
        <>
          <AboutBusiness {...fields} />
          <BusinessPapers {...fields} />
        </>
      )}
    </Stack>
  );
}
