import { useId } from 'react';
import { cx } from '../lib/cx.js';
import { formatBytes } from '../lib/format.js';
import { FieldMessage } from './Field.js';
import styles from './FileDrop.module.css';
import { Icon } from './Icon.js';

export interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** As in HTML: `.json,.zip`. */
  readonly accept: string;
  /** What one may do here, while nothing is chosen. */
  readonly action?: string;
  /** What was chosen, where it stays on the screen. */
  readonly file?: File | null;
  readonly busy?: boolean;
  readonly error?: string | undefined;
  readonly onChoose: (file: File) => void;
}

/** Choose or drop one file. The real input covers the area, so tap, keyboard and drop all reach it. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, action = 'Pilih berkas atau letakkan di sini' } = props;
  const { file = null, busy = false, error, onChoose } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <div className={cx(styles.drop, busy && styles.busy)}>
        <Icon name="upload" size="large" />
        <span aria-hidden="true">{file ? 'Ganti berkas' : action}</span>
        {file && (
          <span className={styles.name}>
            {file.name} ({formatBytes(file.size)})
          </span>
        )}
        <input
          id={id}
          type="file"
          accept={accept}
          className={styles.input}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          disabled={busy}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file can be chosen again after it was mended or failed.
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
