import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import { orNotFound } from '../http/problem.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { scoreOf, type StoredAttempt } from './attempt.rule.js';
import { findAnyAttempt } from './attempts.queries.js';
import { LearnerService } from './learner.service.js';
import * as queries from './regrading.queries.js';

/** What grading one attempt again did. */
export interface Regraded {
  readonly submitted: boolean;
  /** Its learner has a certificate: nothing was changed. */
  readonly certified: boolean;
  readonly answersChanged: number;
  readonly scoreChanged: boolean;
  readonly newlyPassed: boolean;
}

/** What was passed stays passed (I7), so its score does not fall below the pass mark. */
export function regradedResult(attempt: StoredAttempt): { score: number; passed: boolean | null } {
  const score = scoreOf(attempt.questions);
  const { passingScore } = attempt;
  if (passingScore === null) return { score, passed: null };
  if (attempt.passed !== true) return { score, passed: score >= passingScore };
  return { score: Math.max(score, Math.min(passingScore, attempt.score ?? 0)), passed: true };
}

const NOTHING = { certified: false, answersChanged: 0, scoreChanged: false, newlyPassed: false };

/** Grades attempts again after a question's key was corrected. */
@Injectable()
export class RegradingService {
  constructor(
    private readonly learners: LearnerService,
    private readonly completion: CompletionService,
  ) {}

  /** In the caller's transaction; holds the enrolment. Doing it twice changes nothing more. */
  async regrade(
    em: EntityManager,
    ring: Ring,
    { id, enrolmentId }: { id: string; enrolmentId: string },
    questionIds: readonly string[],
  ): Promise<Regraded> {
    await this.learners.hold(em, enrolmentId);
    const attempt = orNotFound(await findAnyAttempt(em, id));
    const submitted = attempt.submittedAt !== null;
    if (await queries.isCertified(em, enrolmentId)) return { ...NOTHING, submitted, certified: submitted };
    const answers = attempt.questions
      .filter((question) => questionIds.includes(question.id) && question.choice.length > 0)
      .map((question) => ({ questionId: question.id, correct: isCorrect(question, question.choice) }));
    const answersChanged = await queries.markAnswers(em, id, answers);
    if (!submitted) return { ...NOTHING, submitted, answersChanged };
    const { score, passed } = regradedResult(attempt);
    const changed = await queries.setScore(em, id, { score, passed });
    const newlyPassed = passed === true && attempt.passed !== true;
    if (newlyPassed && attempt.lessonId)
      await this.learners.finishLesson(em, ring, attempt, attempt.lessonId);
    if (changed) await this.completion.regraded(em, ring, enrolmentId);
    return {
      submitted,
      certified: false,
      answersChanged,
      scoreChanged: score !== attempt.score,
      newlyPassed,
    };
  }
}
