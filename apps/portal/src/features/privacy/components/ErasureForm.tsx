import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { CodeInput } from '../../../ui/CodeInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useAskErasure, useSendErasureCode } from '../api/privacy.js';

/** Asked twice: first that the consequences were read, then with a code that only the owner's phone gets. */
export function ErasureForm({ coolingDays }: { readonly coolingDays: number }) {
  const [understood, setUnderstood] = useState(false);
  const [code, setCode] = useState('');
  const send = useSendErasureCode();
  const ask = useAskErasure();
  return (
    <Card as="section" aria-labelledby="minta">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (send.isSuccess) ask.submit({ body: { code, understood: true } });
          else if (understood) send.submit({});
        }}
      >
        <Stack>
          <h2 id="minta">Minta penghapusan</h2>
          <p>Petugas memeriksa dulu. Setelah disetujui, Anda punya {coolingDays} hari untuk membatalkan.</p>
          <RequestErrorBanner error={send.error ?? (hasFieldErrors(ask.error) ? null : ask.error)} />
          <CheckboxField
            label="Saya sudah membaca apa yang dihapus dan apa yang disimpan."
            checked={understood}
            onChange={(event) => setUnderstood(event.target.checked)}
          />
          {send.isSuccess ? (
            <>
              <p role="status">Kode sudah dikirim ke HP Anda. Berlaku 5 menit.</p>
              <CodeInput value={code} onChange={setCode} error={fieldError(ask.error, 'code')} />
              <Button type="submit" variant="danger" busy={ask.isPending} busyLabel="Sedang mengirim…">
                Ya, minta data saya dihapus
              </Button>
            </>
          ) : (
            <Button type="submit" variant="secondary" disabled={!understood} busy={send.isPending}>
              Kirim kode ke HP saya
            </Button>
          )}
        </Stack>
      </form>
    </Card>
  );
}
