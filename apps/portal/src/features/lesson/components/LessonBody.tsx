import { learnerPaths } from '../../../lib/learner-paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { deferred } from '../../../ui/deferred.js';
import { Stack } from '../../../ui/Stack.js';
import type { OnPosition } from '../../lessons/components/document/document-context.js';
import { LessonText } from '../../glossary/LessonText.js';
import { Later } from '../../../ui/Later.js';
import type { Lesson } from '../api/lesson.js';

export interface LessonBodyProps {
  readonly enrolmentId: string;
  readonly lesson: Pick<Lesson, 'code' | 'content' | 'media' | 'questions'>;
  readonly done: boolean;
  /** Second of the lesson's recording to go on from. */
  readonly startAt?: number | null | undefined;
  readonly onPosition?: OnPosition | undefined;
}

const InPersonPlan = deferred(async () => ({ default: (await import('./InPersonPlan.js')).InPersonPlan }));
const QuizLead = deferred(async () => ({ default: (await import('./QuizLead.js')).QuizLead }));
const PointList = deferred(async () => ({ default: (await import('./PointList.js')).PointList }));
const Recording = deferred(async () => ({
  default: (await import('../../lessons/components/document/Recording.js')).Recording,
}));
const loadScorm = () => import('../../scorm/ScormLesson.js');

/** What a lesson shows, by kind. */
export function LessonBody({ enrolmentId, lesson, done, startAt, onPosition }: LessonBodyProps) {
  const { code, content, media, questions } = lesson;
  const shared = { media, questions, memory: `${enrolmentId}.${code}`, onPosition };
  switch (content.kind) {
    case 'reading':
      return (
        <Stack gap="large">
          <LessonText document={content.doc} {...shared} />
          <PointList title="Poin kunci" points={content.keyPoints} />
        </Stack>
      );
    case 'video':
    case 'audio':
      return (
        <Stack gap="large">
          <Recording content={content} media={media} startAt={startAt} onPosition={onPosition} />
          <LessonText document={content.script} {...shared} />
          {content.kind === 'video' && <PointList title="Adegan" points={content.scenes} />}
        </Stack>
      );
    case 'quiz':
      return <QuizLead enrolmentId={enrolmentId} code={code} content={content} done={done} />;
    case 'photo_assignment':
      return (
        <Stack gap="large">
          <LessonText document={content.instructions} {...shared} />
          <PointList title="Periksa sebelum mengirim" points={content.checklist} />
          <LinkButton href={learnerPaths.assignment(enrolmentId, code)} icon="camera" wide>
            {done ? 'Lihat tugas' : 'Kerjakan tugas'}
          </LinkButton>
        </Stack>
      );
    case 'in_person':
      return <InPersonPlan tools={content.tools} plan={content.plan} />;
    case 'scorm':
      return <Later load={loadScorm} props={{ enrolmentId, code }} />;
  }
}
