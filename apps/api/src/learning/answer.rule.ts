import type { QuestionKind } from '@sinau/contracts/lessons.contract.js';
import { readNumber } from '@sinau/contracts/indonesian-number.js';
import { pointOf, type JudgedQuestion } from '@sinau/contracts/judge-answer.js';

/** What is needed to see whether an answer can be taken (see bank-question.contract.ts). */
export interface Judged extends JudgedQuestion {
  readonly options: readonly { readonly id: string }[];
  readonly matches: readonly { readonly id: string }[];
}

/** An answer that cannot be saved: `unknown` names what is not offered, else a sentence for the learner. */
export type Fault = { readonly unknown: true } | { readonly sentence: string };

const UNKNOWN: Fault = { unknown: true };
const say = (sentence: string): Fault => ({ sentence });
const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));

function pairsFault({ options, matches }: Judged, choice: readonly string[]): Fault | undefined {
  const [lefts, rights] = [idsOf(options), idsOf(matches)];
  const pairs = choice.map((pair) => pair.split(':'));
  if (
    pairs.some(
      ([left = '', right = '', more]) => more !== undefined || !lefts.has(left) || !rights.has(right),
    )
  )
    return UNKNOWN;
  const paired = new Set(pairs.map(([left]) => left));
  return paired.size === lefts.size && pairs.length === lefts.size
    ? undefined
    : say('Beri satu pasangan untuk setiap butir.');
}

function optionsFault({ kind, options }: Judged, choice: readonly string[]): Fault | undefined {
  const offered = idsOf(options);
  if (choice.some((id) => !offered.has(id))) return UNKNOWN;
  if (kind === 'ordering') {
    const whole = choice.length === offered.size && new Set(choice).size === offered.size;
    return whole ? undefined : say('Urutkan semua butir dulu.');
  }
  return kind === 'multiple' || choice.length === 1 ? undefined : say('Pilih satu jawaban saja.');
}

/** Why an answer cannot be taken as it is; nothing when it can, be it right or wrong. */
export function faultOf(question: Judged, choice: readonly string[]): Fault | undefined {
  const [first = ''] = choice;
  switch (question.kind) {
    case 'matching':
      return pairsFault(question, choice);
    case 'numeric':
      return choice.length === 1 && readNumber(first) !== undefined
        ? undefined
        : say('Tulis satu angka, misalnya 12,5.');
    case 'short_answer':
      return choice.length === 1 && first.trim() !== '' ? undefined : say('Tulis jawaban Anda dulu.');
    case 'hotspot':
      return choice.length === 1 && pointOf(first) ? undefined : say('Ketuk satu titik di gambar.');
    default:
      return optionsFault(question, choice);
  }
}

/** The form in which an answer is kept: sets without repetition and in order, everything else as it was given. */
export function keptChoice(kind: QuestionKind, choice: readonly string[]): string[] {
  if (kind === 'ordering') return [...choice];
  if (kind === 'short_answer' || kind === 'numeric') return choice.map((one) => one.trim());
  return [...new Set(choice)].sort();
}
