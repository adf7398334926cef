import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import type { Answer, Question } from '../api/questions.js';
import styles from './Question.module.css';

const askerOf = ({ mine, askedBy }: Question): string =>
  mine ? 'Anda' : (askedBy ?? 'Peserta angkatan lain');

/** What was asked, by whom and when. */
export function QuestionText({ question }: { readonly question: Question }) {
  return (
    <>
      <p className={styles.words}>{question.text}</p>
      <p className={styles.by}>
        {askerOf(question)}, {formatDate(question.createdAt)}
      </p>
    </>
  );
}

/** Answers of the trainers; the one that stands first is marked. */
export function Answers({ answers }: { readonly answers: readonly Answer[] }) {
  if (answers.length === 0) return null;
  return (
    <ul className={styles.answers}>
      {answers.map((answer) => (
        <li key={answer.id}>
          {answer.chosen && <Badge tone="success">Jawaban pelatih</Badge>}
          <p className={styles.words}>{answer.text}</p>
          <p className={styles.by}>
            {answer.trainerName}, {formatDate(answer.createdAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
