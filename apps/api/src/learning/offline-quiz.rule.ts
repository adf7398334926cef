import type { OfflineAttemptResult, OfflineQuestion } from '@sinau/contracts/offline.contract.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { keptChoice } from './answer.rule.js';
import { drawQuestions, type Drawable, type Random } from './draw.rule.js';
import type { KeptAttempt, GradedAnswer } from './offline-attempts.queries.js';
import type { KeyedQuestion } from './offline-quiz.queries.js';
import type { Quiz } from './attempts.queries.js';
import { partsInOrder } from './shown-parts.rule.js';

interface GivenAnswer {
  readonly question: string;
  readonly choice: readonly string[];
  readonly answeredAt: string;
}

/** A quiz as a device hands it in. `id` is made there. */
export interface HandedQuiz {
  readonly id: string;
  readonly lessonCode: string;
  /** Which attempt it was on that device: others may have arrived meanwhile, and it is judged by its own draw. */
  readonly number: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly answers: readonly GivenAnswer[];
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
 * What one attempt asks on a device: none of a test is drawn, while fixed ones stay. Empty when that leaves fewer than
 * the quiz asks: such a quiz can only be done with a signal. @param lot gives the numbers of this attempt from the start
 */
export function packed(pool: readonly Drawable[], quiz: Quiz, lot: () => Random): Drawable[] {
  const open = pool.filter(({ code, tested }) => !tested || quiz.questionCodes.includes(code));
  const drawn = drawQuestions(open, quiz, lot());
  return drawn.length < drawQuestions(pool, quiz, lot()).length ? [] : drawn;
}

/**
 * Whether these answers belong to that draw. Those left out count as wrong; any other question means that the quiz has
 * changed since it was saved, or that somebody chose what to answer.
 */
export function answersDraw(drawn: readonly Drawable[], answered: readonly string[]): boolean {
  return drawn.length > 0 && answered.every((code) => drawn.some((one) => one.code === code));
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
  quiz_changed:
    'Kuis ini sudah berubah. Jawaban Anda tersimpan, tetapi tidak dihitung. Kerjakan lagi saat ada sinyal.',
};

export const resultOf = ({ id, reason, score, passed }: KeptAttempt): OfflineAttemptResult => ({
  id,
  counted: reason === null,
  score,
  passed,
  detail: reason === null ? 'Nilai sudah kami terima.' : SENTENCES[reason],
});
