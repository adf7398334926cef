import { useState } from 'react';
import { TextArea } from '../../../ui/TextInput.js';

export interface LinesFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly value: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A short list written as lines: one line is one entry, empty lines do not count. */
export function LinesField({
  value,
  onChange,
  hint = 'Satu baris satu butir.',
  rows = 4,
  ...field
}: LinesFieldProps) {
  const [text, setText] = useState(value.join('\n'));
  // A list that came from elsewhere (a conflict that was settled) replaces what stands here.
  const same = toLines(text).join('\n') === value.join('\n');
  return (
    <TextArea
      {...field}
      hint={hint}
      rows={rows}
      value={same ? text : value.join('\n')}
      onChange={(event) => {
        setText(event.target.value);
        onChange(toLines(event.target.value));
      }}
    />
  );
}
