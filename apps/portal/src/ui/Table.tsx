import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** Instead of its words, for instance a box that chooses all rows. */
  readonly head?: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers line up at the right. */
  readonly numeric?: boolean;
  readonly sort?: 'ascending' | 'descending' | 'none';
  readonly onSort?: () => void;
}

export interface TableProps<Row> {
  /** Says what the table lists; read by screen readers and shown above when `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** Rows with a sticky header; below 640 px every row becomes a card with the headers as labels. */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className={styles.frame}>
      {/* Roles are written out because `display: block` on a phone would take them away. */}
      <table className={styles.table} role="table">
        <caption className={cx(styles.caption, !showCaption && styles.hidden)}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <Header key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <td key={column.key} role="cell" className={cx(column.numeric && styles.numeric)}>
                  {column.header && (
                    <span className={styles.label} aria-hidden="true">
                      {column.header}
                    </span>
                  )}
                  <div className={styles.value}>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Header<Row>({ column }: { readonly column: Column<Row> }) {
  const { header, head, numeric, sort, onSort } = column;
  return (
    <th
      role="columnheader"
      scope="col"
      className={cx(numeric && styles.numeric)}
      aria-sort={sort}
      data-word={onSort && header}
    >
      {onSort ? (
        <button type="button" className={styles.sort} onClick={onSort}>
          {header}{' '}
          <span aria-hidden="true">{sort === 'ascending' ? '▲' : sort === 'descending' ? '▼' : '↕'}</span>
        </button>
      ) : (
        (head ?? header)
      )}
    </th>
  );
}
