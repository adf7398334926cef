import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useSetValidity, useValidity, type Validity } from '../api/requests.js';
import { KINDS } from '../words.js';

/** How long certificates of each kind count, from the next one on. */
export function ValidityForm() {
  const validity = useValidity();
  return (
    <Stack as="section" aria-labelledby="masa-berlaku" narrow>
      <h2 id="masa-berlaku">Masa berlaku</h2>
      <p>Dalam bulan; kosong berarti tanpa batas. Sertifikat yang sudah ada tidak berubah.</p>
      <QueryView query={validity} heading="h2">
        {({ items }) => items.map((item) => <Kind key={item.kind} validity={item} />)}
      </QueryView>
    </Stack>
  );
}

function Kind({ validity: { kind, months } }: { readonly validity: Validity }) {
  const [value, setValue] = useState(months === null ? '' : String(months));
  const [wrong, setWrong] = useState<string>();
  const save = useSetValidity(() => toast('Masa berlaku tersimpan.'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = value.trim();
    // Anything else would be sent as no limit at all.
    if (!/^\d{0,9}$/.test(typed)) return setWrong('Tulis bulan sebagai angka bulat, paling banyak 240.');
    setWrong(undefined);
    save.submit({ body: { kind, months: typed === '' ? null : Number(typed) } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="small">
        <RequestErrorBanner error={hasFieldErrors(save.error) ? null : save.error} />
        <TextInput
          label={KINDS[kind]}
          inputMode="numeric"
          value={value}
          error={wrong ?? fieldError(save.error, 'months')}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button type="submit" variant="secondary" busy={save.isPending} busyLabel="Menyimpan…">
          Simpan <VisuallyHidden>masa berlaku {KINDS[kind]}</VisuallyHidden>
        </Button>
      </Stack>
    </form>
  );
}
