import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { Stack } from '../../../ui/Stack.js';
import type { HeadConflict } from '../use-head-form.js';
import styles from './ConflictChoice.module.css';
import { readable } from '../readable.js';

export interface ConflictChoiceProps<T> {
  readonly conflict: HeadConflict<T>;
  readonly labels: Readonly<Record<keyof T & string, string>>;
  readonly onChoose: (fromThem: readonly (keyof T & string)[]) => void;
}

/** Both texts of every field that two people changed, beside each other; one is chosen for each. */
export function ConflictChoice<T extends object>({ conflict, labels, onChoose }: ConflictChoiceProps<T>) {
  const [theirs, setTheirs] = useState<ReadonlySet<keyof T & string>>(new Set());
  const choose = (field: keyof T & string, taken: boolean) => {
    const next = new Set(theirs);
    if (taken) next.add(field);
    else next.delete(field);
    setTheirs(next);
  };
  return (
    <Dialog
      open
      title="Rekan Anda mengubah bagian yang sama"
      // Closing without a choice keeps what is on the screen, which is one's own.
      onClose={() => onChoose([])}
      footer={<Button onClick={() => onChoose([...theirs])}>Pakai pilihan ini</Button>}
    >
      <Stack>
        <p>Keduanya aman. Pilih mana yang dipakai.</p>
        {conflict.fields.map((field) => (
          <fieldset key={field} className={styles.field}>
            <legend>{labels[field]}</legend>
            <div className={styles.pair}>
              {[false, true].map((isTheirs) => (
                <label key={String(isTheirs)} className={styles.choice}>
                  <span className={styles.name}>
                    <input
                      type="radio"
                      name={`pilihan-${field}`}
                      checked={theirs.has(field) === isTheirs}
                      onChange={() => choose(field, isTheirs)}
                    />
                    {isTheirs ? 'Punya rekan' : 'Punya saya'}
                  </span>
                  <span className={styles.text}>
                    {readable((isTheirs ? conflict.theirs : conflict.mine)[field])}
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </Stack>
    </Dialog>
  );
}
