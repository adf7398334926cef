import { useEffect } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import type { Attempt } from '../api/attempt.js';
import type { Intro } from '../intro.js';
import { AttemptView } from './AttemptView.js';
import { warmKinds } from './QuestionInput.js';
import { QuizResult } from './QuizResult.js';

export interface QuizRunProps {
  readonly attempt: Attempt;
  readonly intro: Intro;
  /** A pre or post test. */
  readonly test: boolean;
  /** Another attempt is being asked for, or could not be had. */
  readonly busy: boolean;
  readonly error: RequestError | null;
  readonly onAgain: () => void;
  readonly onAttempt: (attempt: Attempt) => void;
}

/** An attempt from its first question to its result: the part of the page that is needed after "Mulai". */
export default function QuizRun({ attempt, test, onAttempt, ...rest }: QuizRunProps) {
  const { questions } = attempt;
  useEffect(() => warmKinds(questions), [questions]);
  if (attempt.submittedAt) return <QuizResult attempt={attempt} {...rest} />;
  return <AttemptView key={attempt.id} attempt={attempt} test={test} onAttempt={onAttempt} />;
}
