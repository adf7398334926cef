import { useState } from 'react';
import { TextInput } from '../../../ui/TextInput.js';

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number. What is no number yet stays in the field with a sentence; only a good one is handed on. */
export function NumberField({ value, min, max, onChange, error, ...field }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const number = toWhole(text, min, max);
  // Not what stands here: a settled conflict or somebody's undo. Unfinished typing is left alone.
  const shown = number !== undefined && number !== value ? String(value) : text;
  const wrong = toWhole(shown, min, max) === undefined ? `Isi angka ${min} sampai ${max}.` : undefined;
  return (
    <TextInput
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      error={wrong ?? error}
      onChange={(event) => {
        setText(event.target.value);
        const next = toWhole(event.target.value, min, max);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}

function toWhole(text: string, min: number, max: number): number | undefined {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : undefined;
  return number !== undefined && number >= min && number <= max ? number : undefined;
}
