import { fieldError } from '../../../lib/field-errors.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { BusinessDraft } from '../business-draft.js';
import { CHANNELS, SIZES, toOptions } from '../words.js';
import { SectorPicker } from './SectorPicker.js';

export interface BusinessFieldsProps {
  readonly draft: BusinessDraft;
  readonly error: unknown;
  readonly onChange: (change: Partial<BusinessDraft>) => void;
}

const SIZE_OPTIONS = Object.entries(SIZES).map(([value, words]) => ({ value, ...words }));

/** What is sold, how big the business is, and where it sells. */
export function AboutBusiness({ draft, error, onChange }: BusinessFieldsProps) {
  return (
    <>
      <TextInput
        label="Nama usaha"
        autoComplete="organization"
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={fieldError(error, 'name')}
      />
      <SectorPicker
        value={draft.kbliCode}
        onChange={(kbliCode) => onChange({ kbliCode })}
        error={fieldError(error, 'kbliCode')}
      />
      <RadioGroup
        label="Ukuran usaha"
        hint="Menurut PP 7/2021. Perkiraan sudah cukup."
        name="size"
        options={SIZE_OPTIONS}
        value={draft.size}
        onChange={(size) => onChange({ size })}
        error={fieldError(error, 'size')}
      />
      <CheckboxGroup
        label="Di mana Anda berjualan?"
        hint="Boleh lebih dari satu."
        options={toOptions(CHANNELS)}
        values={draft.channels}
        onChange={(channels) => onChange({ channels })}
        error={fieldError(error, 'channels')}
      />
    </>
  );
}

/** NIB, or SKU for those who have none yet. Both can follow later. */
export function BusinessPapers({ draft, error, onChange }: BusinessFieldsProps) {
  return (
    <>
      <TextInput
        label="NIB"
        hint="13 angka dari oss.go.id. Belum punya? Lewati, isi nanti."
        optional
        inputMode="numeric"
        autoComplete="off"
        value={draft.nib ?? ''}
        onChange={(event) => onChange({ nib: event.target.value })}
        error={fieldError(error, 'nib')}
      />
      <TextInput
        label="Nomor SKU"
        hint="Surat Keterangan Usaha dari desa atau kelurahan, bila belum ada NIB."
        optional
        autoComplete="off"
        value={draft.businessLetter ?? ''}
        onChange={(event) => onChange({ businessLetter: event.target.value })}
        error={fieldError(error, 'businessLetter')}
      />
    </>
  );
}
