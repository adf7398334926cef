import { useState } from 'react';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { QueryView } from '../../ui/QueryView.js';
import { useEnrolment } from '../classes/api/enrolment.js';
import { useLesson } from '../lesson/api/lesson.js';
import { useStartAttempt, type Attempt } from './api/attempt.js';
import { AttemptView } from './components/AttemptView.js';
import { QuizIntro } from './components/QuizIntro.js';
import { QuizResult } from './components/QuizResult.js';
import { lessonIntro, testIntro, type Intro } from './intro.js';
import { isTest } from './questions.js';

interface QuizPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A quiz of a lesson, or the pre or post test: what awaits one, the questions, the result. */
export default function QuizPage({ params: { id = '', code = '' } }: QuizPageProps) {
  return isTest(code) ? <TestStart id={id} code={code} /> : <LessonQuizStart id={id} code={code} />;
}

interface StartProps {
  readonly id: string;
  readonly code: string;
}

function TestStart({ id, code }: StartProps) {
  const enrolment = useEnrolment(id);
  return (
    <QueryView query={enrolment}>
      {(data) => <Quiz id={id} code={code} intro={testIntro(data, code)} />}
    </QueryView>
  );
}

function LessonQuizStart({ id, code }: StartProps) {
  const lesson = useLesson(id, code);
  return (
    <QueryView query={lesson}>
      {(data) => <Quiz id={id} code={code} intro={lessonIntro(data, id)} />}
    </QueryView>
  );
}

function Quiz({ id, code, intro }: StartProps & { readonly intro: Intro }) {
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const start = useStartAttempt(setAttempt);
  const begin = () => start.submit({ params: { id, code } });
  const phase = attempt ? (attempt.submittedAt ? 'result' : 'questions') : 'intro';
  useHeadingFocus(phase);
  if (!attempt) return <QuizIntro intro={intro} busy={start.isPending} error={start.error} onStart={begin} />;
  if (attempt.submittedAt) {
    return (
      <QuizResult
        attempt={attempt}
        intro={intro}
        busy={start.isPending}
        error={start.error}
        onAgain={begin}
      />
    );
  }
  return <AttemptView key={attempt.id} attempt={attempt} test={isTest(code)} onAttempt={setAttempt} />;
}
