import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError } from '../../../lib/field-errors.js';
import { TextInput } from '../../../ui/TextInput.js';

interface Words {
  readonly code: string;
  readonly name: string;
}

interface UnitFieldsProps {
  readonly words: Words;
  readonly error: RequestError | null;
  readonly onChange: (words: Words) => void;
}

/** How a unit is called. */
export function UnitFields({ words, error, onChange }: UnitFieldsProps) {
  return (
    <>
      <TextInput
        label="Nama unit"
        maxLength={120}
        value={words.name}
        error={fieldError(error, 'name')}
        onChange={({ target }) => onChange({ ...words, name: target.value })}
      />
      <TextInput
        label="Kode"
        hint="Singkat, misalnya SPP."
        maxLength={20}
        autoCapitalize="characters"
        value={words.code}
        error={fieldError(error, 'code')}
        onChange={({ target }) => onChange({ ...words, code: target.value })}
      />
    </>
  );
}
