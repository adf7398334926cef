import { Injectable } from '@nestjs/common';
import type { OfflineAttemptResult } from '@sinau/contracts/offline.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions, type Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { findOpenAttempt, findQuiz, type Quiz } from './attempts.queries.js';
import { isSavable, OfflineDraws } from './offline-draws.service.js';
import { LearnerService, type Learner } from './learner.service.js';
import * as kept from './offline-attempts.queries.js';
import type { KeyedQuestion } from './offline-quiz.queries.js';
import { gradeOffline, resultOf, type HandedQuiz } from './offline-quiz.rule.js';

/** More than this many attempts that count for nothing are not kept: nobody does that by hand. */
const MOST_UNCOUNTED = 50;

/** Quizzes done without a signal: taken in and graded here by the same rules as all others. */
@Injectable()
export class OfflineAttemptsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly completion: CompletionService,
    private readonly draws: OfflineDraws,
  ) {}

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
      const asked = countable ? await this.draws.asked(em, learner, quiz, handed) : undefined;
      if (!quiz || !asked) return this.keepUncounted(em, enrolmentId, handed, 'quiz_changed', null);
      return this.count(em, ring, learner, quiz, asked, handed);
    });
  }

  private async count(
    em: EntityManager,
    ring: Ring,
    { enrolmentId }: Learner,
    quiz: Quiz,
    questions: readonly KeyedQuestion[],
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
