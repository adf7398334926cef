import { createContext, useContext } from 'react';
import type { ResponseOf } from '../../../../lib/api-types.js';

type Lesson = ResponseOf<'GET /courses/:slug/lessons/:code'>;
export type LessonMedia = Lesson['media'][number];
export type Rendition = LessonMedia['renditions'][number];
export type EmbeddedQuestion = Lesson['questions'][number];

/** Where a recording stands, in seconds. */
export type OnPosition = (mediaId: string, second: number) => void;

/** What the blocks of one document refer to. */
export interface DocumentContext {
  readonly media: readonly LessonMedia[];
  readonly questions: readonly EmbeddedQuestion[];
  /** Under which name this device remembers ticked items; none: they are not remembered. */
  readonly memory: string | undefined;
  readonly onPosition: OnPosition | undefined;
}

const Context = createContext<DocumentContext>({
  media: [],
  questions: [],
  memory: undefined,
  onPosition: undefined,
});
export const DocumentProvider = Context.Provider;
export const useDocument = (): DocumentContext => useContext(Context);

/** An upload of this document; undefined when it is gone. */
export function useMedia(id: string): LessonMedia | undefined {
  return useDocument().media.find((one) => one.id === id);
}
