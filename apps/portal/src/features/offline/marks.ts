import type { ResponseOf } from '../../lib/api-types.js';
import type { LearningEvent, QueuedEvent } from '../lesson/event-queue.js';
import { finishesLesson } from './local-quiz.js';
import { lessonKey, type OfflineStore } from './offline-store.js';
import type { LessonMark } from './types.js';

type Enrolment = ResponseOf<'GET /enrolments/:id'>;
type ClassLesson = ResponseOf<'GET /enrolments/:id/lessons/:code'>;

/** Marks of one class by lesson code. */
export type Marks = ReadonlyMap<string, LessonMark>;

const EMPTY = { done: false, position: 0, resume: null };

/** What an event adds to what is known: progress never falls, the newest place wins (I7). */
export function withEvent(mark: LessonMark, event: LearningEvent): LessonMark {
  const { anchor, kind, occurredAt } = event;
  const newer = anchor && (!mark.resume || occurredAt >= mark.resume.at);
  return {
    ...mark,
    done: mark.done || kind === 'completed',
    position: Math.max(mark.position, event.position ?? 0),
    resume: newer ? { ...anchor, at: occurredAt } : mark.resume,
  };
}

/** Everything that happened in a class on this device: what was sent already, and what still waits. */
export async function marksOf(
  store: OfflineStore,
  enrolmentId: string,
  waiting: readonly QueuedEvent[],
): Promise<Marks> {
  const mine = <Row extends { readonly enrolmentId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.enrolmentId === enrolmentId);
  const marks = new Map(mine(await store.all('marks')).map((mark) => [mark.code, mark]));
  const known = (code: string): LessonMark => marks.get(code) ?? { ...EMPTY, enrolmentId, code };
  for (const { event } of mine(waiting))
    marks.set(event.lessonCode, withEvent(known(event.lessonCode), event));
  const unsent = mine(await store.all('attempts')).filter(
    (one) => one.result === null && finishesLesson(one),
  );
  const tasks = mine(await store.all('outbox')).filter((one) => one.kind === 'assignment' && !one.final);
  for (const { code } of [...unsent, ...tasks]) marks.set(code, { ...known(code), done: true });
  return marks;
}

/** Remembers what has been sent: the device may be without a signal again before it hears of it from the API. */
export async function keepMarks(
  store: OfflineStore,
  enrolmentId: string,
  events: readonly LearningEvent[],
): Promise<void> {
  for (const event of events) {
    const key = lessonKey(enrolmentId, event.lessonCode);
    const before = (await store.get('marks', key)) ?? { ...EMPTY, enrolmentId, code: event.lessonCode };
    await store.put('marks', key, withEvent(before, event));
  }
}

/** A class with what this device knows beyond the answer. */
export function markEnrolment(enrolment: Enrolment, marks: Marks): Enrolment {
  const modules = enrolment.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => {
      const mark = marks.get(lesson.code);
      if (!mark) return lesson;
      return {
        ...lesson,
        done: lesson.done || mark.done,
        position: mark.done ? 1 : Math.max(lesson.position, mark.position),
      };
    }),
  }));
  return { ...enrolment, modules, ...standing(enrolment, modules) };
}

function standing(
  { lessonsPercent, nextLesson }: Enrolment,
  modules: Enrolment['modules'],
): Pick<Enrolment, 'lessonsPercent' | 'nextLesson'> {
  const counted = modules.flatMap(({ lessons }) => lessons).filter(({ kind }) => kind !== 'in_person');
  const done = counted.filter((lesson) => lesson.done).length;
  const percent = counted.length === 0 ? 0 : Math.floor((done * 100) / counted.length);
  const isDone = (code: string) => counted.some((lesson) => lesson.code === code && lesson.done);
  return {
    lessonsPercent: Math.max(lessonsPercent, percent),
    nextLesson: nextLesson && isDone(nextLesson.code) ? firstOpen(modules) : nextLesson,
  };
}

function firstOpen(modules: Enrolment['modules']): Enrolment['nextLesson'] {
  for (const module of modules) {
    const next = module.lessons.find(({ done, kind }) => !done && kind !== 'in_person');
    if (next) return { code: next.code, title: next.title, kind: next.kind, moduleTitle: module.title };
  }
  return null;
}

/** A lesson with what this device knows beyond the answer. */
export function markLesson(answer: ClassLesson, mark: LessonMark | undefined): ClassLesson {
  if (!mark) return answer;
  const newer = mark.resume && (!answer.resume || mark.resume.at > answer.resume.at);
  return {
    ...answer,
    done: answer.done || mark.done,
    position: Math.max(answer.position, mark.position),
    resume: newer ? mark.resume : answer.resume,
  };
}
