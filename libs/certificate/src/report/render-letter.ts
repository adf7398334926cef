import type { LetterRequest } from './letter-document.js';
import { LETTER_TEMPLATE } from './letter-template.typ.js';
import { setPaper } from './set-paper.js';

/** A letter on A4 under the letterhead of the reports. @throws CertificateRenderError, RangeError for a wrong day */
export function renderLetter({ letter, logo, day }: LetterRequest): Uint8Array {
  return setPaper({ template: LETTER_TEMPLATE, words: letter, logo, pictures: {}, day });
}
