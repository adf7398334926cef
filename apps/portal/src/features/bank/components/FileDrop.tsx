import { useId } from 'react';
import { cx } from '../../../lib/cx.js';
import { formatBytes } from '../../../lib/format.js';
import { FieldMessage } from '../../../ui/Field.js';
import { Icon } from '../../../ui/Icon.js';
import styles from './FileDrop.module.css';

export interface FileDropProps {
  readonly file: File | null;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onChoose: (file: File) => void;
}

/** Choose or drop one file with questions. The real input covers the area: tap, keyboard and drop reach it. */
export function FileDrop({ file, busy, error, onChoose }: FileDropProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        Berkas soal
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        GIFT, Moodle XML, Aiken, atau XLSX. Paling besar 5 MB.
      </p>
      <div className={cx(styles.drop, busy && styles.busy)}>
        <Icon name="upload" size="large" />
        <span aria-hidden="true">{file ? 'Ganti berkas' : 'Pilih berkas atau letakkan di sini'}</span>
        {file && (
          <span className={styles.name}>
            {file.name} ({formatBytes(file.size)})
          </span>
        )}
        <input
          id={id}
          type="file"
          accept=".gift,.txt,.xml,.xlsx,text/plain,text/xml"
          className={styles.input}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          disabled={busy}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file can be chosen again after it was mended.
            event.target.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
      </div>
      {error && (
        <div role="alert">
          <FieldMessage id={`${id}-error`}>{error}</FieldMessage>
        </div>
      )}
    </div>
  );
}
