import type { EvidenceFile, GradePin } from '@sinau/contracts/assignments.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';

/** A pin stands on a photo of the very submission that is graded. */
export function pinErrors(
  files: readonly Pick<EvidenceFile, 'id' | 'kind'>[],
  pins: readonly Pick<GradePin, 'fileId'>[],
): FieldError[] {
  const photos = new Set(files.filter(({ kind }) => kind === 'photo').map(({ id }) => id));
  return pins.flatMap(({ fileId }, index) =>
    photos.has(fileId)
      ? []
      : { path: `pins[${index}].fileId`, message: 'Catatan ini tidak ada fotonya di kiriman ini.' },
  );
}
