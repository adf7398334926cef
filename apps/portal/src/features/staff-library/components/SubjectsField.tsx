import type { Subject } from '@sinau/contracts/library.contract.js';
import { SUBJECTS } from '../../library/words.js';
import styles from './SubjectsField.module.css';

interface SubjectsFieldProps {
  readonly value: readonly Subject[];
  readonly onChange: (subjects: readonly Subject[]) => void;
}

/** Topics of a work, any number of them. */
export function SubjectsField({ value, onChange }: SubjectsFieldProps) {
  return (
    <fieldset className={styles.field}>
      <legend>Topik (boleh kosong)</legend>
      {(Object.keys(SUBJECTS) as Subject[]).map((subject) => (
        <label key={subject} className={styles.choice}>
          <input
            type="checkbox"
            checked={value.includes(subject)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, subject] : value.filter((one) => one !== subject))
            }
          />
          {SUBJECTS[subject]}
        </label>
      ))}
    </fieldset>
  );
}
