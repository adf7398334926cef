import { useEffect, useRef, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { focusFirstWrong } from '../../../ui/use-form-focus.js';
import { useDelegate, type Delegations } from '../api/delegations.js';
import { DELEGATED_STEPS } from '../words.js';

const options = (people: Delegations['colleagues']) =>
  people.map(({ id, name }) => ({ value: id, label: name }));

/** A duty for somebody else, from one day to another. An admin names whose duty it is. */
export function DelegationForm({ data }: { readonly data: Delegations }) {
  const form = useRef<HTMLFormElement>(null);
  const [steps, setSteps] = useState<string[]>([]);
  const { submit, error, isPending } = useDelegate(() => {
    toast('Tugas dilimpahkan.');
    form.current?.reset();
    setSteps([]);
  });
  useEffect(() => {
    if (error) focusFirstWrong(form.current);
  }, [error]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    submit({ body: toDelegation(new FormData(event.currentTarget), steps) });
  };
  const field = (name: string) => ({ name, error: fieldError(error, name) });
  return (
    <section aria-labelledby="pelimpahan-baru">
      <form ref={form} noValidate onSubmit={send}>
        <Stack narrow>
          <h2 id="pelimpahan-baru">Limpahkan tugas</h2>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          {data.officers.length > 0 && (
            <Select
              label="Tugas siapa"
              placeholder="Pilih petugas Dinas"
              options={options(data.officers)}
              {...field('fromId')}
            />
          )}
          <Select
            label="Dikerjakan oleh"
            placeholder="Pilih petugas"
            options={options(data.colleagues)}
            {...field('toId')}
          />
          <CheckboxGroup
            label="Langkah"
            options={DELEGATED_STEPS}
            values={steps}
            onChange={setSteps}
            error={fieldError(error, 'steps')}
          />
          <TextInput label="Mulai tanggal" type="date" {...field('validFrom')} />
          <TextInput label="Sampai tanggal" type="date" {...field('validTo')} />
          <TextInput label="Alasan" hint="Misalnya: dinas luar kota." {...field('reason')} />
          <div>
            <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
              Limpahkan
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}

function toDelegation(fields: FormData, steps: readonly string[]) {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    fromId: text('fromId') || null,
    toId: text('toId'),
    steps: DELEGATED_STEPS.map(({ value }) => value).filter((value) => steps.includes(value)),
    validFrom: text('validFrom'),
    validTo: text('validTo'),
    reason: text('reason'),
  };
}
