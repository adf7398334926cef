import { useRef, useState } from 'react';
import { TextInput } from '../../ui/TextInput.js';
import type { ListState } from './list-state.js';
import styles from './FilterBar.module.css';

const PAUSE_MS = 350;

interface SearchFilterProps {
  readonly list: ListState;
  /** What can be searched for. */
  readonly placeholder: string;
}

/** Words to search for, as `cari` in the address: follows it when it changes from outside, changes it after a pause. */
export function SearchFilter({ list, placeholder }: SearchFilterProps) {
  const inAddress = list.get('cari') ?? '';
  const [text, setText] = useState(inAddress);
  const [sent, setSent] = useState(inAddress);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (inAddress !== sent) {
    // Somebody else changed the address: "Hapus saringan", or going back.
    setSent(inAddress);
    setText(inAddress);
  }
  const type = (value: string) => {
    setText(value);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      setSent(value.trim());
      list.change({ cari: value.trim() || undefined });
    }, PAUSE_MS);
  };
  return (
    <div className={styles.search}>
      <TextInput
        label="Cari"
        type="search"
        placeholder={placeholder}
        autoComplete="off"
        maxLength={80}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}
