import { useId } from 'react';
import { Button } from '../../../../ui/Button.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.js';
import { freeId } from '../../question-draft.js';
import styles from './editor.module.css';
import { addPair, removePair, rightSides, withText } from './pairs.js';
import type { PartProps } from './part-props.js';

const MOST = 10;
const LEAST = 2;

/** Rows of a left side and its match, then matches that belong to no row and only mislead. */
export function PairParts({ draft, onChange, wrong }: PartProps) {
  const id = useId();
  const { options, matches, key } = draft;
  const rights = rightSides(key);
  const extras = matches.filter((match) => ![...rights.values()].includes(match.id));
  const error = wrong('options') ?? wrong('key');
  const setMatch = (matchId: string, text: string) => onChange({ matches: withText(matches, matchId, text) });
  return (
    <fieldset className={styles.parts} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Pasangan</legend>
      <p className={styles.hint}>Kanan adalah pasangan yang benar. Urutannya diacak untuk peserta.</p>
      {options.map((option, index) => {
        const match = matches.find((each) => each.id === rights.get(option.id));
        return (
          <PairRow
            key={option.id}
            number={index + 1}
            left={option.text}
            right={match?.text ?? ''}
            onLeft={(text) => onChange({ options: withText(options, option.id, text) })}
            onRight={(text) => match && setMatch(match.id, text)}
            onRemove={options.length > LEAST ? () => onChange(removePair(draft, option.id)) : undefined}
          />
        );
      })}
      {extras.map((match, index) => (
        <div key={match.id} className={styles.pair}>
          <TextInput
            label={`Pengecoh ${index + 1}`}
            hint="Tidak punya pasangan di kiri."
            maxLength={500}
            value={match.text}
            onChange={(event) => setMatch(match.id, event.target.value)}
          />
          <Button
            variant="quiet"
            icon="trash"
            onClick={() => onChange({ matches: matches.filter((each) => each.id !== match.id) })}
          >
            <VisuallyHidden>Hapus pengecoh {index + 1}</VisuallyHidden>
          </Button>
        </div>
      ))}
      {matches.length < MOST && options.length < MOST && (
        <div className={styles.adds}>
          <Button variant="secondary" icon="plus" onClick={() => onChange(addPair(draft))}>
            Tambah baris
          </Button>
          <Button
            variant="quiet"
            onClick={() => onChange({ matches: [...matches, { id: freeId(matches), text: '' }] })}
          >
            Tambah pengecoh
          </Button>
        </div>
      )}
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}

interface PairRowProps {
  /** 1-based. */
  readonly number: number;
  readonly left: string;
  readonly right: string;
  readonly onLeft: (text: string) => void;
  readonly onRight: (text: string) => void;
  readonly onRemove: (() => void) | undefined;
}

function PairRow({ number, left, right, onLeft, onRight, onRemove }: PairRowProps) {
  return (
    <div className={styles.pair}>
      <TextInput
        label={`Kiri ${number}`}
        maxLength={500}
        autoComplete="off"
        value={left}
        onChange={(event) => onLeft(event.target.value)}
      />
      <TextInput
        label={`Kanan ${number}`}
        maxLength={500}
        autoComplete="off"
        value={right}
        onChange={(event) => onRight(event.target.value)}
      />
      {onRemove && (
        <Button variant="quiet" icon="trash" onClick={onRemove}>
          <VisuallyHidden>Hapus baris {number}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}
