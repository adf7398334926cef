import { useState } from 'react';
import { formatNumber } from '../../../../lib/format.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { toNumberAnswer } from '../../question-kinds.js';
import type { KindInputProps } from './kind-input.js';
import styles from './kinds.module.css';

/** A number with its unit, decimal comma; what was understood is said back. */
export function NumericInput({ question, choice, locked, error, onChoose }: KindInputProps) {
  const [text, setText] = useState(choice[0] ?? '');
  const understood = toNumberAnswer(text);
  const wrong = text.trim() !== '' && understood === undefined;
  const unit = question.unit ? ` dalam ${question.unit}` : '';
  return (
    <div className={styles.group}>
      <p className={styles.legend}>{question.text}</p>
      <div className={styles.typed}>
        <TextInput
          label={`Jawaban${unit}`}
          hint="Tulis angka saja. Pakai koma untuk pecahan, misalnya 12,5."
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          value={text}
          disabled={locked}
          error={wrong ? 'Ini belum berupa angka. Contoh: 1.250 atau 12,5.' : error}
          onChange={(event) => {
            setText(event.target.value);
            const number = toNumberAnswer(event.target.value);
            onChoose(number === undefined ? [] : [number]);
          }}
        />
        {question.unit && <span className={styles.unit}>{question.unit}</span>}
      </div>
      <p className={styles.hint} role="status">
        {understood !== undefined &&
          `Terbaca: ${numberWords(understood)}${question.unit ? ` ${question.unit}` : ''}`}
      </p>
    </div>
  );
}

/** One word or a few. Capitals and spaces do not matter, and it says so. */
export function ShortAnswerInput({ question, choice, locked, error, onChoose }: KindInputProps) {
  return (
    <div className={styles.group}>
      <p className={styles.legend}>{question.text}</p>
      <TextInput
        label="Jawaban singkat"
        hint="Satu atau beberapa kata. Huruf besar atau kecil sama saja."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={choice[0] ?? ''}
        disabled={locked}
        error={error}
        onChange={(event) => onChoose(event.target.value === '' ? [] : [event.target.value])}
      />
    </div>
  );
}

/** `1.250,5` for the answer `1250,5`. */
export function numberWords(answer: string): string {
  const [whole = '', part] = answer.replace('.', ',').split(',');
  return `${formatNumber(Number(whole))}${part ? `,${part}` : ''}`;
}
