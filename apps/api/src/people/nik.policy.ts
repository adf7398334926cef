/** A certificate may stand on this NIK: once a training is completed it is no longer the peserta's to change. */
export function mayReplaceNik(person: {
  readonly nikIndex: Buffer | null;
  readonly hasCompleted: boolean;
}): boolean {
  return person.nikIndex === null || !person.hasCompleted;
}
