import { fieldError } from '../../../lib/field-errors.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { TextArea } from '../../../ui/TextInput.js';
import { AllowanceFields } from './AllowanceFields.js';
import { ADMISSIONS } from './batch-facts.js';
import type { BatchTimesProps } from './BatchTimes.js';

/** How people get in, what they get and bring, and what they should know. */
export function BatchTermsFields({ draft, error, onChange }: BatchTimesProps) {
  return (
    <>
      {draft.mode !== 'self_paced' && (
        <RadioGroup
          label="Cara masuk"
          name="admission"
          options={Object.entries(ADMISSIONS).map(([value, label]) => ({ value, label }))}
          value={draft.admission}
          error={fieldError(error, 'admission')}
          onChange={(value) => onChange({ admission: value === 'selection' ? 'selection' : 'direct' })}
        />
      )}
      <AllowanceFields
        allowances={draft.allowances}
        error={error}
        onChange={(allowances) => onChange({ allowances })}
      />
      <TextArea
        label="Perlengkapan yang dibawa peserta"
        name="equipment"
        hint={
          draft.equipment === null
            ? 'Kosongkan untuk memakai daftar dari pelatihan.'
            : 'Satu barang per baris.'
        }
        optional
        value={draft.equipment ?? ''}
        error={fieldError(error, 'equipment')}
        onChange={(event) => onChange({ equipment: event.target.value })}
      />
      <TextArea
        label="Catatan untuk peserta"
        name="note"
        optional
        maxLength={1000}
        value={draft.note}
        error={fieldError(error, 'note')}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  );
}
