import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { cx } from '../lib/cx.js';
import controls from './controls.module.css';
import { Field, type FieldProps } from './Field.js';

type FieldParts = Omit<FieldProps, 'children'>;

export type TextInputProps = FieldParts & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** One line of text with its label. Give `autoComplete` and `inputMode` so that phones help. */
export function TextInput({ label, hint, error, optional, className, ...input }: TextInputProps) {
  return (
    <Field {...{ label, hint, error }} {...(optional && { optional })}>
      {(control) => <input type="text" {...input} {...control} className={cx(controls.control, className)} />}
    </Field>
  );
}

export type TextAreaProps = FieldParts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** Several lines of text with their label. */
export function TextArea({ label, hint, error, optional, className, ...input }: TextAreaProps) {
  return (
    <Field {...{ label, hint, error }} {...(optional && { optional })}>
      {(control) => <textarea rows={4} {...input} {...control} className={cx(controls.control, className)} />}
    </Field>
  );
}
