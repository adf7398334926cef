import { fieldError } from '../../../lib/field-errors.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { PersonDraft } from '../person-draft.js';
import { DISABILITIES, SEXES, toOptions } from '../words.js';
import { RegionPicker } from './RegionPicker.js';

export interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly error: unknown;
  readonly onChange: (change: Partial<PersonDraft>) => void;
}

/** Name and where one lives. */
export function NameAndPlace({ draft, error, onChange }: PersonFieldsProps) {
  return (
    <>
      <TextInput
        label="Nama lengkap"
        hint="Tulis seperti di KTP. Nama ini dicetak di sertifikat."
        autoComplete="name"
        autoCapitalize="words"
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        error={fieldError(error, 'name')}
      />
      <RegionPicker
        value={draft.villageCode}
        onChange={(villageCode) => onChange({ villageCode })}
        error={fieldError(error, 'villageCode')}
      />
    </>
  );
}

/** What Latkop needs to know to prepare a class, and what is optional. */
export function AboutMe({ draft, error, onChange }: PersonFieldsProps) {
  return (
    <>
      <RadioGroup
        label="Jenis kelamin"
        name="sex"
        options={toOptions(SEXES)}
        value={draft.sex}
        onChange={(sex) => onChange({ sex })}
        error={fieldError(error, 'sex')}
      />
      <Select
        label="Ragam disabilitas"
        hint="Agar kami dapat menyiapkan kelas. Boleh pilih Tidak ingin menjawab."
        placeholder="Pilih salah satu"
        options={Object.entries(DISABILITIES).map(([value, label]) => ({ value, label }))}
        value={draft.disability}
        onChange={(event) => onChange({ disability: event.target.value })}
        error={fieldError(error, 'disability')}
      />
      <TextInput
        label="E-mail"
        hint="Untuk pengingat lewat e-mail."
        optional
        type="email"
        inputMode="email"
        autoComplete="email"
        value={draft.email}
        onChange={(event) => onChange({ email: event.target.value })}
        error={fieldError(error, 'email')}
      />
    </>
  );
}

/** The consent of UU 27/2022: never ticked beforehand for somebody new. */
export function Consent({ draft, error, onChange }: PersonFieldsProps) {
  return (
    <CheckboxField
      label="Saya setuju Latkop UKM memproses data saya untuk pelatihan dan sertifikat."
      hint="Sesuai UU 27/2022. Data tidak dijual. Anda dapat mencabut persetujuan lewat Latkop."
      checked={draft.consent}
      onChange={(event) => onChange({ consent: event.target.checked })}
      error={fieldError(error, 'consent')}
    />
  );
}
