import { useId } from 'react';
import { cx } from '../../../lib/cx.js';
import { formatBytes } from '../../../lib/format.js';
import { Icon } from '../../../ui/Icon.js';
import styles from './CurriculumDrop.module.css';

export interface CurriculumDropProps {
  readonly file: File | null;
  readonly busy: boolean;
  readonly onChoose: (file: File) => void;
}

/** Choose or drop one file. The real input covers the area, so tap, keyboard and drop all reach it. */
export function CurriculumDrop({ file, busy, onChoose }: CurriculumDropProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        Berkas kurikulum
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        Berkas .json, atau .zip dengan gambar dan video. Paling besar 2 GB.
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
          accept=".json,.zip,application/json,application/zip"
          className={styles.input}
          aria-describedby={`${id}-hint`}
          disabled={busy}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file can be chosen again after it was mended.
            event.target.value = '';
            if (chosen) onChoose(chosen);
          }}
        />
      </div>
    </div>
  );
}
