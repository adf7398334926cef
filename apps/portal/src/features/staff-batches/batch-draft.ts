import type { BatchDetail } from './api/batch.js';
import type { BatchInput } from './api/save-batch.js';
import { fromWibField, toWibField } from '../staff-kit/wib.js';

/** The form as it is typed: every field a text, moments in WIB. */
export interface BatchDraft {
  readonly courseId: string;
  readonly mode: BatchInput['mode'];
  readonly capacity: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly registrationOpensAt: string;
  readonly registrationClosesAt: string;
  readonly assignmentDueAt: string;
  readonly place: string;
  readonly trainerIds: readonly string[];
}

export const EMPTY_DRAFT: BatchDraft = {
  courseId: '',
  mode: 'in_person',
  capacity: '',
  startsOn: '',
  endsOn: '',
  registrationOpensAt: '',
  registrationClosesAt: '',
  assignmentDueAt: '',
  place: '',
  trainerIds: [],
};

/** An angkatan that exists, as the form shows it. */
export const toDraft = (batch: BatchDetail): BatchDraft => ({
  courseId: batch.courseId,
  mode: batch.mode,
  capacity: batch.capacity === null ? '' : String(batch.capacity),
  startsOn: batch.startsOn ?? '',
  endsOn: batch.endsOn ?? '',
  registrationOpensAt: toWibField(batch.registrationOpensAt),
  registrationClosesAt: toWibField(batch.registrationClosesAt),
  assignmentDueAt: toWibField(batch.assignmentDueAt),
  place: batch.place ?? '',
  trainerIds: batch.trainers.map((trainer) => trainer.id),
});

/** What the API takes. A number that is none goes as it is, so that the API names the field. */
export const toInput = (draft: BatchDraft): BatchInput => ({
  courseId: draft.courseId,
  mode: draft.mode,
  capacity: draft.capacity.trim() === '' ? null : Number(draft.capacity),
  startsOn: draft.startsOn || null,
  endsOn: draft.endsOn || null,
  registrationOpensAt: fromWibField(draft.registrationOpensAt),
  registrationClosesAt: fromWibField(draft.registrationClosesAt),
  assignmentDueAt: fromWibField(draft.assignmentDueAt),
  place: draft.place.trim() || null,
  trainerIds: [...draft.trainerIds],
});
