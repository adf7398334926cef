import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import type { Certificate } from '../api/certificate.js';
import { useAskCorrection } from '../api/requests.js';

/** The name as it should be, and what proves it. Two officers' eyes see it before anything changes. */
export function CorrectionForm({ certificate }: { readonly certificate: Certificate }) {
  const [name, setName] = useState(certificate.holderName);
  const [note, setNote] = useState('');
  const ask = useAskCorrection(() => toast('Permintaan terkirim. Kami kabari setelah diputuskan.'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.submit({ params: { id: certificate.id }, body: { name, note } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack as="section" aria-labelledby="perbaikan">
        <h2 id="perbaikan">Perbaiki nama</h2>
        <p>Sertifikat baru terbit dengan nomor baru. Yang lama menunjuk ke sana.</p>
        <RequestErrorBanner error={hasFieldErrors(ask.error) ? null : ask.error} />
        <TextInput
          label="Nama yang benar"
          hint="Tulis seperti di KTP, dengan gelar bila perlu."
          maxLength={120}
          autoComplete="name"
          value={name}
          error={fieldError(ask.error, 'name')}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label="Alasan dan bukti"
          hint="Misalnya: di KTP tertulis Anisa. Jangan tulis NIK di sini."
          most={500}
          value={note}
          error={fieldError(ask.error, 'note')}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" busy={ask.isPending}>
          Kirim permintaan perbaikan
        </Button>
      </Stack>
    </form>
  );
}
