import { useState } from 'react';
import { TextInput } from '../../../ui/TextInput.js';

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

const shown = (value: number): string => String(Math.round(value * 100) / 100).replace('.', ',');

/** A number with a decimal comma. What cannot be read yet stays as it is typed; the value changes when it can. */
export function NumberInput({ label, value, least, most, disabled, onChange }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): number | null => {
    const number = Number(text.trim().replace(',', '.'));
    return text.trim() !== '' && number >= least && number <= most ? number : null;
  };
  const wrong = typed !== null && read(typed) === null;
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      disabled={disabled}
      value={typed ?? shown(value)}
      error={wrong ? `Isi angka dari ${shown(least)} sampai ${shown(most)}.` : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        const number = read(target.value);
        if (number !== null) onChange(number);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
