import type { SelectHTMLAttributes } from 'react';
import { cx } from '../lib/cx.js';
import controls from './controls.module.css';
import { Field, type FieldProps } from './Field.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export type SelectProps = Omit<FieldProps, 'children'> &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'children'> & {
    readonly options: readonly Option[];
    /** First, empty choice, e.g. "Pilih kabupaten/kota". */
    readonly placeholder?: string;
  };

/** The phone's own picker with its label: nothing else is as quick on a small screen. */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  className,
  ...select
}: SelectProps) {
  return (
    <Field {...{ label, hint, error }} {...(optional && { optional })}>
      {(control) => (
        <select {...select} {...control} className={cx(controls.control, className)}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
