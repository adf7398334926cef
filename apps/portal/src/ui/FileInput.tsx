import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react';
import { formatBytes } from '../lib/format.js';
import { FieldMessage } from './Field.js';
import field from './Field.module.css';
import styles from './FileInput.module.css';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export interface FileInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** As in HTML: `image/*`. */
  readonly accept?: string;
  /** What a tap does, when it is not a photo that is wanted. */
  readonly action?: string;
  readonly icon?: IconName;
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  /** Several can be chosen at once, and each is handed over by itself, in their order. */
  readonly multiple?: boolean;
}

/** One file, with a preview when it is a photo and its size before anything is sent. */
export function FileInput(props: FileInputProps) {
  const { label, hint, error, accept = 'image/*', action, icon = 'camera', file, onChange, multiple } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const input = useRef<HTMLInputElement>(null);
  const tell = useRef(onChange);
  useEffect(() => {
    // Chosen in the first HTML, before the scripts were here: nobody has been told of it yet.
    if (input.current) give(input.current, tell.current);
  }, []);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => give(target, onChange);
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className={field.hint}>
          {hint}
        </div>
      )}
      <div className={styles.drop}>
        {file ? <Preview file={file} /> : <Icon name={icon} size="large" />}
        <span aria-hidden="true">{actionOf(file, action)}</span>
        <input
          ref={input}
          id={id}
          type="file"
          autoComplete="off"
          multiple={multiple}
          accept={accept}
          className={styles.input}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={choose}
        />
      </div>
      {error && <FieldMessage id={`${id}-error`}>{error}</FieldMessage>}
    </div>
  );
}

/**
 * Hands what was chosen over, once: React may bring the event of an early choice again after hydrating. It is the owner's
 * then: the same file can be chosen again, and a reload does not bring it back.
 */
function give(input: HTMLInputElement, tell: (file: File) => void): void {
  const chosen = [...(input.files ?? [])];
  if (chosen.length === 0) return;
  for (const file of chosen) tell(file);
  input.value = '';
}

function actionOf(file: File | null, action: string | undefined): string {
  if (!file) return action ?? 'Ambil atau pilih foto';
  return file.type.startsWith('image/') ? 'Ganti foto' : 'Ganti berkas';
}

function Preview({ file }: { readonly file: File }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!file.type.startsWith('image/')) return undefined;
    const objectUrl = URL.createObjectURL(file);
    setUrl(objectUrl);
    return () => URL.revokeObjectURL(objectUrl);
  }, [file]);
  return (
    <figure className={styles.preview}>
      {url && <img src={url} alt="Pratinjau foto yang dipilih" />}
      <figcaption>
        {file.name} ({formatBytes(file.size)})
      </figcaption>
    </figure>
  );
}
