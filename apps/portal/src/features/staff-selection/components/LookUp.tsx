import { useState, type FormEvent } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useLookUp } from '../api/registration.js';
import type { Searched } from '../register-draft.js';

const WAYS = {
  phone: { label: 'Nomor HP', hint: 'Nomor lengkap, misalnya 0812 3456 7890.' },
  nik: { label: 'NIK', hint: '16 angka di KTP.' },
} as const;

interface LookUpProps {
  readonly batchId: string;
  readonly onFound: (searched: Searched) => void;
}

/** One person by a whole number: nobody leafs through people here. */
export function LookUp({ batchId, onFound }: LookUpProps) {
  const [by, setBy] = useState<Searched['by']>('phone');
  const [value, setValue] = useState('');
  const lookUp = useLookUp(({ found }) => onFound({ by, value, found }));
  const form = useFormFocus(lookUp.error);
  const wrong = wrongNumber(lookUp.error, by);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { phone: by === 'phone' ? value : null, nik: by === 'nik' ? value : null };
    lookUp.submit({ params: { id: batchId }, body });
  };
  return (
    <Card as="section">
      <form ref={form} noValidate onSubmit={submit}>
        <Stack>
          <h2>Cari orangnya dulu</h2>
          {!wrong && <RequestErrorBanner error={lookUp.error} />}
          <RadioGroup
            label="Cari dengan"
            name="by"
            options={Object.entries(WAYS).map(([key, { label }]) => ({ value: key, label }))}
            value={by}
            onChange={(way) => {
              setBy(way as Searched['by']);
              setValue('');
              lookUp.reset();
            }}
          />
          <TextInput
            label={WAYS[by].label}
            hint={WAYS[by].hint}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            error={wrong}
            onChange={({ target }) => setValue(target.value)}
          />
          <Button type="submit" busy={lookUp.isPending} busyLabel="Mencari…">
            Cari
          </Button>
          <p>Setiap pencarian dicatat.</p>
        </Stack>
      </form>
    </Card>
  );
}

function wrongNumber(error: unknown, by: Searched['by']): string | undefined {
  const field = fieldError(error, by);
  if (field || !(error instanceof ApiError)) return field;
  return error.code === 'nik_invalid' ? error.title : undefined;
}
