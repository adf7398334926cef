import { useId } from 'react';
import { FieldMessage } from '../../../../ui/Field.js';
import { Select } from '../../../../ui/Select.js';
import { toPair, withPair } from '../../question-kinds.js';
import type { KindInputProps } from './kind-input.js';
import styles from './kinds.module.css';

/**
 * Pairs, one picker per left side: the phone's own picker is the quickest on a small screen.
 * Where there are as many right sides as left ones each is used once, so choosing one again moves it.
 */
export function MatchingInput({ question, choice, locked, error, onChoose }: KindInputProps) {
  const id = useId();
  const { matches } = question;
  const chosen = new Map(choice.map(toPair));
  const once = matches.length <= question.options.length;
  const pair = (left: string, right: string) => {
    const holder = once && right ? [...chosen].find(([, used]) => used === right)?.[0] : undefined;
    const freed = holder && holder !== left ? withPair(question, choice, holder, '') : choice;
    onChoose(withPair(question, freed, left, right));
  };
  return (
    <fieldset className={styles.group} disabled={locked} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{question.text}</legend>
      <p className={styles.hint}>
        Pilih pasangan untuk setiap baris.{once && ' Setiap pasangan dipakai satu kali.'}
      </p>
      {question.options.map(({ id: left, text }) => (
        <Select
          key={left}
          label={text}
          placeholder="Pilih pasangannya"
          value={chosen.get(left) ?? ''}
          options={matches.map((match) => ({
            value: match.id,
            label:
              once && [...chosen].some(([other, used]) => used === match.id && other !== left)
                ? `${match.text} (sudah dipakai)`
                : match.text,
          }))}
          onChange={(event) => pair(left, event.target.value)}
        />
      ))}
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}
