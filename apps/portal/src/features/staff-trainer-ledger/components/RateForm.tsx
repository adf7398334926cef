import { useRef, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { usePutRate } from '../api/rates.js';

export interface RateFormProps {
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
}

/** A new rate, or another amount for the same day. */
export function RateForm({ trainers }: RateFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { submit, error, isPending } = usePutRate(() => {
    toast('Tarif tersimpan.');
    form.current?.reset();
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    submit({
      body: {
        trainerId: text('trainerId') || null,
        validFrom: text('validFrom'),
        // Dots between thousands are how people write rupiah. What is no number the API refuses with its sentence.
        amount:
          text('amount') === ''
            ? Number.NaN
            : Number(
                text('amount')
                  .replaceAll('.', '')
                  .replace(/^Rp\s*/i, ''),
              ),
        basis: text('basis'),
      },
    });
  };
  const field = (name: string) => ({ name, error: fieldError(error, name) });
  return (
    <section aria-labelledby="tarif-baru">
      <form ref={form} noValidate onSubmit={send}>
        <Stack narrow>
          <h2 id="tarif-baru">Tarif baru</h2>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <Select
            label="Untuk"
            placeholder="Semua pelatih"
            options={trainers.map(({ id, name }) => ({ value: id, label: name }))}
            {...field('trainerId')}
          />
          <TextInput label="Berlaku sejak" type="date" {...field('validFrom')} />
          <TextInput label="Rupiah per JP" inputMode="numeric" {...field('amount')} />
          <TextInput
            label="Dasar tarif"
            hint="Nomor dan tanggal keputusan yang menetapkannya."
            maxLength={200}
            {...field('basis')}
          />
          <div>
            <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
              Simpan tarif
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
