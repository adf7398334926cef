import type { ReactNode } from 'react';
import { Select, type Option } from '../../ui/Select.js';
import type { ListState } from './list-state.js';
import styles from './FilterBar.module.css';

/** Filters above a table; they act at once and live in the address. */
export function FilterBar({ children }: { readonly children: ReactNode }) {
  return (
    <div role="search" aria-label="Saring daftar" className={styles.bar} data-print="hide">
      {children}
    </div>
  );
}

export interface FilterProps {
  readonly list: ListState;
  /** Name in the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** First choice, which stands for no filter. */
  readonly all: string;
}

/** One filter, or the order of the list. */
export function Filter({ list, name, label, options, all }: FilterProps) {
  return (
    <div className={styles.filter}>
      <Select
        label={label}
        options={options}
        placeholder={all}
        value={list.get(name) ?? ''}
        onChange={(event) => list.change({ [name]: event.target.value || undefined })}
      />
    </div>
  );
}
