import { keyOf } from '../../../lib/api-query.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';
import type { Grade } from './submission.js';

/** Grades a submission by its rubric. */
export const useSaveGrade = (onSaved: (grade: Grade) => void) =>
  useApiMutation('POST /manage/grading/:id', {
    invalidates: [keyOf('GET /manage/grading'), keyOf('GET /manage/batches/:id/participants')],
    onSuccess: onSaved,
  });

/** Corrects a grade; the former one is kept and shown. */
export const useCorrectGrade = (onSaved: (grade: Grade) => void) =>
  useApiMutation('POST /manage/grading/:id/corrections', {
    invalidates: [
      keyOf('GET /manage/grading'),
      keyOf('GET /manage/grading/:id'),
      keyOf('GET /manage/batches/:id/participants'),
    ],
    onSuccess: onSaved,
  });
