import { Injectable } from '@nestjs/common';
import type { OfflineQuiz } from '@sinau/contracts/offline.contract.js';
import type { EntityManager } from 'typeorm';
import { findDrawable, findQuiz, type Quiz } from './attempts.queries.js';
import { DrawLots } from './draw-lots.service.js';
import { partOrders, type Drawable } from './draw.rule.js';
import type { Learner } from './learner.service.js';
import { countAttempts, findKeyedQuestions, type KeyedQuestion } from './offline-quiz.queries.js';
import { answersDraw, packed, toOfflineQuestion, type HandedQuiz } from './offline-quiz.rule.js';

/** A device gets the draws of so many attempts; for more it saves the lesson again. */
const MOST_DRAWS = 10;

/** Tests are never given out, and only a server's clock can keep a time limit. */
export const isSavable = ({ lessonId, minutes }: Quiz): boolean => lessonId !== null && minutes === null;

/**
 * What quizzes ask on a device, with their keys. The draw of an attempt follows from the person, the lesson and the
 * attempt's number, so what comes back can be held against it although nothing was stored.
 */
@Injectable()
export class OfflineDraws {
  constructor(private readonly lots: DrawLots) {}

  /** The draws of the attempts that are left, with all their questions; null when the quiz can only be done with a signal. */
  async package(
    em: EntityManager,
    learner: Learner,
    code: string,
    title: string,
  ): Promise<OfflineQuiz | null> {
    const quiz = await findQuiz(em, learner.versionId, code);
    if (!quiz || !isSavable(quiz)) return null;
    const attemptsUsed = await countAttempts(em, learner.enrolmentId, code);
    const pool = await this.pool(em, learner, quiz);
    const left = Math.max(0, Math.min(quiz.maxAttempts - attemptsUsed, MOST_DRAWS));
    const draws = Array.from({ length: left }, (_, index) =>
      this.draw(pool, quiz, learner, code, attemptsUsed + index + 1),
    );
    if (draws.some((drawn) => drawn.length === 0)) return null;
    return {
      title,
      passingScore: quiz.passingScore,
      maxAttempts: quiz.maxAttempts,
      attemptsUsed,
      questions: await this.questions(em, learner, [...new Set(draws.flat())]),
      draws: draws.map((drawn) => drawn.map((one) => one.code)),
    };
  }

  /**
   * The questions of the draw that the device was given for this attempt; nothing when others were answered, however
   * well. A second device may hand in the same attempt: it is judged by the same draw, and is one attempt more.
   */
  async asked(
    em: EntityManager,
    learner: Learner,
    quiz: Quiz,
    { lessonCode, number, answers }: HandedQuiz,
  ): Promise<KeyedQuestion[] | undefined> {
    if (number > quiz.maxAttempts) return undefined;
    const drawn = this.draw(await this.pool(em, learner, quiz), quiz, learner, lessonCode, number);
    const answered = answers.map(({ question }) => question);
    if (!answersDraw(drawn, answered)) return undefined;
    const codes = drawn.map(({ code }) => code);
    return findKeyedQuestions(em, learner.versionId, codes);
  }

  private async questions(em: EntityManager, { versionId }: Learner, drawn: readonly Drawable[]) {
    const orders = partOrders(drawn);
    const codes = drawn.map(({ code }) => code);
    const questions = await findKeyedQuestions(em, versionId, codes);
    return questions.map((question) => toOfflineQuestion(question, orders[question.id] ?? []));
  }

  private pool(em: EntityManager, { versionId }: Learner, quiz: Quiz) {
    return findDrawable(em, versionId, quiz.draws.length ? null : quiz.questionCodes);
  }

  private draw(
    pool: readonly Drawable[],
    quiz: Quiz,
    { enrolmentId }: Learner,
    code: string,
    number: number,
  ) {
    return packed(pool, quiz, () => this.lots.of(enrolmentId, code, number));
  }
}
