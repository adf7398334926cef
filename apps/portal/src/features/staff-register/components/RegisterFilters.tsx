import { useCourseChoices } from '../../staff-batches/api/course-choices.js';
import { CERTIFICATE_STATES, STUCK } from '../../staff-kit/certificate-words.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { SearchFilter } from '../../staff-kit/SearchFilter.js';
import { useBrowserValue } from '../../staff-kit/use-browser-value.js';
import { optionsOf } from '../../staff-kit/words.js';
import { KINDS } from '../words.js';

const FIRST_YEAR = 2020;

/** What narrows the register. */
export function RegisterFilters({ list }: { readonly list: ListState }) {
  const courses = useCourseChoices(true).data?.items ?? [];
  return (
    <FilterBar>
      <SearchFilter list={list} placeholder="Nama, nomor, atau kode" />
      <Filter
        list={list}
        name="keadaan"
        label="Keadaan"
        all="Semua"
        options={optionsOf({ ...CERTIFICATE_STATES, macet: STUCK })}
      />
      <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(KINDS)} />
      <YearFilter list={list} />
      <Filter
        list={list}
        name="pelatihan"
        label="Pelatihan"
        all="Semua"
        options={courses.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </FilterBar>
  );
}

function YearFilter({ list }: { readonly list: ListState }) {
  const year = useBrowserValue(() => new Date().getFullYear(), FIRST_YEAR);
  const options = Array.from({ length: year - FIRST_YEAR + 1 }, (_, at) => String(year - at)).map(
    (value) => ({
      value,
      label: value,
    }),
  );
  return <Filter list={list} name="tahun" label="Tahun" all="Semua" options={options} />;
}
