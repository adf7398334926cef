import type { Column } from '../../ui/Table.js';
import styles from './StaffTable.module.css';
import type { Selection } from './use-selection.js';

/** A box per row, and one above them for the page. */
export function selectColumn<Row>(
  selection: Selection,
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  rowName: (row: Row) => string,
): Column<Row> {
  const keys = rows.map(rowKey);
  const chosen = keys.filter(selection.has).length;
  return {
    key: 'select',
    header: '',
    head: (
      <label className={styles.box}>
        <input
          type="checkbox"
          aria-label="Pilih semua di halaman ini"
          checked={chosen > 0 && chosen === keys.length}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < keys.length;
          }}
          onChange={(event) => selection.set(keys, event.target.checked)}
        />
        <span className={styles.boxWords}>Semua di halaman ini</span>
      </label>
    ),
    cell: (row) => (
      <label className={styles.box}>
        <input
          type="checkbox"
          data-select=""
          aria-label={`Pilih ${rowName(row)}`}
          checked={selection.has(rowKey(row))}
          onChange={() => selection.toggle(rowKey(row))}
        />
      </label>
    ),
  };
}
