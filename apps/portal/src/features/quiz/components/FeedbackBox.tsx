import { Banner } from '../../../ui/Banner.js';
import type { AttemptQuestion, Feedback } from '../api/attempt.js';
import { optionWords } from '../questions.js';

/** Right or not yet, the right answer, and why. */
export function FeedbackBox({
  question,
  feedback,
}: {
  readonly question: AttemptQuestion;
  readonly feedback: Feedback;
}) {
  return (
    <Banner
      tone={feedback.correct ? 'success' : 'warning'}
      title={feedback.correct ? 'Benar' : 'Belum tepat'}
    >
      {!feedback.correct && feedback.key.length > 0 && (
        <p>
          Jawaban yang tepat: <strong>{optionWords(question, feedback.key)}</strong>
        </p>
      )}
      {feedback.feedback && <p>{feedback.feedback}</p>}
    </Banner>
  );
}
