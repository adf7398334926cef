import { useState, type FormEvent } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { TextInput } from '../../../ui/TextInput.js';
import styles from './CourseTree.module.css';

/** New bab one after the other: Enter adds and stays in the field. */
export function AddModule({ onAdd }: { readonly onAdd: (title: string) => Promise<boolean> }) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted.length < 3) return setError('Tulis judul bab, paling sedikit 3 huruf.');
    setError(undefined);
    setTitle('');
    if (!(await onAdd(wanted))) setTitle((now) => now || wanted);
  };
  return (
    <Card tone="sunken">
      <form
        noValidate
        className={styles.addForm}
        aria-label="Tambah bab"
        onSubmit={(event) => void submit(event)}
      >
        <TextInput
          label="Judul bab baru"
          hint="Tekan Enter untuk menambah bab."
          value={title}
          maxLength={160}
          autoComplete="off"
          error={error}
          onChange={(event) => setTitle(event.target.value)}
        />
        <div className={styles.addButtons}>
          <Button type="submit" variant="secondary" icon="plus">
            Tambah bab
          </Button>
        </div>
      </form>
    </Card>
  );
}
