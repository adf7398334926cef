import type { Choices } from './answer-outbox.js';
import type { Attempt } from './api/attempt.js';
import { toNumberAnswer, toPair, toPoint, isComplete, type AskedQuestion } from './question-kinds.js';

/** Whether a question has its whole answer; half the pairs of a matching question are none yet. */
export const isAnswered = (question: AskedQuestion, choices: Choices): boolean =>
  isComplete(question, choices[question.code] ?? []);

/** Where to go on: the first question without an answer, or the last one. 0-based. */
export function firstOpen(attempt: Attempt, choices: Choices): number {
  const open = attempt.questions.findIndex((question) => !isAnswered(question, choices));
  return open < 0 ? Math.max(0, attempt.questions.length - 1) : open;
}

/** An answer, or a key, in words: `Cahaya jendela dan reflektor`, `Cuci → Keringkan`, `12,5 gram`. */
export function answerWords(question: AskedQuestion, answer: readonly string[]): string {
  const option = (id: string) => question.options.find((each) => each.id === id)?.text ?? '';
  switch (question.kind) {
    case 'matching':
      return answer
        .map(toPair)
        .map(([left, right]) => `${option(left)} = ${textOf(question.matches, right)}`)
        .join('; ');
    case 'ordering':
      return answer.map(option).join(' → ');
    case 'numeric':
      return answer.map((each) => `${numberOf(each)}${question.unit ? ` ${question.unit}` : ''}`).join('; ');
    case 'short_answer':
      return answer.join(' atau ');
    case 'hotspot':
      return answer.map(placeOf).join('; ');
    default:
      return question.options
        .filter(({ id }) => answer.includes(id))
        .map(({ text }) => text)
        .join('; ');
  }
}

const textOf = (parts: readonly { id: string; text: string }[], id: string): string =>
  parts.find((part) => part.id === id)?.text ?? '';

/** `1.250,5`, for an answer (`1250,5`) and a key (`1250.5`) alike. */
function numberOf(answer: string): string {
  const [whole = '', part] = (toNumberAnswer(answer) ?? answer).split(',');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return part ? `${grouped},${part}` : grouped;
}

/** A tapped place, or the middle of an area of the key. */
function placeOf(answer: string): string {
  const point = toPoint(answer);
  if (!point) return '';
  const [, , width = 0, height = 0] = answer.split(',').map(Number);
  const percent = (value: number) => Math.round(value * 100);
  return `${percent(point.x + width / 2)}% dari kiri, ${percent(point.y + height / 2)}% dari atas`;
}
