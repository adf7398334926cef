import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { AllowanceDraft } from '../batch-draft.js';
import styles from './AllowanceFields.module.css';

export interface AllowanceFieldsProps {
  readonly allowances: readonly AllowanceDraft[];
  readonly error: RequestError | null;
  readonly onChange: (allowances: readonly AllowanceDraft[]) => void;
}

/** Transport, konsumsi, modul …: a name, and rupiah where it is money. */
export function AllowanceFields({ allowances, error, onChange }: AllowanceFieldsProps) {
  const change = (at: number, part: Partial<AllowanceDraft>) =>
    onChange(allowances.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <fieldset className={styles.group}>
      <legend>Fasilitas untuk peserta</legend>
      <Stack>
        {allowances.map(({ name, amount }, index) => (
          <div key={index} className={styles.row}>
            <TextInput
              label={`Fasilitas ${index + 1}`}
              value={name}
              maxLength={80}
              error={fieldError(error, `allowances[${index}].name`)}
              onChange={(event) => change(index, { name: event.target.value })}
            />
            <TextInput
              label="Rupiah (bila uang)"
              inputMode="numeric"
              value={amount}
              error={fieldError(error, `allowances[${index}].amount`)}
              onChange={(event) => change(index, { amount: event.target.value })}
            />
            <Button variant="quiet" onClick={() => onChange(allowances.filter((_, at) => at !== index))}>
              Hapus <VisuallyHidden>fasilitas {index + 1}</VisuallyHidden>
            </Button>
          </div>
        ))}
        {allowances.length < 20 && (
          <div>
            <Button
              variant="secondary"
              icon="plus"
              onClick={() => onChange([...allowances, { name: '', amount: '' }])}
            >
              Tambah fasilitas
            </Button>
          </div>
        )}
      </Stack>
    </fieldset>
  );
}
