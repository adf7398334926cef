import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { cx } from '../lib/cx.js';
import { formatNumber } from '../lib/format.js';
import controls from './controls.module.css';
import { Field, type FieldProps } from './Field.js';

/** The last fifth of what fits. */
const NEAR = 0.2;

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

export interface TextAreaProps extends FieldParts, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  /** Longest text in characters. More can be typed and pasted, and is refused with a sentence: nothing is cut. */
  readonly most?: number;
}

/** Several lines of text with their label. Near their limit they say what is left, whether `most` or `maxLength`. */
export function TextArea({ label, hint, error, optional, className, most, ...input }: TextAreaProps) {
  const limit = most ?? input.maxLength;
  const left = limit === undefined || typeof input.value !== 'string' ? null : limit - input.value.length;
  const tooLong =
    left !== null && left < 0
      ? `Paling banyak ${formatNumber(limit ?? 0)} huruf. Persingkat dulu.`
      : undefined;
  // Above the field, where a low dialog does not hide it.
  const room =
    left !== null &&
    left <= (limit ?? 0) * NEAR &&
    (left < 0 ? `Kelebihan ${formatNumber(-left)} huruf.` : `Sisa ${formatNumber(left)} huruf.`);
  const said =
    hint && room ? (
      <>
        {hint} {room}
      </>
    ) : (
      hint || room
    );
  return (
    <Field label={label} hint={said} error={tooLong ?? error} {...(optional && { optional })}>
      {(control) => <textarea rows={4} {...input} {...control} className={cx(controls.control, className)} />}
    </Field>
  );
}
