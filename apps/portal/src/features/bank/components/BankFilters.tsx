import { useRef, useState } from 'react';
import { TextInput } from '../../../ui/TextInput.js';
import { useCourseChoices } from '../../staff-batches/api/course-choices.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { optionsOf } from '../../staff-kit/words.js';
import { Select } from '../../../ui/Select.js';
import type { BankModule } from '../api/questions.js';
import { KINDS, LEVELS } from '../words.js';
import styles from './BankFilters.module.css';

export interface BankFiltersProps {
  readonly list: ListState;
  readonly modules: readonly BankModule[];
  readonly course: string | undefined;
}

const PAUSE_MS = 350;

/** Search and filters of the bank, all of them in the address. */
export function BankFilters({ list, modules, course }: BankFiltersProps) {
  const courses = useCourseChoices().data?.items ?? [];
  return (
    <FilterBar>
      <Search list={list} />
      <div className={styles.filter}>
        <Select
          label="Pelatihan"
          placeholder="Semua"
          value={course ?? ''}
          options={courses.map(({ id, title }) => ({ value: id, label: title }))}
          // A module belongs to one course, so another course begins without it.
          onChange={(event) => list.change({ pelatihan: event.target.value || undefined, bab: undefined })}
        />
      </div>
      {course && (
        <Filter
          list={list}
          name="bab"
          label="Bab"
          all="Semua"
          options={modules.map(({ code, title, questions }) => ({
            value: code,
            label: `${title} (${questions})`,
          }))}
        />
      )}
      <Filter list={list} name="tingkat" label="Tingkat" all="Semua" options={optionsOf(LEVELS)} />
      <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(KINDS)} />
    </FilterBar>
  );
}

/** Follows the address when that changes from outside, and changes it after a pause. */
function Search({ list }: { readonly list: ListState }) {
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
        placeholder="Kata dalam soal, atau kodenya"
        autoComplete="off"
        maxLength={80}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}
