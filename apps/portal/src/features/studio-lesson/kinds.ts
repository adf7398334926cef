import type { LessonBody } from './api/lesson.js';

export const KINDS: Readonly<Record<LessonBody['kind'], string>> = {
  reading: 'Bacaan',
  video: 'Video',
  audio: 'Audio',
  quiz: 'Kuis',
  photo_assignment: 'Tugas foto',
  in_person: 'Tatap muka',
  scorm: 'Paket SCORM',
};
