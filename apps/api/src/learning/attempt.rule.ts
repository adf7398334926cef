import type { AnswerFeedback, Attempt, Question } from '@sinau/contracts/learning.contract.js';

/** A question of an attempt with its answer so far. Carries the key: never leaves the server as it is. */
export interface AskedQuestion extends Question {
  readonly id: string;
  readonly key: string[];
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

/** Right means exactly the key: nothing missing, nothing more, in whatever order. */
export function isCorrect(key: readonly string[], choice: readonly string[]): boolean {
  const chosen = new Set(choice);
  return chosen.size === new Set(key).size && key.every((id) => chosen.has(id));
}

/** Share of the points in percent, two decimals. */
export function scoreOf(questions: readonly AskedQuestion[]): number {
  let reached = 0;
  let whole = 0;
  for (const { points, key, choice } of questions) {
    whole += points;
    if (isCorrect(key, choice)) reached += points;
  }
  return whole === 0 ? 0 : Math.round((reached * 10_000) / whole) / 100;
}

export function feedbackOf(question: AskedQuestion, choice: readonly string[]): AnswerFeedback {
  const correct = isCorrect(question.key, choice);
  return {
    correct,
    feedback: correct ? question.feedbackCorrect : question.feedbackWrong,
    key: question.key,
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

export function viewOf(attempt: StoredAttempt): Attempt {
  const { lessonId: _lessonId, expired: _expired, questions, ...rest } = attempt;
  return {
    ...rest,
    questions: questions.map((question) => {
      const { code, kind, text, options, choice } = question;
      const feedback = tells(attempt, choice) ? feedbackOf(question, choice) : null;
      return { code, kind, text, options, choice, feedback };
    }),
  };
}

/** Fisher and Yates. The order is stored with the attempt, so it need not be repeatable. */
export function shuffled<T>(items: readonly T[], random: () => number = Math.random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
