import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useState } from 'react';
import { COLORS, colorOf } from '../words.js';

interface ColorFieldProps {
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (color: string) => void;
}

const OWN = 'sendiri';
const OPTIONS = [
  ...Object.entries(COLORS).map(([value, [label]]) => ({ value, label })),
  { value: OWN, label: 'Warna sendiri…' },
];
const HEX = /^#[0-9a-f]{6}$/;

/** A colour of the palette, or one by its number. */
export function ColorField({ value, disabled, onChange }: ColorFieldProps) {
  const own = !(value in COLORS);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !HEX.test(typed);
  return (
    <>
      <Select
        label="Warna"
        disabled={disabled}
        options={OPTIONS}
        value={own ? OWN : value}
        onChange={({ target }) => onChange(target.value === OWN ? colorOf(value) : target.value)}
      />
      {own && (
        <TextInput
          label="Kode warna"
          autoComplete="off"
          disabled={disabled}
          value={typed ?? value}
          error={wrong ? 'Tulis warna seperti #0d4a41.' : undefined}
          onChange={({ target }) => {
            const color = target.value.trim().toLowerCase();
            setTyped(color);
            if (HEX.test(color)) onChange(color);
          }}
          onBlur={() => setTyped(null)}
        />
      )}
    </>
  );
}
