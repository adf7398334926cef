import { useState, type FormEvent } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Banner } from '../../../ui/Banner.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { Profile } from '../api/profile.js';
import { useSaveNik } from '../api/save-nik.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';

export interface NikFormProps {
  readonly onSaved: (profile: Profile) => void;
  readonly submitLabel?: string;
}

/** NIK with the reason why it is asked. The API decides whether it can be one; it comes back masked. */
export function NikForm({ onSaved, submitLabel = 'Simpan' }: NikFormProps) {
  const [nik, setNik] = useState('');
  const save = useSaveNik(onSaved);
  const form = useFormFocus(save.error);
  const own = nikError(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({ body: { nik } });
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack narrow>
        {!own && <RequestErrorBanner error={save.error} />}
        <Banner title="Mengapa NIK diminta?">
          <p>Agar satu orang mendapat satu kursi dan sertifikat tidak tertukar.</p>
          <p>NIK disimpan tersandi. Petugas hanya melihat sebagian angkanya.</p>
        </Banner>
        <TextInput
          label="NIK"
          hint="16 angka di KTP Anda. Boleh dengan spasi."
          inputMode="numeric"
          autoComplete="off"
          value={nik}
          onChange={(event) => setNik(event.target.value)}
          error={own}
        />
        <p aria-hidden="true">{countDigits(nik)} dari 16 angka</p>
        <Button type="submit" wide busy={save.isPending} busyLabel="Menyimpan…">
          {submitLabel}
        </Button>
      </Stack>
    </form>
  );
}

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/** What can be mended in the field itself. */
function nikError(error: unknown): string | undefined {
  const field = fieldError(error, 'nik');
  if (field || !(error instanceof ApiError)) return field;
  return error.code === 'nik_invalid' || error.code === 'nik_taken' ? error.title : undefined;
}
