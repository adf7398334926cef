import { REMINDER_EVENTS } from '@sinau/contracts/reminder-words.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { SearchFilter } from '../../staff-kit/SearchFilter.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useBatchOptions } from '../use-batch-options.js';
import { CHANNELS, ORDERS, REMINDER_STATES } from '../words.js';

/** Whose reminders, which, and in what order: one person or angkatan from the oldest on is a timeline. */
export function ReminderFilters({ list }: { readonly list: ListState }) {
  const batches = useBatchOptions();
  return (
    <FilterBar>
      <SearchFilter list={list} placeholder="Nama penerima" />
      <Filter list={list} name="kelas" label="Angkatan" all="Semua" options={batches} />
      <Filter list={list} name="keadaan" label="Keadaan" all="Semua" options={optionsOf(REMINDER_STATES)} />
      <Filter list={list} name="kejadian" label="Kejadian" all="Semua" options={optionsOf(REMINDER_EVENTS)} />
      <Filter list={list} name="lewat" label="Lewat" all="Semua" options={optionsOf(CHANNELS)} />
      <Filter list={list} name="urut" label="Urutan" all="Terbaru dulu" options={optionsOf(ORDERS)} />
    </FilterBar>
  );
}
