import type { FieldError } from '@sinau/contracts/problem.js';

/** Why a course's file does not come in, for the person who uploaded it. Trying again does not help. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';

  constructor(
    readonly sentence: string,
    /** Every fault with its place in the file. */
    readonly errors: readonly FieldError[] = [],
  ) {
    super(sentence);
  }
}

export const FAULTY = 'Berkas pelatihan belum dapat diimpor. Tidak ada yang berubah.';
/** More would not be read by anybody. */
export const MOST_FAULTS = 50;

/** @throws PackageRefused when there are faults */
export function refuseFaults(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw new PackageRefused(FAULTY, faults.slice(0, MOST_FAULTS));
}
