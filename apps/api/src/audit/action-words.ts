import { DEED_WORDS } from './deed-words.js';
import { SUBJECT_WORDS } from './subject-words.js';

/** `batch.opened` as "Angkatan dibuka". Undefined for what nobody has words for yet. */
export function knownWords(action: string): string | undefined {
  const [subject = '', deed = ''] = action.split('.');
  const [what, done] = [SUBJECT_WORDS[subject], DEED_WORDS[deed]];
  return what && done && `${what} ${done}`;
}

/** The same for a screen, where an older release's action is shown as it was written. */
export const wordsOf = (action: string): string => knownWords(action) ?? action;

export const subjectWordsOf = (type: string): string => SUBJECT_WORDS[type] ?? type;
