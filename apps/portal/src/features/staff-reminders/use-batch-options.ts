import { useBatches } from '../staff-batches/api/batches.js';

/** The newest angkatan, for a Select: nobody reminds people of a class further back. */
export function useBatchOptions() {
  const batches = useBatches({ pageSize: 100 });
  return (batches.data?.items ?? []).map(({ id, courseTitle, label }) => ({
    value: id,
    label: `${courseTitle}, ${label}`,
  }));
}
