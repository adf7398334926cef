import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { learnerPaths } from '../../lib/learner-paths.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Steps } from '../../ui/Progress.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { enrolmentQuery } from '../classes/api/enrolment.js';
import { withLessonDone } from '../classes/lesson-link.js';
import { LESSON_KINDS } from '../courses/words.js';
import { lessonQuery, useLesson, type ClassLesson } from './api/lesson.js';
import { LessonBar } from './components/LessonBar.js';
import { LessonBody } from './components/LessonBody.js';
import { WaitingForSignal } from './components/WaitingForSignal.js';
import { eventQueue } from './event-queue.js';
import { learningEvent, useEventSending } from './use-learning-events.js';
import { useReading } from './use-reading.js';

interface LessonPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** One lesson of my class: text first, the bar in thumb reach, and every step kept even without a signal. */
export default function LessonPage({ params }: LessonPageProps) {
  const { id = '', code = '' } = params;
  const lesson = useLesson(id, code);
  return <QueryView query={lesson}>{(data) => <LessonView enrolmentId={id} data={data} />}</QueryView>;
}

function LessonView({ enrolmentId, data }: { readonly enrolmentId: string; readonly data: ClassLesson }) {
  const { lesson, done, position } = data;
  const flush = useEventSending();
  const text = useReading({ enrolmentId, code: lesson.code, startAt: position, done, flush });
  const finish = useFinish(enrolmentId, data, flush);
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
        <div ref={text}>
          <LessonBody enrolmentId={enrolmentId} code={lesson.code} content={lesson.content} done={done} />
        </div>
        <WaitingForSignal />
      </Stack>
      <LessonBar enrolmentId={enrolmentId} lesson={lesson} done={done} onFinish={finish} />
    </>
  );
}

/** Marks the lesson as done, here at once and at the API when there is a signal, and goes on. */
function useFinish(enrolmentId: string, { lesson }: ClassLesson, flush: () => Promise<boolean>): () => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return () => {
    eventQueue.add(enrolmentId, learningEvent('completed', lesson.code, 1));
    client.setQueryData(
      lessonQuery(enrolmentId, lesson.code).queryKey,
      (before) => before && { ...before, done: true },
    );
    client.setQueryData(
      enrolmentQuery(enrolmentId).queryKey,
      (before) => before && { ...before, modules: withLessonDone(before.modules, lesson.code) },
    );
    void flush();
    if (lesson.next) return navigate(learnerPaths.lesson(enrolmentId, lesson.next.code));
    toast('Semua pelajaran sudah Anda lewati. Lihat apa yang masih kurang.');
    return navigate(learnerPaths.classHome(enrolmentId));
  };
}

/** Fetches the next text while this one is read, so that going on needs no waiting. */
function usePrefetchNext(enrolmentId: string, code: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (code !== undefined) void client.prefetchQuery(lessonQuery(enrolmentId, code));
  }, [client, enrolmentId, code]);
}
