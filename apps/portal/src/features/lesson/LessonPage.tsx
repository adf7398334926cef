import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import { deferred } from '../../ui/deferred.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Steps } from '../../ui/Progress.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { LESSON_KINDS } from '../courses/words.js';
import { NotSavedSlot } from '../offline/NotSavedSlot.js';
import { SaveSlot } from '../offline/components/SaveSlot.js';
import { DataSaverToggle } from '../lessons/components/document/media-parts.js';
import { lessonQuery, useLesson, type ClassLesson } from './api/lesson.js';
import { LessonBody } from './components/LessonBody.js';
import { WaitingSlot } from './components/WaitingSlot.js';
import { useEventSending } from './use-learning-events.js';
import { useReading } from './use-reading.js';
import { Later } from '../../ui/Later.js';
import { HelpSlot } from '../reading-help/HelpSlot.js';

/** Its links work before its code is here; "Selesai" is for after the reading. */
const LessonBar = deferred(async () => ({ default: (await import('./components/LessonBar.js')).LessonBar }));
const loadExtras = () => import('./components/LessonExtras.js');
const HAS_WORDS: readonly ClassLesson['lesson']['content']['kind'][] = [
  'reading',
  'video',
  'audio',
  'photo_assignment',
];

interface LessonPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** One lesson of my class: text first, the bar in thumb reach, and every step kept even without a signal. */
export default function LessonPage({ params }: LessonPageProps) {
  const { id = '', code = '' } = params;
  const lesson = useLesson(id, code);
  const offline = <NotSavedSlot onRetry={() => void lesson.refetch()} />;
  return (
    <QueryView query={lesson} offline={offline}>
      {(data) => <LessonView enrolmentId={id} data={data} />}
    </QueryView>
  );
}

function LessonView({ enrolmentId, data }: { readonly enrolmentId: string; readonly data: ClassLesson }) {
  const { lesson, done, position, resume } = data;
  const flush = useEventSending();
  const { text, onPosition } = useReading({ enrolmentId, code: lesson.code, position, resume, done, flush });
  usePrefetchNext(enrolmentId, lesson.next?.code);
  const kind = LESSON_KINDS[lesson.content.kind];
  return (
    <>
      <PageHeader
        title={lesson.title}
        back={{ href: learnerPaths.classHome(enrolmentId), label: lesson.courseTitle }}
        meta={<Steps label="Pelajaran" current={lesson.position} total={lesson.of} />}
        lead={`${lesson.moduleTitle}. ${kind.label}, ${lesson.minutes} menit${done ? ', sudah selesai' : ''}.`}
      />
      <Stack gap="large">
        {lesson.media.length > 0 && <DataSaverToggle />}
        {HAS_WORDS.includes(lesson.content.kind) && (
          <HelpSlot key={lesson.code} text={text} content={lesson.content} />
        )}
        {/* A package says by itself how far one is. */}
        <div ref={lesson.content.kind === 'scorm' ? undefined : text}>
          <LessonBody
            enrolmentId={enrolmentId}
            lesson={lesson}
            done={done}
            startAt={resume?.second}
            onPosition={onPosition}
          />
        </div>
        <SaveSlot enrolmentId={enrolmentId} lessonCode={lesson.code} />
        <WaitingSlot />
        <Later
          key={`${lesson.code} extras`}
          load={loadExtras}
          props={{
            enrolmentId,
            lessonCode: lesson.code,
            lessonTitle: lesson.title,
            courseTitle: lesson.courseTitle,
          }}
        />
      </Stack>
      <LessonBar enrolmentId={enrolmentId} lesson={lesson} done={done} flush={flush} />
    </>
  );
}

/** Fetches the next text while this one is read, so that going on needs no waiting. */
function usePrefetchNext(enrolmentId: string, code: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (code !== undefined) void client.prefetchQuery(lessonQuery(enrolmentId, code));
  }, [client, enrolmentId, code]);
}
