import { useId, type ReactNode } from 'react';
import controls from './controls.module.css';
import { FieldMessage } from './Field.js';
import field from './Field.module.css';

export interface RadioOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface RadioGroupProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly RadioOption[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** One choice out of a few, each a large target. */
export function RadioGroup({
  label,
  name,
  options,
  value,
  onChange,
  hint,
  error,
  disabled,
}: RadioGroupProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset className={field.field} aria-describedby={described || undefined} disabled={disabled}>
      <legend className={field.label}>{label}</legend>
      {hint && (
        <div id={`${id}-hint`} className={field.hint}>
          {hint}
        </div>
      )}
      <div className={controls.choices}>
        {options.map((option) => (
          <label key={option.value} className={controls.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={controls.choiceText}>
              <span>{option.label}</span>
              {option.hint && <span className={controls.choiceHint}>{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}
