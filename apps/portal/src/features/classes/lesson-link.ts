import { learnerPaths } from '../../lib/learner-paths.js';
import type { Enrolment, LessonProgress, Module } from './api/enrolment.js';

/** Whether the learner can work in a class: waiting and withdrawn people only see what it is about. */
export const isLearning = (state: Enrolment['state']): boolean =>
  state !== 'waiting' && state !== 'withdrawn';

/** Address of a lesson in my class. Quizzes and photo tasks open on their lesson page, which leads on. */
export const lessonHref = (enrolmentId: string, lesson: Pick<LessonProgress, 'code'>): string =>
  learnerPaths.lesson(enrolmentId, lesson.code);

/** The modules with one lesson marked as done: shown at once, before the API has counted it. */
export const withLessonDone = (modules: readonly Module[], code: string): Module[] =>
  modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) =>
      lesson.code === code ? { ...lesson, done: true, position: 1 } : lesson,
    ),
  }));
