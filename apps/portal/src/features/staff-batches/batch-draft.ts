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
  readonly admission: 'direct' | 'selection';
  readonly minSeats: string;
  readonly allowances: readonly AllowanceDraft[];
  /** One thing a line; null: as the course has it. */
  readonly equipment: string | null;
  readonly note: string;
}

/** `amount` in rupiah as typed; empty: no money. */
export interface AllowanceDraft {
  readonly name: string;
  readonly amount: string;
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
  admission: 'direct',
  minSeats: '',
  allowances: [],
  equipment: null,
  note: '',
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
  admission: batch.admission,
  minSeats: batch.minSeats === null ? '' : String(batch.minSeats),
  allowances: batch.allowances.map(({ name, amount }) => ({
    name,
    amount: amount === null ? '' : String(amount),
  })),
  equipment: batch.equipment.join('\n'),
  note: batch.note ?? '',
});

/** `75.000` and `75000` are the same; a number that is none goes as it is. */
const toNumber = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(typed.replace(/[.\s]/g, ''));

/** What the API takes. A number that is none goes as it is, so that the API names the field. */
export const toInput = (draft: BatchDraft): BatchInput => ({
  courseId: draft.courseId,
  mode: draft.mode,
  capacity: toNumber(draft.capacity),
  startsOn: draft.startsOn || null,
  endsOn: draft.endsOn || null,
  registrationOpensAt: fromWibField(draft.registrationOpensAt),
  registrationClosesAt: fromWibField(draft.registrationClosesAt),
  assignmentDueAt: fromWibField(draft.assignmentDueAt),
  place: draft.place.trim() || null,
  trainerIds: [...draft.trainerIds],
  admission: draft.mode === 'self_paced' ? 'direct' : draft.admission,
  minSeats: draft.mode === 'self_paced' ? null : toNumber(draft.minSeats),
  allowances: draft.allowances
    .filter(({ name, amount }) => name.trim() || amount.trim())
    .map(({ name, amount }) => ({ name, amount: toNumber(amount) })),
  ...(draft.equipment !== null && {
    equipment: draft.equipment
      .split('\n')
      .map((thing) => thing.trim())
      .filter(Boolean),
  }),
  note: draft.note.trim() || null,
});
