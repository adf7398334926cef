import { useId, type ReactNode } from 'react';
import controls from './controls.module.css';
import { FieldMessage } from './Field.js';
import field from './Field.module.css';

export interface ChoiceOption {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export interface ChoiceFieldsetProps {
  readonly label: ReactNode;
  readonly options: readonly ChoiceOption[];
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** The radio button or checkbox of one option. */
  readonly input: (option: ChoiceOption) => ReactNode;
}

/** A few choices under one question, each a large target. Used by RadioGroup and CheckboxGroup. */
export function ChoiceFieldset({ label, options, hint, error, disabled, input }: ChoiceFieldsetProps) {
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
            {input(option)}
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
