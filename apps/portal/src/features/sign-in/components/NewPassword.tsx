import { useState } from 'react';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { TextInput } from '../../../ui/TextInput.js';

export interface NewPasswordProps {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A password that is chosen now. It can be read while it is written, so nobody types it twice. */
export function NewPassword({ value, error, onChange }: NewPasswordProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextInput
        label="Kata sandi baru"
        hint="Paling sedikit 12 huruf. Beberapa kata yang tidak berhubungan mudah diingat."
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      <CheckboxField
        label="Tampilkan kata sandi baru"
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
    </>
  );
}
