import type { QuestionKind } from '@sinau/contracts/lessons.contract.js';
import type { QuestionLevel } from '@sinau/contracts/bank-question.contract.js';

/** A question as a file of another format has it. What the file does not say is undefined, and stays as it was. */
export interface ParsedQuestion {
  /** Where it begins, from 1; in a sheet its row. */
  readonly line: number;
  /** Its name, if it has one: a code of ours, or just a title. */
  readonly name: string | undefined;
  /** Category path or module code. */
  readonly category: string | undefined;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: readonly { readonly text: string; readonly feedback?: string }[];
  readonly matches: readonly string[];
  /** Places (from 0) for what is chosen, paired (`0:2`) or put in order; texts as in the API for the rest. */
  readonly key: readonly string[];
  readonly tolerance?: number;
  readonly unit?: string;
  readonly imageId?: string;
  readonly imageAlt?: string;
  readonly level?: QuestionLevel;
  readonly points?: number;
  readonly feedbackCorrect?: string;
  readonly feedbackWrong?: string;
  /** What could not be taken over; empty: everything could. */
  readonly note: string;
}

/** Something that is no question of ours, where it stands and why. */
export interface ParsedFault {
  readonly line: number;
  readonly message: string;
  readonly excerpt: string;
}

export interface Parsed {
  readonly questions: ParsedQuestion[];
  readonly faults: ParsedFault[];
}

/** A fault of one question; the reader adds where it is. */
export class QuestionFault extends Error {}

/** Files with more are refused; readers stop there, so that nobody waits for what is thrown away. */
export const MOST_QUESTIONS = 5_000;

export const HALF_MARKS = 'Nilai sebagian tidak dipakai: jawaban benar penuh atau salah.';

/** The beginning of a text on one line, to recognise it by. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
