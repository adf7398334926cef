import { useId, type ReactNode } from 'react';
import controls from './controls.module.css';
import { FieldMessage } from './Field.js';
import field from './Field.module.css';
import type { RadioOption } from './RadioGroup.js';

export interface CheckboxGroupProps {
  readonly label: ReactNode;
  readonly options: readonly RadioOption[];
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

/** Any number of choices out of a few, each a large target. Values stay in the order of the options. */
export function CheckboxGroup({
  label,
  options,
  values,
  onChange,
  hint,
  error,
  disabled,
}: CheckboxGroupProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const toggle = (value: string, on: boolean) =>
    onChange(
      options.map((option) => option.value).filter((each) => (each === value ? on : values.includes(each))),
    );
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
              type="checkbox"
              checked={values.includes(option.value)}
              onChange={(event) => toggle(option.value, event.target.checked)}
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
