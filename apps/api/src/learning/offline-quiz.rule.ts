import type { OfflineAttemptResult, OfflineQuestion } from '@sinau/contracts/offline.contract.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { keptChoice } from './answer.rule.js';
import { drawQuestions, type Drawable } from './draw.rule.js';
import type { KeptAttempt, GradedAnswer } from './offline-attempts.queries.js';
import type { KeyedQuestion } from './offline-quiz.queries.js';
import type { Quiz } from './attempts.queries.js';
import { partsInOrder } from './shown-parts.rule.js';

export interface GivenAnswer {
  readonly question: string;
  readonly choice: readonly string[];
  readonly answeredAt: string;
}

export interface Graded {
  readonly score: number;
  readonly answers: GradedAnswer[];
}

/** The same rules as with a signal: share of the points in percent; what was left out scores nothing. */
export function gradeOffline(questions: readonly KeyedQuestion[], given: readonly GivenAnswer[]): Graded {
  const byCode = new Map(given.map((answer) => [answer.question, answer]));
  let reached = 0;
  let whole = 0;
  const answers = questions.flatMap((question): GradedAnswer[] => {
    whole += question.points;
    const answer = byCode.get(question.code);
    if (!answer) return [];
    const choice = keptChoice(question.kind, answer.choice);
    const correct = isCorrect(question, choice);
    if (correct) reached += question.points;
    return [{ questionId: question.id, choice, correct, answeredAt: answer.answeredAt }];
  });
  return { score: whole === 0 ? 0 : Math.round((reached * 10_000) / whole) / 100, answers };
}

/**
 * One attempt's worth of questions for a device, keys and all: none of a test is drawn, while fixed ones stay. Empty
 * when that leaves fewer than the quiz asks: such a quiz can only be done with a signal.
 */
export function packed(pool: readonly Drawable[], quiz: Quiz): Drawable[] {
  const open = pool.filter(({ code, tested }) => !tested || quiz.questionCodes.includes(code));
  const drawn = drawQuestions(open, quiz);
  return drawn.length < drawQuestions(pool, quiz).length ? [] : drawn;
}

/**
 * Which questions an attempt of this quiz asks when these were answered; nothing when it cannot have asked them, since
 * the quiz has changed since it was saved. A device names only what was answered, so the list is filled up with a
 * draw: whoever leaves questions out is asked as many as everybody else.
 */
export function askedCodes(
  quiz: Quiz,
  pool: readonly Drawable[],
  answered: readonly string[],
): string[] | undefined {
  const fixed = new Set(quiz.questionCodes);
  const drawn = answered.filter((code) => !fixed.has(code));
  const room = quiz.draws.reduce((sum, { count }) => sum + count, 0);
  const fits = (code: string) =>
    pool.some(
      (one) =>
        one.code === code &&
        quiz.draws.some(
          ({ moduleCode, level }) =>
            (moduleCode === null || moduleCode === one.moduleCode) && (level === null || level === one.level),
        ),
    );
  const known = new Set(pool.map(({ code }) => code));
  const asked = [...quiz.questionCodes.filter((code) => known.has(code)), ...new Set(drawn)];
  if (!drawn.every(fits) || new Set(drawn).size > room || asked.length === 0) return undefined;
  const whole = drawQuestions(pool, { ...quiz, shuffle: false }).map(({ code }) => code);
  const others = whole.filter((code) => !asked.includes(code));
  return [...asked, ...others.slice(0, Math.max(0, whole.length - asked.length))];
}

/** What the device gets: parts in an order that does not tell the key. */
export function toOfflineQuestion(question: KeyedQuestion, order: readonly string[]): OfflineQuestion {
  const { id: _id, options, ...rest } = question;
  const parts = partsInOrder({ ...question, order });
  return {
    ...rest,
    options: parts.options.map(({ id, text }) => ({ id, text })),
    matches: parts.matches,
    optionFeedback: options.flatMap(({ id, feedback }) => (feedback ? [{ id, text: feedback }] : [])),
  };
}

const SENTENCES: Readonly<Record<NonNullable<KeptAttempt['reason']>, string>> = {
  attempts_used_up: 'Kesempatan mengerjakan sudah habis. Jawaban Anda tersimpan, tetapi tidak dihitung.',
  quiz_changed: 'Kuis ini sudah berubah. Jawaban Anda tersimpan, tetapi tidak dihitung. Kerjakan lagi.',
};

export const resultOf = ({ id, reason, score, passed }: KeptAttempt): OfflineAttemptResult => ({
  id,
  counted: reason === null,
  score,
  passed,
  detail: reason === null ? 'Nilai sudah kami terima.' : SENTENCES[reason],
});
