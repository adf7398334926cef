import { Button } from '../../../ui/Button.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useQuestions } from '../api/questions.js';
import styles from '../QuestionPicker.module.css';

export interface ChosenQuestionsProps {
  readonly courseId: string;
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** As many as the API answers at once; beyond that a question is shown by its code. */
const KNOWN = 100;

/** The chosen questions in the order in which they are asked; moved and taken out here. */
export function ChosenQuestions({ courseId, value, onChange }: ChosenQuestionsProps) {
  const codes = value.slice(0, KNOWN).join(',');
  const found = useQuestions({ course: courseId, codes, pageSize: KNOWN }, codes !== '');
  const textOf = (code: string) => found.data?.items.find((item) => item.code === code)?.text;
  if (value.length === 0) return <p>Belum ada soal yang dipilih.</p>;
  const move = (index: number, by: number) => {
    const next = [...value];
    const [code] = next.splice(index, 1);
    if (code !== undefined) next.splice(index + by, 0, code);
    onChange(next);
  };
  return (
    <section aria-label="Soal yang dipilih">
      <p role="status">{value.length} soal dipilih</p>
      <ol className={styles.chosen}>
        {value.map((code, index) => (
          <li key={code} className={styles.item}>
            <span className={styles.text}>
              {index + 1}. {textOf(code) ?? code}
              {found.isSuccess && !found.isPlaceholderData && index < KNOWN && !textOf(code) && (
                <> (tidak ada di bank soal)</>
              )}
            </span>
            <span className={styles.moves}>
              <Button variant="quiet" icon="up" disabled={index === 0} onClick={() => move(index, -1)}>
                <VisuallyHidden>Naik soal {index + 1}</VisuallyHidden>
              </Button>
              <Button
                variant="quiet"
                icon="down"
                disabled={index === value.length - 1}
                onClick={() => move(index, 1)}
              >
                <VisuallyHidden>Turun soal {index + 1}</VisuallyHidden>
              </Button>
              <Button variant="quiet" onClick={() => onChange(value.filter((each) => each !== code))}>
                Lepas <VisuallyHidden>soal {index + 1}</VisuallyHidden>
              </Button>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
