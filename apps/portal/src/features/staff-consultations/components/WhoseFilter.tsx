import { Filter } from '../../staff-kit/FilterBar.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { useConsultants } from '../api/consultations.js';

/** Whose appointments: for those who see more than their own. */
export function WhoseFilter({ list }: { readonly list: ListState }) {
  const { data } = useConsultants();
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <Filter list={list} name="konsultan" label="Konsultan" all="Semua konsultan" options={options} />;
}
