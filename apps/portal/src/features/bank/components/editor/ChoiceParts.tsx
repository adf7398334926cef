import { useId } from 'react';
import { Button } from '../../../../ui/Button.js';
import { Disclosure } from '../../../../ui/Disclosure.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.js';
import { freeId, type DraftOption } from '../../question-draft.js';
import styles from './editor.module.css';
import type { PartProps } from './part-props.js';

const MOST = 10;
const LEAST = 2;

/** Choices with the right ones marked; each may have its own feedback. */
export function ChoiceParts({ draft, onChange, wrong }: PartProps) {
  const id = useId();
  const { options, key, kind } = draft;
  const several = kind === 'multiple';
  const fixed = kind === 'true_false';
  const setOption = (changed: DraftOption) =>
    onChange({ options: options.map((option) => (option.id === changed.id ? changed : option)) });
  const mark = (one: string, on: boolean) => {
    if (!several) return onChange({ key: [one] });
    const marked = options
      .map((option) => option.id)
      .filter((each) => (each === one ? on : key.includes(each)));
    return onChange({ key: marked });
  };
  const remove = (one: string) =>
    onChange({
      options: options.filter((option) => option.id !== one),
      key: key.filter((each) => each !== one),
    });
  const error = wrong('options') ?? wrong('key');
  return (
    <fieldset className={styles.parts} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>Pilihan jawaban</legend>
      <p className={styles.hint}>{several ? 'Centang semua yang benar.' : 'Tandai satu yang benar.'}</p>
      {options.map((option, index) => (
        <ChoiceRow
          key={option.id}
          option={option}
          number={index + 1}
          right={key.includes(option.id)}
          several={several}
          group={`${id}-key`}
          onRight={(on) => mark(option.id, on)}
          onChange={setOption}
          onRemove={!fixed && options.length > LEAST ? () => remove(option.id) : undefined}
        />
      ))}
      {!fixed && options.length < MOST && (
        <div>
          <Button
            variant="secondary"
            icon="plus"
            onClick={() =>
              onChange({ options: [...options, { id: freeId(options), text: '', feedback: '' }] })
            }
          >
            Tambah pilihan
          </Button>
        </div>
      )}
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}

interface ChoiceRowProps {
  readonly option: DraftOption;
  /** 1-based. */
  readonly number: number;
  readonly right: boolean;
  readonly several: boolean;
  /** Name of the radio group. */
  readonly group: string;
  readonly onRight: (on: boolean) => void;
  readonly onChange: (option: DraftOption) => void;
  readonly onRemove: (() => void) | undefined;
}

function ChoiceRow({ option, number, right, several, group, onRight, onChange, onRemove }: ChoiceRowProps) {
  return (
    <div className={styles.part}>
      <label className={styles.mark}>
        <input
          type={several ? 'checkbox' : 'radio'}
          name={group}
          aria-label={`Pilihan ${number} benar`}
          checked={right}
          onChange={(event) => onRight(event.target.checked)}
        />
        <span aria-hidden="true">Benar</span>
      </label>
      <div className={styles.words}>
        <TextInput
          label={`Pilihan ${number}`}
          maxLength={500}
          autoComplete="off"
          value={option.text}
          onChange={(event) => onChange({ ...option, text: event.target.value })}
        />
        <Disclosure summary="Umpan balik pilihan ini" open={option.feedback !== ''}>
          <TextInput
            label={`Umpan balik pilihan ${number}`}
            hint="Muncul bila pilihan ini diambil."
            optional
            maxLength={1000}
            value={option.feedback}
            onChange={(event) => onChange({ ...option, feedback: event.target.value })}
          />
        </Disclosure>
      </div>
      {onRemove && (
        <Button variant="quiet" icon="trash" onClick={onRemove}>
          <VisuallyHidden>Hapus pilihan {number}</VisuallyHidden>
        </Button>
      )}
    </div>
  );
}
