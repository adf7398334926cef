import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useSetPriority, type Overview } from '../api/figures.js';

type Rule = Overview['priorityRule'];

/** Which regions come first. */
export function PriorityForm({ rule: { rule, top } }: { readonly rule: Rule }) {
  const [chosen, setChosen] = useState<string>(rule);
  const { submit, error, isPending } = useSetPriority(() => toast('Aturan prioritas tersimpan.'));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const count = new FormData(event.currentTarget).get('top');
    submit({
      body: {
        rule: chosen as Rule['rule'],
        // What is no number the API refuses with its sentence.
        top: chosen === 'top' ? Number(count || Number.NaN) : null,
      },
    });
  };
  return (
    <section aria-labelledby="aturan">
      <form noValidate onSubmit={send}>
        <Stack narrow>
          <h2 id="aturan">Aturan daerah prioritas</h2>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <RadioGroup
            label="Daerah diprioritaskan bila"
            name="rule"
            options={[
              { value: 'above_province', label: 'persentase miskin di atas Jawa Timur' },
              { value: 'top', label: 'termasuk yang tertinggi' },
            ]}
            value={chosen}
            onChange={setChosen}
          />
          {chosen === 'top' && (
            <TextInput
              label="Jumlah daerah"
              name="top"
              inputMode="numeric"
              defaultValue={top ?? 10}
              error={fieldError(error, 'top')}
            />
          )}
          <div>
            <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
              Simpan aturan
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
