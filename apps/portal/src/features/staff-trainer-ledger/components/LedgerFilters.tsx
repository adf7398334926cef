import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import type { Ledger } from '../api/ledger.js';
import { MONTH_OPTIONS } from '../filters.js';

export interface LedgerFiltersProps {
  readonly list: ListState;
  readonly ledger: Ledger;
  readonly isOffice: boolean;
}

/** Year, month and trainer; a trainer is the only one in their own ledger. */
export function LedgerFilters({ list, ledger: { thisYear, years, trainers }, isOffice }: LedgerFiltersProps) {
  return (
    <FilterBar>
      <Filter
        list={list}
        name="tahun"
        label="Tahun"
        all={String(thisYear)}
        options={years
          .filter((one) => one !== thisYear)
          .map((one) => ({ value: String(one), label: String(one) }))}
      />
      <Filter list={list} name="bulan" label="Bulan" all="Semua" options={MONTH_OPTIONS} />
      {isOffice && (
        <Filter
          list={list}
          name="pelatih"
          label="Pelatih"
          all="Semua"
          options={trainers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
