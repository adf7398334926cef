import { OfflineState } from '../../ui/ErrorState.js';
import { useLater } from '../../ui/Later.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { useEnrolment } from '../classes/api/enrolment.js';
import { NotSavedSlot } from '../offline/NotSavedSlot.js';
import { useLesson } from '../lesson/api/lesson.js';
import { useStartAttempt } from './api/attempt.js';
import { QuizIntro } from './components/QuizIntro.js';
import { lessonIntro, testIntro, type Intro } from './intro.js';
import { isTest } from './is-test.js';
import { useAttempt } from './use-attempt.js';

/** The questions and the result come while the introduction is read. */
const loadRun = () => import('./components/QuizRun.js');

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
    <QueryView query={lesson} offline={<NotSavedSlot onRetry={() => void lesson.refetch()} />}>
      {(data) => <Quiz id={id} code={code} intro={lessonIntro(data, id)} />}
    </QueryView>
  );
}

function Quiz({ id, code, intro }: StartProps & { readonly intro: Intro }) {
  const { attempt, show, resuming } = useAttempt(`${id}.${code}`, intro.openAttemptId);
  const start = useStartAttempt(show);
  const begin = () => start.submit({ params: { id, code } });
  const run = useLater(loadRun, attempt?.id);
  const phase = attempt && run.Part ? (attempt.submittedAt ? 'result' : 'questions') : 'intro';
  useHeadingFocus(phase);
  if (attempt && run.failed) return <OfflineState onRetry={() => location.reload()} />;
  if (resuming || (attempt && !run.Part)) return <PageWaiting title={intro.title} />;
  const again = { busy: start.isPending, error: start.error };
  if (!attempt || !run.Part) return <QuizIntro intro={intro} onStart={begin} {...again} />;
  return (
    <run.Part
      attempt={attempt}
      intro={intro}
      test={isTest(code)}
      onAgain={begin}
      onAttempt={show}
      {...again}
    />
  );
}

/** While the attempt under way, or the code of its questions, is being fetched. */
function PageWaiting({ title }: { readonly title: string }) {
  return (
    <>
      <PageHeader title={title} />
      <p role="status">Membuka lagi soal Anda…</p>
    </>
  );
}
