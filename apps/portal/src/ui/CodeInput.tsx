import controls from './controls.module.css';
import { Field } from './Field.js';

export interface CodeInputProps {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Called once when the sixth digit arrives, typed, pasted or filled in by the phone. */
  readonly onComplete?: (code: string) => void;
  readonly autoFocus?: boolean;
}

const LENGTH = 6;

/** The six-digit code in one field, so that paste and the phone's own code suggestion work. */
export function CodeInput({
  label = 'Kode enam angka',
  hint,
  error,
  value,
  onChange,
  onComplete,
  autoFocus,
}: CodeInputProps) {
  const change = (raw: string) => {
    const code = raw.replace(/\D/g, '').slice(0, LENGTH);
    if (code === value) return;
    onChange(code);
    if (code.length === LENGTH) onComplete?.(code);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className={`${controls.control} ${controls.code}`}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          // Not `maxLength`: it would cut a pasted "123 456" before the space is taken out.
          pattern="[0-9]*"
          value={value}
          autoFocus={autoFocus}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  );
}
