import { useState, type FormEvent } from 'react';
import type { RequestOf } from '../../../lib/api-types.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useAskDuplicate } from '../api/requests.js';

type Form = RequestOf<'POST /certificates/:id/duplicate'>['body']['form'];

const FORMS = [
  { value: 'print', label: 'Cetakan dengan cap Latkop (legalisir)' },
  { value: 'file', label: 'Berkas PDF dikirim ulang' },
] as const satisfies readonly { value: Form; label: string }[];

/** The same certificate once more. */
export function DuplicateForm({ certificateId }: { readonly certificateId: string }) {
  const [form, setForm] = useState<Form | null>(null);
  const [note, setNote] = useState('');
  const ask = useAskDuplicate(() => toast('Permintaan terkirim. Kami kabari setelah siap.'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // An empty choice goes as it is: the API answers with the sentence for the field.
    ask.submit({ params: { id: certificateId }, body: { form: form as Form, note } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack as="section" aria-labelledby="salinan">
        <h2 id="salinan">Minta salinan</h2>
        <RequestErrorBanner error={hasFieldErrors(ask.error) ? null : ask.error} />
        <RadioGroup
          label="Bentuk salinan"
          name="bentuk"
          options={FORMS}
          value={form}
          error={fieldError(ask.error, 'form')}
          onChange={(value) => setForm(FORMS.find((each) => each.value === value)?.value ?? null)}
        />
        <TextInput
          label="Untuk keperluan apa"
          hint="Misalnya: syarat pinjaman di bank."
          maxLength={500}
          value={note}
          error={fieldError(ask.error, 'note')}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" variant="secondary" busy={ask.isPending}>
          Kirim permintaan salinan
        </Button>
      </Stack>
    </form>
  );
}
