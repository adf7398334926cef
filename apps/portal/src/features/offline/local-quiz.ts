import { ApiError } from '../../lib/api-errors.js';
import type { ResponseOf } from '../../lib/api-types.js';
import { newId } from '../../lib/new-id.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { lessonKey, type OfflineStore } from './offline-store.js';
import type { HandedQuiz, LocalAttempt, OfflineQuestion, SavedLesson } from './types.js';

export type Attempt = ResponseOf<'GET /attempts/:id'>;
type Feedback = NonNullable<Attempt['questions'][number]['feedback']>;

const now = (): string => new Date().toISOString();

/** Attempts of saved quizzes: begun, answered and graded on this device. */
export class LocalQuizzes {
  constructor(private readonly store: OfflineStore) {}

  async find(id: string): Promise<LocalAttempt | undefined> {
    return this.store.get('attempts', id);
  }

  /** The attempt under way or a new one; undefined when this quiz was not saved. @throws ApiError attempts_used_up */
  async start(enrolmentId: string, code: string): Promise<Attempt | undefined> {
    const saved = await this.store.get('lessons', lessonKey(enrolmentId, code));
    if (!saved?.quiz) return undefined;
    const mine = (await this.store.all('attempts')).filter(
      (one) => one.enrolmentId === enrolmentId && one.code === code,
    );
    const open = mine.find(({ submittedAt }) => submittedAt === null);
    return viewOf(open ?? (await this.begin(saved, saved.quiz, mine)));
  }

  private async begin(
    { enrolmentId, code, savedAt }: SavedLesson,
    quiz: NonNullable<SavedLesson['quiz']>,
    mine: readonly LocalAttempt[],
  ): Promise<LocalAttempt> {
    const since = mine.filter(
      ({ submittedAt, result }) => submittedAt !== null && submittedAt > savedAt && result?.counted !== false,
    );
    const number = quiz.attemptsUsed + since.length + 1;
    if (number > quiz.maxAttempts)
      throw new ApiError(409, 'attempts_used_up', 'Kesempatan mengerjakan sudah habis.', '');
    const asked = quiz.draws[number - quiz.attemptsUsed - 1];
    if (!asked)
      throw new ApiError(
        409,
        'state_conflict',
        'Soal di HP ini sudah terpakai. Simpan lagi saat ada sinyal.',
        '',
      );
    const attempt: LocalAttempt = {
      id: newId(),
      enrolmentId,
      code,
      number,
      // The draw that the API has set aside for this attempt; no other counts.
      quiz: { ...quiz, questions: inOrder(quiz.questions, asked) },
      startedAt: now(),
      choices: {},
      submittedAt: null,
      score: null,
      passed: null,
      result: null,
    };
    await this.store.put('attempts', attempt.id, attempt);
    return attempt;
  }

  /** The first answer stands, since its feedback named the key. */
  async answer(id: string, code: string, choice: readonly string[]): Promise<{ feedback: Feedback | null }> {
    const attempt = await this.mine(id);
    const question = attempt.quiz.questions.find((one) => one.code === code);
    if (!question) throw new ApiError(404, 'not_found', 'Soal ini tidak ditemukan.', '');
    const given = attempt.choices[code]?.choice;
    if (!given) {
      if (attempt.submittedAt) throw new ApiError(409, 'attempt_closed', 'Jawaban sudah dikirim.', '');
      const choices = { ...attempt.choices, [code]: { choice, at: now() } };
      await this.store.put('attempts', id, { ...attempt, choices });
    }
    return { feedback: feedbackOf(question, given ?? choice) };
  }

  /** Closes the attempt with its grade. Twice gives the same. @throws ApiError answers_missing */
  async submit(id: string): Promise<LocalAttempt> {
    const attempt = await this.mine(id);
    if (attempt.submittedAt) return attempt;
    const { questions, passingScore } = attempt.quiz;
    if (questions.some(({ code }) => !attempt.choices[code]))
      throw new ApiError(422, 'answers_missing', 'Masih ada soal yang belum dijawab.', '');
    const score = scoreOf(questions, attempt.choices);
    const passed = passingScore === null ? null : score >= passingScore;
    const closed = { ...attempt, submittedAt: now(), score, passed };
    await this.store.put('attempts', id, closed);
    return closed;
  }

  private async mine(id: string): Promise<LocalAttempt> {
    const attempt = await this.find(id);
    if (!attempt) throw new ApiError(404, 'not_found', 'Kuis ini tidak ada lagi di HP ini.', '');
    return attempt;
  }
}

const inOrder = (questions: readonly OfflineQuestion[], codes: readonly string[]): OfflineQuestion[] =>
  codes.flatMap((code) => questions.find((one) => one.code === code) ?? []);

function scoreOf(questions: readonly OfflineQuestion[], choices: LocalAttempt['choices']): number {
  let reached = 0;
  let whole = 0;
  for (const question of questions) {
    whole += question.points;
    if (isCorrect(question, choices[question.code]?.choice ?? [])) reached += question.points;
  }
  return whole === 0 ? 0 : Math.round((reached * 10_000) / whole) / 100;
}

function feedbackOf(question: OfflineQuestion, choice: readonly string[]): Feedback {
  const correct = isCorrect(question, choice);
  return {
    correct,
    feedback: correct ? question.feedbackCorrect : question.feedbackWrong,
    key: question.key,
    optionFeedback: question.optionFeedback.filter(({ id }) => choice.includes(id)),
  };
}

/** As the API shows an attempt, so that the quiz pages need not know where it was made. */
export function viewOf(attempt: LocalAttempt): Attempt {
  const { id, enrolmentId, code, number, quiz, submittedAt, score, passed, choices } = attempt;
  const { title, maxAttempts, passingScore } = quiz;
  return {
    id,
    enrolmentId,
    quizCode: code,
    title,
    number,
    maxAttempts,
    passingScore,
    deadlineAt: null,
    submittedAt,
    score,
    passed,
    questions: quiz.questions.map((question) => {
      const { key: _k, tolerance: _t, points: _p, optionFeedback: _o, ...asked } = question;
      const { feedbackCorrect: _c, feedbackWrong: _w, ...shown } = asked;
      const choice = choices[question.code]?.choice;
      return {
        ...shown,
        choice: [...(choice ?? [])],
        feedback: choice ? feedbackOf(question, choice) : null,
      };
    }),
  };
}

/** What the API gets of a closed attempt. */
export const toHanded = (attempt: LocalAttempt): HandedQuiz => ({
  id: attempt.id,
  lessonCode: attempt.code,
  number: attempt.number,
  startedAt: attempt.startedAt,
  finishedAt: attempt.submittedAt ?? now(),
  answers: Object.entries(attempt.choices).map(([question, { choice, at }]) => ({
    question,
    choice: [...choice],
    answeredAt: at,
  })),
});

/** A quiz is done when it was passed, or when there is no attempt left to pass it. */
export const finishesLesson = ({ submittedAt, passed, number, quiz }: LocalAttempt): boolean =>
  submittedAt !== null && (passed === true || number >= quiz.maxAttempts);
