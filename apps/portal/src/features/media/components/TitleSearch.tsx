import { useState, type FormEvent } from 'react';
import { Button } from '../../../ui/Button.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { ListState } from '../../staff-kit/list-state.js';
import styles from './TitleSearch.module.css';

interface TitleSearchProps {
  readonly list: ListState;
  readonly label?: string;
}

/** Search by title; the words live in the address like the filters beside it. */
export function TitleSearch({ list, label = 'Cari judul' }: TitleSearchProps) {
  const [text, setText] = useState(list.get('cari') ?? '');
  const search = (event: FormEvent) => {
    event.preventDefault();
    list.change({ cari: text.trim() || undefined });
  };
  return (
    <form className={styles.form} onSubmit={search}>
      <TextInput
        label={label}
        type="search"
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="secondary" icon="search">
        Cari
      </Button>
    </form>
  );
}
