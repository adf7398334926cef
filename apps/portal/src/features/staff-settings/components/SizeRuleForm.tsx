import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useAddSizeRule, type NewSizeRule, type SizeRule } from '../api/size-rules.js';

const AMOUNTS = [
  ['sales', 'micro', 'Penjualan setahun usaha mikro'],
  ['sales', 'small', 'Penjualan setahun usaha kecil'],
  ['sales', 'medium', 'Penjualan setahun usaha menengah'],
  ['capital', 'micro', 'Modal usaha mikro'],
  ['capital', 'small', 'Modal usaha kecil'],
  ['capital', 'medium', 'Modal usaha menengah'],
] as const;

type Typed = Readonly<Record<string, string>>;

/** Dots between thousands are how people write rupiah. What is no number the API refuses with its sentence. */
function amountIn(text: string): number {
  const plain = text.trim().replace(/^Rp\s*/i, '');
  return plain === '' ? Number.NaN : Number(plain.replaceAll('.', ''));
}

const startWith = (last: SizeRule | undefined): Typed =>
  Object.fromEntries(
    AMOUNTS.map(([kind, size]) => [`${kind}.${size}`, last ? formatNumber(last[kind][size]) : '']),
  );

function ruleOf(typed: Typed): NewSizeRule {
  const amount = (name: string) => amountIn(typed[name] ?? '');
  const of = (kind: string) => ({
    micro: amount(`${kind}.micro`),
    small: amount(`${kind}.small`),
    medium: amount(`${kind}.medium`),
  });
  const { validFrom = '', basis = '' } = typed;
  return { validFrom, basis, sales: of('sales'), capital: of('capital') };
}

/** Thresholds of another regulation, from a later day on; it begins with the last ones. */
export function SizeRuleForm({ last }: { readonly last: SizeRule | undefined }) {
  const [typed, setTyped] = useState(() => startWith(last));
  const [missing, setMissing] = useState(false);
  const add = useAddSizeRule(() => {
    toast('Ambang tersimpan.');
    setTyped(startWith(last));
  });
  const { error } = add;
  const form = useFormFocus(error);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(!typed.validFrom);
    if (typed.validFrom) add.submit({ body: ruleOf(typed) });
  };
  const field = (name: string) => ({
    value: typed[name] ?? '',
    error: fieldError(error, name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <form ref={form} noValidate onSubmit={save}>
      <Stack narrow>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <TextInput
          label="Dasar hukum"
          hint="Nomor, tahun, dan pasalnya."
          maxLength={200}
          {...field('basis')}
        />
        <TextInput
          label="Berlaku sejak"
          hint="Besok atau sesudahnya."
          type="date"
          {...field('validFrom')}
          {...(missing && { error: 'Tanggal belum diisi.' })}
        />
        {AMOUNTS.map(([kind, size, label]) => (
          <TextInput
            key={`${kind}.${size}`}
            label={`${label}, paling banyak (Rp)`}
            inputMode="numeric"
            {...field(`${kind}.${size}`)}
          />
        ))}
        <div>
          <Button type="submit" variant="secondary" busy={add.isPending} busyLabel="Sedang menyimpan…">
            Simpan ambang
          </Button>
        </div>
      </Stack>
    </form>
  );
}
