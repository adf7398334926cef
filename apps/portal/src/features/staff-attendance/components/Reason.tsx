import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { TextInput } from '../../../ui/TextInput.js';
import styles from './Reason.module.css';

/** As short and as long as the API takes it. */
const SHORTEST = 3;
const LONGEST = 200;

export interface ReasonProps {
  readonly name: string;
  readonly onReason: (reason: string) => void;
}

/** Why a mark was put right; it goes into the trail with the correction. */
export function Reason({ name, onReason }: ReasonProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const save = () => {
    const words = reason.trim();
    if (words.length < SHORTEST) return setError('Tulis alasan sedikitnya tiga huruf.');
    onReason(words);
  };
  return (
    <form
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={`Alasan perbaikan ${name}`}
        optional
        error={error}
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button variant="secondary" type="submit">
        Simpan alasan
      </Button>
    </form>
  );
}
