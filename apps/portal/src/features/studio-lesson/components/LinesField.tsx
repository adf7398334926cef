import { useState } from 'react';
import { TextArea } from '../../../ui/TextInput.js';

interface LinesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
  readonly error?: string | undefined;
}

/** A list with one entry per line: quick to type, to reorder and to paste. Empty lines are not entries. */
export function LinesField({
  label,
  hint = 'Satu baris satu butir.',
  value,
  onChange,
  error,
}: LinesFieldProps) {
  const [text, setText] = useState(() => value.join('\n'));
  return (
    <TextArea
      label={label}
      hint={hint}
      error={error}
      optional
      rows={Math.max(3, Math.min(12, text.split('\n').length + 1))}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(toLines(event.target.value));
      }}
    />
  );
}

const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
