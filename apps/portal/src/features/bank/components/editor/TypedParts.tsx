import { useState } from 'react';
import { TextArea, TextInput } from '../../../../ui/TextInput.js';
import styles from './editor.module.css';
import type { PartProps } from './part-props.js';

/** The right number, how far off still counts, and its unit. */
export function NumberParts({ draft, onChange, wrong }: PartProps) {
  return (
    <div className={styles.numbers}>
      <TextInput
        label="Jawaban"
        hint="Pakai koma untuk pecahan, misalnya 12,5."
        inputMode="decimal"
        autoComplete="off"
        maxLength={24}
        value={draft.key[0] ?? ''}
        error={wrong('key')}
        onChange={(event) => onChange({ key: event.target.value === '' ? [] : [event.target.value] })}
      />
      <TextInput
        label="Toleransi"
        hint="0 berarti harus tepat."
        inputMode="decimal"
        autoComplete="off"
        maxLength={24}
        value={draft.tolerance}
        error={wrong('tolerance')}
        onChange={(event) => onChange({ tolerance: event.target.value })}
      />
      <TextInput
        label="Satuan"
        hint="Misalnya gram atau cm."
        optional
        autoComplete="off"
        maxLength={20}
        value={draft.unit}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
    </div>
  );
}

/** Words that count as right, one per line. */
export function WordParts({ draft, onChange, wrong }: PartProps) {
  // The text as typed: an empty last line is part of typing, but no answer.
  const [text, setText] = useState(draft.key.join('\n'));
  return (
    <TextArea
      label="Jawaban yang diterima"
      hint="Satu per baris. Huruf besar dan spasi tidak dihitung. Tanda * boleh berarti apa saja, misalnya reflektor*."
      rows={4}
      value={text}
      error={wrong('key')}
      onChange={(event) => {
        setText(event.target.value);
        onChange({ key: event.target.value.split('\n').filter((line) => line.trim() !== '') });
      }}
    />
  );
}
