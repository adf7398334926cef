import type { AttemptQuestion } from './api/attempt.js';

/** A question as it is asked: what an input needs to know, without key, feedback or what was answered. */
export type AskedQuestion = Omit<AttemptQuestion, 'choice' | 'feedback'>;
export type QuestionKind = AskedQuestion['kind'];

/** Kinds whose answer is typed: sent after a pause, not letter by letter. */
export const isTyped = (kind: QuestionKind): boolean => kind === 'numeric' || kind === 'short_answer';

/** Kinds that the quiz page carries itself; the others come in a chunk of their own when a quiz has one. */
export const isPlain = (kind: QuestionKind): boolean =>
  kind === 'single' || kind === 'multiple' || kind === 'true_false';

const SEPARATOR = ':';

/** `"A:x"` as left and right side. */
export function toPair(pair: string): readonly [left: string, right: string] {
  const at = pair.indexOf(SEPARATOR);
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** The choice with another right side for one left side, in the order of the left sides; `''` takes it away. */
export function withPair(
  question: AskedQuestion,
  choice: readonly string[],
  left: string,
  right: string,
): string[] {
  const pairs = new Map(choice.map(toPair));
  pairs.set(left, right);
  return question.options.flatMap(({ id }) => {
    const other = pairs.get(id);
    return other ? [`${id}${SEPARATOR}${other}`] : [];
  });
}

/**
 * A number as people here type it, in the one form that answers have: `1250,5`. Dots are for thousands,
 * except a single one that cannot be (`12.5`). Undefined for anything that is no number.
 */
export function toNumberAnswer(text: string): string | undefined {
  const bare = text
    .replace(/^\s*rp\.?/i, '')
    .replace(/\s/g, '')
    .replace(/^\+/, '');
  const thousands = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare);
  const plain = thousands ? bare.replaceAll('.', '') : bare.replace('.', ',');
  return /^-?\d{1,15}(,\d{1,8})?$/.test(plain) ? plain : undefined;
}

/** A place on a picture as shares of its width and height, from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export function toPoint(answer: string | undefined): Point | undefined {
  const [x, y] = (answer ?? '').split(',').map(Number);
  return x === undefined || y === undefined || Number.isNaN(x + y) ? undefined : { x, y };
}

/** `0.413,0.62`: three digits are a tenth of a per cent, finer than any finger. */
export const toPointAnswer = ({ x, y }: Point): string => `${share(x)},${share(y)}`;

const share = (value: number): string => String(Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000);

/** Whether a choice answers the whole question, so that it can be sent. */
export function isComplete(question: AskedQuestion, choice: readonly string[]): boolean {
  switch (question.kind) {
    case 'matching':
    case 'ordering':
      return choice.length === question.options.length;
    case 'numeric':
      return toNumberAnswer(choice[0] ?? '') !== undefined;
    case 'short_answer':
      return (choice[0] ?? '').trim() !== '';
    default:
      return choice.length > 0;
  }
}
