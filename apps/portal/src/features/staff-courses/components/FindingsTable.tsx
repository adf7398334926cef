import type { FieldError } from '../../../lib/api-errors.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import styles from './FindingsTable.module.css';

interface Numbered extends FieldError {
  readonly number: number;
}

/** Errors or warnings of a file, each with the place in the file. */
export function FindingsTable({
  caption,
  findings,
}: {
  readonly caption: string;
  readonly findings: readonly FieldError[];
}) {
  const rows: Numbered[] = findings.map((finding, index) => ({ ...finding, number: index + 1 }));
  return (
    <WideTable
      caption={caption}
      showCaption
      rowKey={(row) => String(row.number)}
      rows={rows}
      columns={[
        { key: 'number', header: 'No.', cell: (row) => row.number },
        {
          key: 'path',
          header: 'Letak di berkas',
          cell: (row) => <code className={styles.path}>{row.path || 'seluruh berkas'}</code>,
        },
        { key: 'message', header: 'Yang perlu diperbaiki', cell: (row) => row.message },
      ]}
    />
  );
}
