import { lazy, Suspense } from 'react';
import { Card } from '../../../../ui/Card.js';
import { Disclosure } from '../../../../ui/Disclosure.js';
import { useDocument, type EmbeddedQuestion } from './document-context.js';
import styles from './media.module.css';
import { useInBrowser } from './use-in-browser.js';

interface QuestionProps {
  readonly question: EmbeddedQuestion;
}

/** The form to answer with. When it cannot be fetched, reading stays. */
const QuizTry = lazy(() => import('./QuizTry.js').catch(() => ({ default: ToRead })));

/** A question within the text. It counts for nothing; its answer is here, so it works without a signal. */
export function QuizBlock({ code }: { readonly code: string }) {
  const question = useDocument().questions.find((one) => one.code === code);
  const inBrowser = useInBrowser();
  if (!question) return null;
  const toRead = <ToRead question={question} />;
  return (
    <Card tone="sunken" className={styles.quiz}>
      <p className={styles.lead}>Coba jawab. Tidak dinilai.</p>
      {inBrowser ? (
        <Suspense fallback={toRead}>
          <QuizTry question={question} />
        </Suspense>
      ) : (
        toRead
      )}
    </Card>
  );
}

function ToRead({ question: { text, options, key, feedbackCorrect } }: QuestionProps) {
  const right = options.filter(({ id }) => key.includes(id));
  return (
    <>
      <p className={styles.question}>{text}</p>
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option.id}>{option.text}</li>
        ))}
      </ul>
      <Disclosure summary="Lihat jawaban">
        {right.map((option) => (
          <p key={option.id}>
            <strong>{option.text}</strong>
          </p>
        ))}
        <p>{feedbackCorrect}</p>
      </Disclosure>
    </>
  );
}
