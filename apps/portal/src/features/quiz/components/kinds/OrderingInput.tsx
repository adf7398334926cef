import { useId, useRef, useState } from 'react';
import { Button } from '../../../../ui/Button.js';
import { FieldMessage } from '../../../../ui/Field.js';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.js';
import type { KindInputProps } from './kind-input.js';
import styles from './kinds.module.css';

/** Steps in an order, moved by Naik and Turun. The order shown first counts only after one says so. */
export function OrderingInput({ question, choice, locked, error, onChoose }: KindInputProps) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const options = new Map(question.options.map((option) => [option.id, option.text]));
  const order = choice.length > 0 ? choice : question.options.map((option) => option.id);
  const move = (from: number, to: number) => {
    const item = order[from];
    if (item === undefined || to < 0 || to >= order.length) return;
    const next = order.filter((_, index) => index !== from);
    next.splice(to, 0, item);
    onChoose(next);
    setSaid(`${options.get(item) ?? ''}: sekarang urutan ${to + 1} dari ${order.length}.`);
  };
  return (
    <fieldset className={styles.group} disabled={locked} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{question.text}</legend>
      <p className={styles.hint}>Susun dari yang pertama. Pindahkan dengan Naik dan Turun.</p>
      <ol ref={list} className={styles.order}>
        {order.map((item, index) => (
          <li key={item} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.words}>{options.get(item)}</span>
            {!locked && (
              <span className={styles.moves}>
                <Move
                  label="Naik"
                  of={options.get(item)}
                  onMove={() => move(index, index - 1)}
                  off={index === 0}
                />
                <Move
                  label="Turun"
                  of={options.get(item)}
                  onMove={() => move(index, index + 1)}
                  off={index === order.length - 1}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      {!locked && choice.length === 0 && (
        <div>
          <Button variant="secondary" icon="check" onClick={() => onChoose(order)}>
            Pakai urutan ini
          </Button>
        </div>
      )}
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </fieldset>
  );
}

interface MoveProps {
  readonly label: 'Naik' | 'Turun';
  readonly of: string | undefined;
  readonly off: boolean;
  readonly onMove: () => void;
}

/** Stays focusable at the end of the list: a disabled button would throw the focus away. */
function Move({ label, of, off, onMove }: MoveProps) {
  return (
    <Button
      variant="quiet"
      icon={label === 'Naik' ? 'up' : 'down'}
      aria-disabled={off || undefined}
      onClick={() => {
        if (!off) onMove();
      }}
    >
      {label} <VisuallyHidden>{of}</VisuallyHidden>
    </Button>
  );
}
