import { useCourseChoices } from '../../staff-batches/api/course-choices.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { SearchFilter } from '../../staff-kit/SearchFilter.js';
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

/** Search and filters of the bank, all of them in the address. */
export function BankFilters({ list, modules, course }: BankFiltersProps) {
  const courses = useCourseChoices().data?.items ?? [];
  return (
    <FilterBar>
      <SearchFilter list={list} placeholder="Kata dalam soal, atau kodenya" />
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
