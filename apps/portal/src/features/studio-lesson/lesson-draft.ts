import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import type { LessonBody, StudioLesson } from './api/lesson.js';

/** What the page edits and saves of a lesson. */
export interface LessonDraft {
  readonly title: string;
  readonly minutes: number;
  readonly body: LessonBody;
}

export type BodyOf<Kind extends LessonBody['kind']> = Extract<LessonBody, { kind: Kind }>;

export const toDraft = ({ title, minutes, body }: LessonDraft): LessonDraft => ({ title, minutes, body });

/** Whether something that this device kept is a draft of a lesson of this kind. */
export function isDraftOf(lesson: StudioLesson): (value: unknown) => boolean {
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const { title, minutes, body } = value as Partial<LessonDraft>;
    return typeof title === 'string' && typeof minutes === 'number' && body?.kind === lesson.body.kind;
  };
}

/** The text of a lesson, for the kinds that have one. */
export const documentOf = (body: LessonBody): LessonDocument | undefined =>
  'document' in body ? body.document : undefined;

/** Ids of every recording, picture and file outside the text. */
export function ownMediaOf(body: LessonBody): string[] {
  return 'mediaId' in body && body.mediaId ? [body.mediaId] : [];
}
