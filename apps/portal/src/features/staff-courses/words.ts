import type { StateWord } from '../staff-kit/words.js';
import type { ManagedCourse } from './api/managed-courses.js';

export const COURSE_STATES: Readonly<Record<ManagedCourse['state'], StateWord>> = {
  draft: { label: 'Belum terbit', tone: 'neutral' },
  published: { label: 'Terbit', tone: 'success' },
  archived: { label: 'Diarsipkan', tone: 'warning' },
};
