import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Select } from '../../../ui/Select.js';

interface PeerReviewFieldProps {
  /** How many classmates' work each person reviews, 0 to 3; 0: none. */
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
}

const COUNTS = ['1', '2', '3'].map((value) => ({ value, label: `${value} tugas teman` }));

/** Whether learners look at each other's work, and at how much of it. */
export function PeerReviewField({ value = 0, onChange }: PeerReviewFieldProps) {
  return (
    <>
      <CheckboxField
        label="Peserta mengulas tugas teman"
        hint="Setelah mengirim, peserta mengulas tugas teman seangkatan tanpa nama. Ulasan tidak mengubah nilai."
        checked={value > 0}
        onChange={(event) => onChange(event.target.checked ? 2 : 0)}
      />
      {value > 0 && (
        <Select
          label="Tiap peserta mengulas"
          hint="Dua cukup untuk belajar. Tiga hanya bila tugasnya singkat."
          options={COUNTS}
          value={String(value)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      )}
    </>
  );
}
