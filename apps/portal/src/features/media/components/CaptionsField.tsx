import { useRef, type ChangeEvent } from 'react';
import { fieldErrors } from '../field-sentences.js';
import type { RequestError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { TextArea } from '../../../ui/TextInput.js';
import styles from './CaptionsField.module.css';

export interface CaptionsFieldProps {
  readonly value: string;
  readonly error: RequestError | null;
  readonly onChange: (text: string) => void;
}

const EXAMPLE = 'Contoh: WEBVTT, baris kosong, 00:01.000 --> 00:04.000, lalu teksnya. Atau muat berkas .vtt.';

/** WebVTT as text, typed or from a file; what is wrong is told by line. */
export function CaptionsField({ value, error, onChange }: CaptionsFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    const text = await file?.text();
    event.target.value = '';
    if (text !== undefined) onChange(text);
  };
  return (
    <div className={styles.field}>
      <TextArea
        label="Teks di layar (WebVTT)"
        hint={EXAMPLE}
        optional
        rows={8}
        spellCheck={false}
        className={styles.code}
        value={value}
        error={fieldErrors(error, 'captions').join(' ') || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <div>
        <Button variant="secondary" icon="upload" onClick={() => input.current?.click()}>
          Muat berkas .vtt
        </Button>
        {/* The browser's own button would speak the browser's language. */}
        <input ref={input} type="file" accept=".vtt,text/vtt" hidden onChange={(event) => void load(event)} />
      </div>
    </div>
  );
}
