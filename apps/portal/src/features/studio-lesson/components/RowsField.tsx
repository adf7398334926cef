import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../ui/Button.js';
import styles from './RowsField.module.css';

interface RowsFieldProps<Row> {
  readonly legend: string;
  /** One row in a word: "kegiatan". */
  readonly noun: string;
  readonly rows: readonly Row[];
  readonly least?: number;
  readonly make: () => Row;
  readonly onChange: (rows: Row[]) => void;
  readonly children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode;
}

/** Rows of fields: add, remove, up and down. */
export function RowsField<Row>({
  legend,
  noun,
  rows,
  least = 0,
  make,
  onChange,
  children,
}: RowsFieldProps<Row>) {
  const list = useRef<HTMLOListElement>(null);
  const keys = useKeys(rows.length);
  const put = (next: readonly Row[]) => onChange([...next]);
  const swap = (from: number, to: number) => {
    keys.move(from, to);
    put(moved(rows, from, to));
  };
  const remove = (index: number) => {
    keys.remove(index);
    put(rows.filter((_row, at) => at !== index));
  };
  const add = () => {
    keys.add();
    put([...rows, make()]);
    requestAnimationFrame(() =>
      list.current?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus(),
    );
  };
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{legend}</legend>
      <ol ref={list} className={styles.list}>
        {rows.map((row, index) => (
          <li key={keys.list[index]} className={styles.row}>
            <div className={styles.fields}>
              {children(
                row,
                (part) => put(rows.map((old, at) => (at === index ? { ...old, ...part } : old))),
                index,
              )}
            </div>
            <RowTools
              name={`${noun} ${index + 1}`}
              first={index === 0}
              last={index === rows.length - 1}
              fixed={rows.length <= least}
              onMove={(step) => swap(index, index + step)}
              onRemove={() => remove(index)}
            />
          </li>
        ))}
      </ol>
      <Button variant="secondary" icon="plus" onClick={add}>
        Tambah {noun}
      </Button>
    </fieldset>
  );
}

interface RowToolsProps {
  /** The row in words, e.g. "kegiatan 2". */
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  /** It may not be removed: so many are needed. */
  readonly fixed: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function RowTools({ name, first, last, fixed, onMove, onRemove }: RowToolsProps) {
  return (
    <div className={styles.tools}>
      <RowButton label={`Naikkan ${name}`} off={first} run={() => onMove(-1)}>
        ↑
      </RowButton>
      <RowButton label={`Turunkan ${name}`} off={last} run={() => onMove(1)}>
        ↓
      </RowButton>
      <RowButton label={`Hapus ${name}`} off={fixed} run={onRemove}>
        ×
      </RowButton>
    </div>
  );
}

/** Rows have no id of their own; these keep a field's cursor with its row while rows move. */
function useKeys(count: number) {
  const next = useRef(count);
  const [list, setList] = useState(() => Array.from({ length: count }, (_none, index) => index));
  return {
    list,
    add: () => setList((before) => [...before, next.current++]),
    remove: (at: number) => setList((before) => before.filter((_key, index) => index !== at)),
    move: (from: number, to: number) => setList((before) => moved(before, from, to)),
  };
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

interface RowButtonProps {
  readonly label: string;
  readonly off: boolean;
  readonly run: () => void;
  readonly children: string;
}

function RowButton({ label, off, run, children }: RowButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => !off && run()}
    >
      {children}
    </button>
  );
}
