import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useChoose, useTakeBack, type ManagedQuestion } from '../api/questions.js';
import styles from './ManagedQuestion.module.css';

/** Answers so far; one of them stands first for learners. */
export function AnswerList({ question: { id, answers } }: { readonly question: ManagedQuestion }) {
  const choose = useChoose();
  const takeBack = useTakeBack(() => toast('Jawaban ditarik.'));
  if (answers.length === 0) return null;
  return (
    <>
      <RequestErrorBanner error={choose.error ?? takeBack.error} />
      <ul className={styles.answers}>
        {answers.map((answer) => (
          <li key={answer.id}>
            {answer.chosen && <Badge tone="success">Jawaban pelatih</Badge>}
            <p className={styles.text}>{answer.text}</p>
            <p className={styles.by}>
              {answer.trainerName}, {formatMoment(answer.createdAt)}
            </p>
            <Row>
              {!answer.chosen && (
                <Button
                  variant="quiet"
                  icon="up"
                  busy={choose.isPending}
                  onClick={() => choose.submit({ params: { id, answer: answer.id } })}
                >
                  Jadikan jawaban utama
                </Button>
              )}
              {answer.mine && (
                <Button
                  variant="quiet"
                  icon="trash"
                  busy={takeBack.isPending}
                  onClick={() => takeBack.submit({ params: { id, answer: answer.id } })}
                >
                  Tarik jawaban
                </Button>
              )}
            </Row>
          </li>
        ))}
      </ul>
    </>
  );
}
