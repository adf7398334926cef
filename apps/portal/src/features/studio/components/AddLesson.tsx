import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../../ui/Button.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import { LESSON_KINDS } from '../../courses/words.js';
import type { StudioModule, StudioTreeLesson } from '../api/studio-course.js';
import { inBab } from '../bab-words.js';
import { useTreeContext } from '../tree-context.js';
import styles from './CourseTree.module.css';

type Kind = StudioTreeLesson['kind'];

const KINDS = Object.entries(LESSON_KINDS).map(([value, { label }]) => ({ value, label }));

/** New lessons one after the other: Enter adds and stays in the field, Esc is done. */
export function AddLesson({ module }: { readonly module: StudioModule }) {
  const { state, commands } = useTreeContext();
  const open = state.adding === module.id;
  return (
    <div role="row" className={styles.addRow}>
      <div role="gridcell">
        {open ? (
          <LessonForm
            module={module}
            onDone={() => {
              state.setAdding(null);
              state.focusRow(module.lessons.at(-1)?.id ?? module.id);
            }}
            onAdd={(title, kind) => commands.addLesson(module.id, title, kind)}
          />
        ) : (
          <Button variant="quiet" icon="plus" onClick={() => state.setAdding(module.id)}>
            Tambah pelajaran
          </Button>
        )}
      </div>
    </div>
  );
}

interface LessonFormProps {
  readonly module: StudioModule;
  readonly onAdd: (title: string, kind: Kind) => Promise<boolean>;
  readonly onDone: () => void;
}

function LessonForm({ module, onAdd, onDone }: LessonFormProps) {
  const [kind, setKind] = useState<Kind>('reading');
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted.length < 3) return setError('Tulis judul, paling sedikit 3 huruf.');
    setError(undefined);
    setTitle('');
    // Refused: the words come back to be mended, unless the next ones are being written already.
    if (!(await onAdd(wanted, kind))) setTitle((now) => now || wanted);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.addForm}
      aria-label={`Tambah pelajaran di ${inBab(module.title)}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        event.stopPropagation();
      }}
    >
      <TextInput
        label="Judul pelajaran"
        value={title}
        maxLength={160}
        autoComplete="off"
        error={error}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Select
        label="Jenis"
        options={KINDS}
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
      />
      <div className={styles.addButtons}>
        <Button type="submit" variant="secondary">
          Tambah
        </Button>
        <Button variant="quiet" onClick={onDone}>
          Selesai
        </Button>
      </div>
    </form>
  );
}
