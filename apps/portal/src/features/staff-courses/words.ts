import type { StateWord } from '../staff-kit/words.js';
import type { DraftSummary } from '../studio/api/draft-list.js';
import { DRAFT_STATES } from '../studio/tree-words.js';
import type { ManagedCourse } from './api/managed-courses.js';

export const COURSE_STATES: Readonly<Record<ManagedCourse['state'], StateWord>> = {
  draft: { label: 'Draf', tone: 'neutral' },
  published: { label: 'Terbit', tone: 'success' },
  archived: { label: 'Arsip', tone: 'warning' },
};

/** Where a course stands for learners, and beside it where its draft stands when that is something else. */
export function courseBadges(course: ManagedCourse, draft: DraftSummary | undefined): StateWord[] {
  const state = COURSE_STATES[course.state];
  if (!draft || draft.state === 'published') return [state];
  const work = DRAFT_STATES[draft.state];
  if (course.state === 'draft') return [work];
  return [state, draft.state === 'editing' ? { label: 'Draf berubah', tone: 'neutral' } : work];
}
