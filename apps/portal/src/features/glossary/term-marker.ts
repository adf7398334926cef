import type { LessonDocument } from '../lessons/components/document/document-types.js';

export type Mark = (document: LessonDocument) => LessonDocument;

let mark: Mark | undefined;
const listeners = new Set<() => void>();

/** What turns terms into links, once its code is here and it is wanted; lessons on screen are drawn anew. */
export function setTermMark(next: Mark | undefined): void {
  mark = next;
  for (const listener of listeners) listener();
}

export const termMark = (): Mark | undefined => mark;

export function subscribeTermMark(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
