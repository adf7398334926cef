import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { useEffect, useId } from 'react';
import { Icon } from '../../../ui/Icon.js';
import { FieldMessage } from '../../../ui/Field.js';
import { KINDS } from '../kinds.js';
import styles from './FileDrop.module.css';

export interface FileDropProps {
  readonly kinds: readonly MediaKind[];
  readonly error?: string | undefined;
  readonly onChoose: (file: File) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** A picture that is pasted anywhere on the page, except into a text. */
function usePaste(onChoose: (file: File) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file || isTyping(event.target)) return;
      event.preventDefault();
      onChoose(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onChoose]);
}

/** Choose, drop or paste one file. The real input covers the area, so tap, keyboard and drop all reach it. */
export function FileDrop({ kinds, error, onChoose }: FileDropProps) {
  const id = useId();
  usePaste(onChoose);
  const what = kinds.map((kind) => KINDS[kind].label.toLowerCase()).join(', ');
  const [only] = kinds;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        Unggah {what}
      </label>
      <p id={`${id}-hint`} className={styles.hint}>
        {kinds.length === 1 && only
          ? KINDS[only].hint
          : 'Video sampai 1 GB. Bila terputus, unggahan dilanjutkan, tidak diulang.'}
      </p>
      <div className={styles.drop}>
        <Icon name="upload" size="large" />
        <span aria-hidden="true">Pilih, letakkan, atau tempel berkas di sini</span>
        <input
          id={id}
          type="file"
          accept={kinds.map((kind) => KINDS[kind].accept).join(',')}
          className={styles.input}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // The same file can be chosen again after a failure.
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
