import { CheckboxField } from '../../../../ui/CheckboxField.js';
import { Select } from '../../../../ui/Select.js';
import { TextInput } from '../../../../ui/TextInput.js';
import { NumberField } from '../NumberField.js';
import { QuestionsField } from '../QuestionChoice.js';
import { RowsField } from '../RowsField.js';
import type { FormProps } from './form-props.js';
import styles from './forms.module.css';

const LEVELS = [
  { value: 'easy', label: 'Mudah' },
  { value: 'medium', label: 'Sedang' },
  { value: 'hard', label: 'Sulit' },
] as const;

type Draw = FormProps<'quiz'>['body']['draws'][number];
const NEW_DRAW: Draw = { moduleCode: null, level: null, count: 5 };

export function QuizForm({ body, change, errorOf }: FormProps<'quiz'>) {
  return (
    <>
      <section className={styles.part} aria-label="Soal">
        <h2>Soal</h2>
        <QuestionsField value={body.questions} onChange={(questions) => change({ questions })} />
      </section>
      <RowsField
        legend="Soal acak dari bank soal"
        noun="pengambilan acak"
        rows={body.draws}
        make={() => NEW_DRAW}
        onChange={(draws) => change({ draws })}
      >
        {(draw, set) => <DrawFields draw={draw} set={set} />}
      </RowsField>
      <section className={styles.part} aria-label="Aturan kuis">
        <h2>Aturan</h2>
        <div className={styles.grid}>
          <NumberField
            label="Nilai lulus"
            value={body.passingScore}
            min={0}
            max={100}
            onChange={(passingScore) => passingScore !== null && change({ passingScore })}
          />
          <NumberField
            label="Boleh dicoba (kali)"
            value={body.maxAttempts}
            min={1}
            max={100}
            onChange={(maxAttempts) => maxAttempts !== null && change({ maxAttempts })}
          />
          <NumberField
            label="Waktu (menit)"
            hint="Kosong: tanpa batas waktu."
            value={body.minutes}
            min={1}
            max={600}
            optional
            onChange={(minutes) => change({ minutes })}
          />
        </div>
        <CheckboxField
          label="Acak urutan soal"
          error={errorOf('shuffle')}
          checked={body.shuffle}
          onChange={(event) => change({ shuffle: event.target.checked })}
        />
      </section>
    </>
  );
}

function DrawFields({ draw, set }: { readonly draw: Draw; readonly set: (part: Partial<Draw>) => void }) {
  return (
    <>
      <NumberField
        label="Jumlah soal"
        value={draw.count}
        min={1}
        max={100}
        onChange={(count) => count !== null && set({ count })}
      />
      <TextInput
        label="Kode bab"
        hint="Misalnya FP-1"
        optional
        value={draw.moduleCode ?? ''}
        maxLength={20}
        onChange={(event) => set({ moduleCode: toCode(event.target.value) })}
      />
      <Select
        label="Tingkat"
        placeholder="Semua"
        value={draw.level ?? ''}
        options={LEVELS}
        onChange={(event) =>
          set({ level: LEVELS.find(({ value }) => value === event.target.value)?.value ?? null })
        }
      />
    </>
  );
}

const toCode = (typed: string): string | null => typed.toUpperCase().replace(/[^A-Z0-9-]/g, '') || null;
