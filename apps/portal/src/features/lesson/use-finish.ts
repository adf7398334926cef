import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { learnerPaths } from '../../lib/learner-paths.js';
import { enrolmentQuery } from '../classes/api/enrolment.js';
import { withLessonDone } from '../classes/lesson-link.js';
import { lessonQuery, type Lesson } from './api/lesson.js';
import { eventQueue } from './event-queue.js';
import { learningEvent } from './use-learning-events.js';

const ignore = () => undefined;

/** Marks the lesson as done, here at once and at the API when there is a signal (`flush` sends), and goes on. */
export function useFinish(enrolmentId: string, lesson: Lesson, flush: () => Promise<boolean>): () => void {
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
    // Said when its code and the class are known; the lesson is done all the same.
    void import('./cheer.js').then(({ cheer }) => cheer(client, enrolmentId, lesson.code), ignore);
    if (lesson.next) return navigate(learnerPaths.lesson(enrolmentId, lesson.next.code));
    return navigate(learnerPaths.classHome(enrolmentId));
  };
}
