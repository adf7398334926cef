import { lazy, Suspense } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { AttemptQuestion, Feedback } from '../api/attempt.js';
import { isPlain } from '../question-kinds.js';
import { answerWords } from '../questions.js';

/** In the chunk of the input that the picture was tapped in. */
const KeyPicture = lazy(async () => ({ default: (await import('./kinds/OtherKinds.js')).KeyPicture }));

export interface FeedbackBoxProps {
  readonly question: AttemptQuestion;
  readonly choice: readonly string[];
  readonly feedback: Feedback;
}

/** Right or not yet, the right answer, why, and what was written for the options that were chosen. */
export function FeedbackBox({ question, choice, feedback }: FeedbackBoxProps) {
  const { correct, key, optionFeedback } = feedback;
  return (
    <Banner tone={correct ? 'success' : 'warning'} title={correct ? 'Benar' : 'Belum tepat'}>
      <Stack gap="small">
        {/* A place in percent helps nobody who sees the picture below. */}
        {!correct && key.length > 0 && question.kind === 'hotspot' && (
          <VisuallyHidden>Jawaban yang tepat: {answerWords(question, key)}</VisuallyHidden>
        )}
        {!correct && key.length > 0 && question.kind !== 'hotspot' && (
          <p>
            Jawaban yang tepat: <strong>{answerWords(question, key)}</strong>
          </p>
        )}
        {question.kind === 'hotspot' && key.length > 0 && (
          <Suspense fallback={null}>
            <KeyPicture question={question} choice={choice} areas={key} />
          </Suspense>
        )}
        {feedback.feedback && <p>{feedback.feedback}</p>}
        {optionFeedback.map(({ id, text }) => (
          <p key={id}>
            {isPlain(question.kind) && choice.length > 1 && <strong>{answerWords(question, [id])}: </strong>}
            {text}
          </p>
        ))}
      </Stack>
    </Banner>
  );
}
