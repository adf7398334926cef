import { createContext, useContext } from 'react';
import type { BankQuestion } from './api/questions.js';
import type { Media } from './api/lesson.js';

/** What the blocks of a text refer to: uploads by id, questions by code. */
export interface LessonThings {
  readonly courseId: string;
  readonly media: ReadonlyMap<string, Media>;
  readonly addMedia: (media: Media) => void;
  readonly questions: ReadonlyMap<string, BankQuestion>;
}

export const LessonThingsContext = createContext<LessonThings>({
  courseId: '',
  media: new Map(),
  addMedia: () => undefined,
  questions: new Map(),
});

export const useLessonThings = (): LessonThings => useContext(LessonThingsContext);
