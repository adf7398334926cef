import { useState } from 'react';
import { ApiError } from '../../../lib/api-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useHeadingFocus } from '../../../ui/use-heading-focus.js';
import { loadAttempt, useSubmitAttempt, type Attempt } from '../api/attempt.js';
import { firstOpen, isAnswered } from '../questions.js';
import { useAnswers } from '../use-answers.js';
import { useDeadline } from '../use-deadline.js';
import { AnswerReview } from './AnswerReview.js';
import { QuestionView } from './QuestionView.js';
import { SaveNote } from './SaveNote.js';
import { Timer } from './Timer.js';

export interface AttemptViewProps {
  readonly attempt: Attempt;
  readonly test: boolean;
  readonly onAttempt: (attempt: Attempt) => void;
}

/** The questions of an attempt, one per screen, and the way to hand it in. */
export function AttemptView({ attempt, test, onAttempt }: AttemptViewProps) {
  const answers = useAnswers(attempt);
  const [index, setIndex] = useState(() => firstOpen(attempt, answers.choices));
  const [reviewing, setReviewing] = useState(false);
  const [stuck, setStuck] = useState(false);
  const submit = useSubmitAttempt(onAttempt);
  const deadline = useDeadline(attempt, onAttempt);
  useHeadingFocus(reviewing ? 'review' : index);
  const handIn = async () => {
    const arrived = await answers.flush();
    setStuck(!arrived);
    if (arrived) submit.submit({ params: { id: attempt.id } });
  };
  // The API's clock decides: where time is left after all (a phone's clock may be fast, or staff gave more) one
  // goes on; it refuses an attempt with open questions, and one goes on from the review.
  const onTimeUp = async () => {
    if (await deadline.wasExtended()) return;
    setReviewing(true);
    await handIn();
  };
  const open = attempt.questions.findIndex((question) => !isAnswered(question, answers.choices));
  const goTo = (next: number) => {
    setReviewing(false);
    setIndex(next);
  };
  const last = index === attempt.questions.length - 1;
  const finishQuiz = () => (open < 0 ? void handIn() : goTo(open));
  const question = attempt.questions[index];
  const closed = [submit.error, answers.refusal].find(isClosed);
  return (
    <Stack>
      {deadline.at && <Timer deadlineAt={deadline.at} onTimeUp={() => void onTimeUp()} />}
      <RequestErrorBanner error={submit.error ?? answers.refusal} />
      {closed && <ClosedAttempt attempt={attempt} onAttempt={onAttempt} />}
      {reviewing || !question ? (
        <AnswerReview
          attempt={attempt}
          choices={answers.choices}
          busy={submit.isPending}
          stuck={stuck}
          onOpen={goTo}
          onSubmit={() => void handIn()}
        />
      ) : (
        <QuestionView
          key={question.code}
          attempt={attempt}
          index={index}
          answers={answers}
          test={test}
          busy={submit.isPending}
          stuck={stuck}
          onBack={index > 0 ? () => goTo(index - 1) : undefined}
          onNext={last ? (test ? () => setReviewing(true) : finishQuiz) : () => goTo(index + 1)}
        />
      )}
      <SaveNote state={answers.state} />
    </Stack>
  );
}

const isClosed = (error: unknown): boolean => error instanceof ApiError && error.code === 'attempt_closed';

function ClosedAttempt({ attempt, onAttempt }: Pick<AttemptViewProps, 'attempt' | 'onAttempt'>) {
  const [failed, setFailed] = useState(false);
  const look = () => {
    loadAttempt(attempt.id).then(onAttempt, () => setFailed(true));
  };
  return (
    <Stack>
      <Button variant="secondary" onClick={look}>
        Lihat hasil
      </Button>
      {failed && <p role="alert">Hasil belum terbuka. Jawaban Anda aman. Periksa sinyal, lalu coba lagi.</p>}
    </Stack>
  );
}
