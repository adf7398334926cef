import { Injectable } from '@nestjs/common';
import type { OfflineAttemptResult, OfflineQuiz } from '@sinau/contracts/offline.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions, type Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { findDrawable, findOpenAttempt, findQuiz, type Quiz } from './attempts.queries.js';
import { partOrders } from './draw.rule.js';
import { LearnerService, type Learner } from './learner.service.js';
import * as kept from './offline-attempts.queries.js';
import { countAttempts, findKeyedQuestions } from './offline-quiz.queries.js';
import {
  askedCodes,
  gradeOffline,
  packed,
  resultOf,
  toOfflineQuestion,
  type GivenAnswer,
} from './offline-quiz.rule.js';

/** A quiz as a device hands it in. `id` is made there. */
export interface HandedQuiz {
  readonly id: string;
  readonly lessonCode: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly answers: readonly GivenAnswer[];
}

/** More than this many attempts that count for nothing are not kept: nobody does that by hand. */
const MOST_UNCOUNTED = 50;

/** Tests are never given out, and only a server's clock can keep a time limit. */
const isSavable = ({ lessonId, minutes }: Quiz) => lessonId !== null && minutes === null;

/** Quizzes done without a signal: given out with their keys, graded here by the same rules as all others. */
@Injectable()
export class OfflineAttemptsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly completion: CompletionService,
  ) {}

  /** One attempt's worth of questions; null when the quiz can only be done with a signal. */
  async package(
    em: EntityManager,
    learner: Learner,
    code: string,
    title: string,
  ): Promise<OfflineQuiz | null> {
    const quiz = await findQuiz(em, learner.versionId, code);
    if (!quiz || !isSavable(quiz)) return null;
    const drawn = packed(await this.pool(em, learner, quiz), quiz);
    if (drawn.length === 0) return null;
    const orders = partOrders(drawn);
    const questions = await findKeyedQuestions(
      em,
      learner.versionId,
      drawn.map((one) => one.code),
    );
    return {
      title,
      passingScore: quiz.passingScore,
      maxAttempts: quiz.maxAttempts,
      attemptsUsed: await countAttempts(em, learner.enrolmentId, code),
      questions: questions.map((question) => toOfflineQuestion(question, orders[question.id] ?? [])),
    };
  }

  /**
   * Takes an attempt in, once per id, in whatever order devices send theirs. One that cannot count is kept as well, and
   * the answer says why. @throws Problem not_found (another's class), not_enrolled, attempts_used_up (too many that do not count)
   */
  async handIn(actor: Actor, enrolmentId: string, handed: HandedQuiz): Promise<OfflineAttemptResult> {
    return this.transactions.run(async (em, ring) => {
      const learner = await this.learners.working(em, actor, enrolmentId);
      const before = await kept.findKept(em, enrolmentId, handed.id);
      if (before) return resultOf(before);
      const quiz = await findQuiz(em, learner.versionId, handed.lessonCode);
      // The feedback of an attempt under way names keys: answers from a device could be copied from it.
      const countable =
        quiz && isSavable(quiz) && !(await findOpenAttempt(em, enrolmentId, handed.lessonCode));
      const asked = countable ? await this.asked(em, learner, quiz, handed) : undefined;
      if (!quiz || !asked) return this.keepUncounted(em, enrolmentId, handed, 'quiz_changed', null);
      return this.count(em, ring, learner, quiz, asked, handed);
    });
  }

  private async asked(em: EntityManager, learner: Learner, quiz: Quiz, { answers }: HandedQuiz) {
    const pool = await this.pool(em, learner, quiz);
    const codes = askedCodes(
      quiz,
      pool,
      answers.map(({ question }) => question),
    );
    return codes && findKeyedQuestions(em, learner.versionId, codes);
  }

  private pool(em: EntityManager, { versionId }: Learner, quiz: Quiz) {
    return findDrawable(em, versionId, quiz.draws.length ? null : quiz.questionCodes);
  }

  private async count(
    em: EntityManager,
    ring: Ring,
    { enrolmentId }: Learner,
    quiz: Quiz,
    questions: Awaited<ReturnType<typeof findKeyedQuestions>>,
    handed: HandedQuiz,
  ): Promise<OfflineAttemptResult> {
    const { score, answers } = gradeOffline(questions, handed.answers);
    const passed = quiz.passingScore === null ? null : score >= quiz.passingScore;
    const added = await kept.insertClosedAttempt(em, {
      ...quiz,
      enrolmentId,
      quizCode: handed.lessonCode,
      questionIds: questions.map(({ id }) => id),
      startedAt: handed.startedAt,
      score,
      passed,
    });
    if (!added) return this.keepUncounted(em, enrolmentId, handed, 'attempts_used_up', { score, passed });
    await kept.insertAnswers(em, added.id, answers);
    const result = { attemptId: added.id, reason: null, score, passed };
    await kept.keepOffline(em, { ...handed, enrolmentId, quizCode: handed.lessonCode }, result);
    // As with a signal: a quiz is done when it was passed, or when there is no attempt left to pass it.
    const done = passed === true || added.number >= quiz.maxAttempts;
    if (quiz.lessonId && done) await this.learners.finishLesson(em, ring, { enrolmentId }, quiz.lessonId);
    else await this.completion.refresh(em, ring, enrolmentId);
    return resultOf({ id: handed.id, reason: null, score, passed });
  }

  private async keepUncounted(
    em: EntityManager,
    enrolmentId: string,
    handed: HandedQuiz,
    reason: NonNullable<kept.KeptAttempt['reason']>,
    graded: { score: number; passed: boolean | null } | null,
  ): Promise<OfflineAttemptResult> {
    if ((await kept.countUncounted(em, enrolmentId)) >= MOST_UNCOUNTED) throw new Problem('attempts_used_up');
    const result = { attemptId: null, reason, score: graded?.score ?? null, passed: graded?.passed ?? null };
    await kept.keepOffline(em, { ...handed, enrolmentId, quizCode: handed.lessonCode }, result);
    return resultOf({ id: handed.id, ...result });
  }
}
