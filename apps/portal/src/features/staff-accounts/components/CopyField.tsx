import { useId } from 'react';
import { Button } from '../../../ui/Button.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import styles from './CopyField.module.css';

/** A value to carry elsewhere. Without a clipboard (plain HTTP) it is selected for the user's own copy. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const id = useId();
  const copy = async () => {
    const field = document.getElementById(id);
    try {
      await navigator.clipboard.writeText(value);
      toast(`${label} disalin.`);
    } catch {
      if (field instanceof HTMLInputElement) field.select();
      toast('Belum tersalin. Tekan Ctrl+C untuk menyalin yang disorot.');
    }
  };
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.value}
          value={value}
          readOnly
          autoComplete="off"
          onFocus={(event) => event.target.select()}
        />
        <Button variant="secondary" onClick={() => void copy()}>
          Salin <VisuallyHidden>{label}</VisuallyHidden>
        </Button>
      </div>
    </div>
  );
}
