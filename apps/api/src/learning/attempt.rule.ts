import type { AnswerFeedback, Attempt, Question } from '@sinau/contracts/learning.contract.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { masked, maskedParts, partsInOrder } from './shown-parts.rule.js';

/** A question of an attempt with its answer so far. Carries the key: never leaves the server as it is. */
export interface AskedQuestion extends Omit<Question, 'options'> {
  readonly id: string;
  readonly options: { readonly id: string; readonly text: string; readonly feedback?: string }[];
  readonly key: string[];
  /** How far a number may be off. */
  readonly tolerance: number;
  /** Order of what this attempt shuffled; empty: nothing. */
  readonly order: string[];
  readonly feedbackCorrect: string;
  readonly feedbackWrong: string;
  readonly points: number;
  /** Empty: not answered. */
  readonly choice: string[];
}

/** An attempt as stored. Quizzes belong to a lesson, tests to none. */
export interface StoredAttempt extends Omit<Attempt, 'questions'> {
  readonly lessonId: string | null;
  /** The deadline and its grace are over, by the database's clock. */
  readonly expired: boolean;
  readonly questions: AskedQuestion[];
}

/** Share of the points in percent, two decimals. */
export function scoreOf(questions: readonly AskedQuestion[]): number {
  let reached = 0;
  let whole = 0;
  for (const question of questions) {
    whole += question.points;
    if (isCorrect(question, question.choice)) reached += question.points;
  }
  return whole === 0 ? 0 : Math.round((reached * 10_000) / whole) / 100;
}

/** In quizzes, so with the file's own ids; a test's are masked by `viewOf`. */
export function feedbackOf(question: AskedQuestion, choice: readonly string[]): AnswerFeedback {
  const correct = isCorrect(question, choice);
  return {
    correct,
    feedback: correct ? question.feedbackCorrect : question.feedbackWrong,
    key: question.key,
    optionFeedback: question.options.flatMap(({ id, feedback }) =>
      feedback && choice.includes(id) ? { id, text: feedback } : [],
    ),
  };
}

/**
 * Quizzes teach: they answer at once. Tests measure: the post test tells its key when it is passed or no attempt is
 * left, and the pre test never, since the post test asks the same questions.
 */
function tells(attempt: StoredAttempt, choice: readonly string[]): boolean {
  if (attempt.lessonId !== null) return attempt.submittedAt !== null || choice.length > 0;
  if (attempt.submittedAt === null || attempt.quizCode !== 'post') return false;
  return attempt.passed === true || attempt.number >= attempt.maxAttempts;
}

function shownOf(attempt: StoredAttempt, question: AskedQuestion): Attempt['questions'][number] {
  const { code, kind, text, unit, imageUrl, imageAlt } = question;
  const isTest = attempt.lessonId === null;
  const parts = isTest ? maskedParts(question) : partsInOrder(question);
  const told = tells(attempt, question.choice) ? feedbackOf(question, question.choice) : null;
  return {
    code,
    kind,
    text,
    unit,
    imageUrl,
    imageAlt,
    options: parts.options.map((option) => ({ id: option.id, text: option.text })),
    matches: parts.matches,
    choice: isTest ? masked(question, question.choice) : question.choice,
    feedback: told && isTest ? { ...told, key: masked(question, told.key) } : told,
  };
}

export function viewOf(attempt: StoredAttempt): Attempt {
  const { lessonId: _lessonId, expired: _expired, questions, ...rest } = attempt;
  return { ...rest, questions: questions.map((question) => shownOf(attempt, question)) };
}
