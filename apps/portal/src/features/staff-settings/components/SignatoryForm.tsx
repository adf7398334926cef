import { useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useBranding } from '../api/branding.js';
import { useAddSignatory, type NewSignatory } from '../api/signatories.js';
import { OFFICE_WORDS, STANDING_WORDS } from '../words.js';
import { SignatureBlock } from './SignatureBlock.js';

interface SignatoryFormProps {
  readonly today: string;
  readonly onDone: () => void;
}

/** Somebody who signs from a day on, with the block as it would be printed. */
export function SignatoryForm({ today, onDone }: SignatoryFormProps) {
  const [wanted, setWanted] = useState<NewSignatory>({
    office: 'kepala_upt',
    standing: 'tetap',
    name: '',
    title: 'Kepala UPT Pelatihan Koperasi dan UKM',
    rank: null,
    nip: null,
    validFrom: today,
    validTo: null,
  });
  const branding = useBranding();
  const add = useAddSignatory(() => {
    toast('Penanda tangan tersimpan.');
    onDone();
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.submit({ body: wanted });
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack narrow>
        {!hasFieldErrors(add.error) && <RequestErrorBanner error={add.error} />}
        <Fields wanted={wanted} error={add.error} onChange={setWanted} />
        <h3>Pratinjau</h3>
        <SignatureBlock
          signatory={wanted}
          city={branding.data?.current.city ?? 'Malang'}
          day={wanted.validFrom || today}
        />
        <Row>
          <Button type="submit" busy={add.isPending} busyLabel="Sedang menyimpan…">
            Simpan penanda tangan
          </Button>
          <Button variant="quiet" onClick={onDone}>
            Tidak jadi
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly wanted: NewSignatory;
  readonly error: RequestError | null;
  readonly onChange: (wanted: NewSignatory) => void;
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const TEXTS = [
  { name: 'name', label: 'Nama dan gelar', max: 100 },
  { name: 'title', label: 'Jabatan', max: 120 },
  { name: 'rank', label: 'Pangkat', max: 60, optional: true },
  { name: 'nip', label: 'NIP', max: 24, optional: true, hint: '18 angka.', mode: 'numeric' },
] as const;

function Fields({ wanted, error, onChange }: FieldsProps) {
  const set = (change: Partial<NewSignatory>) => onChange({ ...wanted, ...change });
  return (
    <>
      <Select
        label="Menandatangani sebagai"
        hint="Sertifikat ditandatangani Kepala UPT."
        value={wanted.office}
        options={optionsOf(OFFICE_WORDS)}
        onChange={({ target }) => set({ office: target.value as NewSignatory['office'] })}
      />
      <Select
        label="Kedudukan"
        value={wanted.standing}
        options={optionsOf(STANDING_WORDS)}
        onChange={({ target }) => set({ standing: target.value as NewSignatory['standing'] })}
      />
      {TEXTS.map(({ name, label, max, ...more }) => (
        <TextInput
          key={name}
          label={label}
          {...('optional' in more && { optional: true })}
          {...('hint' in more && { hint: more.hint, inputMode: more.mode })}
          value={wanted[name] ?? ''}
          maxLength={max}
          error={fieldError(error, name)}
          onChange={({ target }) => set({ [name]: target.value || ('optional' in more ? null : '') })}
        />
      ))}
      <TextInput
        label="Mulai tanggal"
        type="date"
        value={wanted.validFrom}
        error={fieldError(error, 'validFrom')}
        onChange={({ target }) => set({ validFrom: target.value })}
      />
      <TextInput
        label="Sampai tanggal"
        type="date"
        optional
        hint="Kosongkan bila belum tahu."
        value={wanted.validTo ?? ''}
        error={fieldError(error, 'validTo')}
        onChange={({ target }) => set({ validTo: target.value || null })}
      />
    </>
  );
}
