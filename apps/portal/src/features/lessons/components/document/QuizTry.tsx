import { useState } from 'react';
import { Button } from '../../../../ui/Button.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { FeedbackBox } from '../../../quiz/components/FeedbackBox.js';
import { QuestionInput } from '../../../quiz/components/QuestionInput.js';
import { isComplete } from '../../../quiz/question-kinds.js';
import type { EmbeddedQuestion } from './document-context.js';
import styles from './media.module.css';

/** Answers a question of the text at once, with the reason; as often as one likes. */
export default function QuizTry({ question: given }: { readonly question: EmbeddedQuestion }) {
  const [question] = useState(() => mixed(given));
  const [choice, setChoice] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(false);
  const [missing, setMissing] = useState(false);
  const correct = isCorrect(question, choice);
  const choose = (next: readonly string[]) => {
    setMissing(false);
    setChoice(next);
  };
  const check = () => (isComplete(question, choice) ? setChecked(true) : setMissing(true));
  const again = () => {
    setChecked(false);
    setChoice([]);
  };
  const feedback = {
    correct,
    feedback: correct ? question.feedbackCorrect : question.feedbackWrong,
    key: question.key,
    optionFeedback: [],
  };
  return (
    <div className={styles.answer}>
      <QuestionInput
        question={question}
        choice={choice}
        locked={checked}
        error={missing ? 'Jawab dulu, lalu periksa.' : undefined}
        onChoose={choose}
      />
      <div role="status">
        {checked && (
          <FeedbackBox
            question={{ ...question, choice: [...choice], feedback }}
            choice={choice}
            feedback={feedback}
          />
        )}
      </div>
      <div className={styles.actions}>
        {checked ? (
          <Button variant="secondary" icon="refresh" onClick={again}>
            Coba lagi
          </Button>
        ) : (
          <Button variant="secondary" onClick={check}>
            Periksa jawaban
          </Button>
        )}
      </div>
    </div>
  );
}

/** In another order where the author's own would tell the key. This component never renders on the server. */
function mixed(question: EmbeddedQuestion): EmbeddedQuestion {
  if (question.kind === 'ordering') return { ...question, options: shuffled(question.options) };
  if (question.kind === 'matching') return { ...question, matches: shuffled(question.matches) };
  return question;
}

/** Fisher and Yates. */
function shuffled<T>(given: readonly T[]): T[] {
  const all = [...given];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}
