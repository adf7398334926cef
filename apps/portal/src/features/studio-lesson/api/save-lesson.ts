import { api } from '../../../lib/api.js';
import type { LessonDraft } from '../lesson-draft.js';
import type { StudioLesson } from './lesson.js';

export interface LessonSave {
  readonly id: string;
  readonly draft: LessonDraft;
  /** Of the text that the draft was written on. */
  readonly revision: number;
  /** Made on the device, per save: the same save sent twice is one. */
  readonly saveId: string;
  /** Somebody has seen both texts of a conflict. */
  readonly merged?: boolean;
}

/** @throws ApiError 409 edit_conflict when somebody else saved first; OfflineError without an answer */
export const saveLesson = ({ id, draft, ...rest }: LessonSave): Promise<StudioLesson> =>
  api('PUT /studio/lessons/:id', { params: { id }, body: { ...draft, ...rest } });
