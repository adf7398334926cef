import type { ReactNode } from 'react';
import { LinkButton } from '../../../ui/Button.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useBusinessFields } from '../../profile/api/business-fields.js';
import { useCourseChoices } from '../../staff-batches/api/course-choices.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { BATCH_STATES, MODES, optionsOf } from '../../staff-kit/words.js';
import { FILTER_NAMES, isReversed } from '../filters.js';
import styles from './Figures.module.css';

const SEXES = { P: 'Perempuan', L: 'Laki-laki' };
const DISABILITY = { ya: 'Penyandang disabilitas', tidak: 'Bukan penyandang' };
const NONE = Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined]));

export interface FigureFiltersProps {
  readonly list: ListState;
  /** What only this page can choose. */
  readonly children?: ReactNode;
}

/** What narrows all figures; the same on every page of them. */
export function FigureFilters({ list, children }: FigureFiltersProps) {
  const courses = useCourseChoices().data?.items ?? [];
  const sectors = [...new Set(useBusinessFields().data?.items.map(({ sector }) => sector))];
  return (
    <FilterBar>
      <DayFilter list={list} name="dari" label="Kelas mulai dari" />
      <DayFilter
        list={list}
        name="sampai"
        label="Sampai"
        error={
          isReversed(list.get('dari'), list.get('sampai'))
            ? 'Tanggal akhir lebih awal dari tanggal mulai. Ubah salah satunya.'
            : undefined
        }
      />
      <Filter
        list={list}
        name="pelatihan"
        label="Pelatihan"
        all="Semua"
        options={courses.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Filter list={list} name="cara" label="Cara" all="Semua" options={optionsOf(MODES)} />
      <Filter
        list={list}
        name="tahap"
        label="Keadaan angkatan"
        all="Semua, tanpa yang batal"
        options={optionsOf(BATCH_STATES)}
      />
      <Filter
        list={list}
        name="sektor"
        label="Sektor usaha"
        all="Semua"
        options={sectors.map((sector) => ({ value: sector, label: sector }))}
      />
      <Filter list={list} name="kelamin" label="Jenis kelamin" all="Semua" options={optionsOf(SEXES)} />
      <Filter
        list={list}
        name="disabilitas"
        label="Disabilitas"
        all="Semua"
        options={optionsOf(DISABILITY)}
      />
      {children}
      {FILTER_NAMES.some((name) => list.get(name)) && (
        <LinkButton variant="quiet" href={list.href(NONE)}>
          Hapus saringan
        </LinkButton>
      )}
    </FilterBar>
  );
}

interface DayFilterProps {
  readonly list: ListState;
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
}

function DayFilter({ list, name, label, error }: DayFilterProps) {
  return (
    <div className={styles.day}>
      <TextInput
        label={label}
        type="date"
        error={error}
        value={list.get(name) ?? ''}
        onChange={(event) => list.change({ [name]: event.target.value || undefined })}
      />
    </div>
  );
}
