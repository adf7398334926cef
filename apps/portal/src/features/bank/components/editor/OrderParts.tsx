import { useId } from 'react';
import { Button } from '../../../../ui/Button.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.js';
import { freeId, type DraftOption } from '../../question-draft.js';
import styles from './editor.module.css';
import type { PartProps } from './part-props.js';

const MOST = 10;
const LEAST = 2;

/** Steps as they should stand; learners see them mixed. */
export function OrderParts({ draft: { options }, onChange, wrong }: PartProps) {
  const id = useId();
  const error = wrong('options') ?? wrong('key');
  // The order of the steps is the key.
  const set = (next: readonly DraftOption[]) =>
    onChange({ options: next, key: next.map((option) => option.id) });
  const move = (index: number, by: number) => {
    const next = [...options];
    const [option] = next.splice(index, 1);
    if (option) next.splice(index + by, 0, option);
    set(next);
  };
  return (
    <fieldset className={styles.parts} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Langkah dalam urutan yang benar</legend>
      <p className={styles.hint}>Peserta melihatnya dalam urutan acak.</p>
      {options.map((option, index) => (
        <StepRow
          key={option.id}
          text={option.text}
          number={index + 1}
          last={options.length}
          onText={(text) => set(options.map((each) => (each.id === option.id ? { ...each, text } : each)))}
          onMove={(by) => move(index, by)}
          onRemove={
            options.length > LEAST ? () => set(options.filter((each) => each.id !== option.id)) : undefined
          }
        />
      ))}
      {options.length < MOST && (
        <div>
          <Button
            variant="secondary"
            icon="plus"
            onClick={() => set([...options, { id: freeId(options), text: '', feedback: '' }])}
          >
            Tambah langkah
          </Button>
        </div>
      )}
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}

interface StepRowProps {
  readonly text: string;
  /** 1-based, out of `last`. */
  readonly number: number;
  readonly last: number;
  readonly onText: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: (() => void) | undefined;
}

function StepRow({ text, number, last, onText, onMove, onRemove }: StepRowProps) {
  return (
    <div className={styles.part}>
      <div className={styles.words}>
        <TextInput
          label={`Langkah ${number}`}
          maxLength={500}
          autoComplete="off"
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <Button variant="quiet" icon="up" disabled={number === 1} onClick={() => onMove(-1)}>
        <VisuallyHidden>Naik langkah {number}</VisuallyHidden>
      </Button>
      <Button variant="quiet" icon="down" disabled={number === last} onClick={() => onMove(1)}>
        <VisuallyHidden>Turun langkah {number}</VisuallyHidden>
      </Button>
      {onRemove && (
        <Button variant="quiet" icon="trash" onClick={onRemove}>
          <VisuallyHidden>Hapus langkah {number}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}
