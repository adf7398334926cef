import { useState } from 'react';
import { TextInput } from '../../../ui/TextInput.js';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Empty means null, e.g. no time limit. */
  readonly optional?: boolean;
  readonly onChange: (value: number | null) => void;
}

/** A whole number. What cannot be one stays on the screen with its reason and is not saved. */
export function NumberField({ label, hint, value, min, max, optional = false, onChange }: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  const wrong = text.trim() === '' ? !optional : !isBetween(Number(text), min, max);
  return (
    <TextInput
      label={label}
      {...(hint !== undefined && { hint })}
      {...(optional && { optional })}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      error={wrong ? `Isi dengan angka ${min} sampai ${max}.` : undefined}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        if (typed.trim() === '') return optional && onChange(null);
        if (isBetween(Number(typed), min, max)) onChange(Number(typed));
      }}
    />
  );
}

const isBetween = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;
