import { Table, type TableProps } from '../../ui/Table.js';
import styles from './StaffTable.module.css';

/** The kit's table at home in the office: many columns move inside their own frame, never the page. */
export function WideTable<Row>(props: TableProps<Row>) {
  return (
    <div className={styles.table}>
      <Table {...props} />
    </div>
  );
}
