const NUMBERED = /^bab\s+\d/i;

/** `Bab 2: Cahaya` for the second one (`index` 1); a title that has its number already stays as it is. */
export const numberedBab = (title: string, index: number): string =>
  NUMBERED.test(title) ? title : `Bab ${index + 1}: ${title}`;

/** `Bab Cahaya`; a title that says so itself stays as it is. */
export const babWords = (title: string): string => (NUMBERED.test(title) ? title : `Bab ${title}`);

/** The same within a sentence: `bab Cahaya`. */
export const inBab = (title: string): string => (NUMBERED.test(title) ? title : `bab ${title}`);
