import { Injectable } from '@nestjs/common';
import type { AnswerFeedback, Attempt } from '@sinau/contracts/learning.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions, type Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { isCorrect } from '@sinau/contracts/judge-answer.js';
import { faultOf, keptChoice } from './answer.rule.js';
import { feedbackOf, scoreOf, viewOf, type AskedQuestion, type StoredAttempt } from './attempt.rule.js';
import * as queries from './attempts.queries.js';
import { drawQuestions, partOrders } from './draw.rule.js';
import { LearnerService, type Learner } from './learner.service.js';
import { unmasked } from './shown-parts.rule.js';

function checkChoice(question: AskedQuestion, choice: readonly string[]): void {
  const fault = faultOf(question, choice);
  if (!fault) return;
  if ('unknown' in fault) throw new Problem('answer_unknown');
  throw wrongField('choice', fault.sentence);
}

function missingAnswers(attempt: StoredAttempt): Problem | undefined {
  const errors = attempt.questions.flatMap(({ code, choice }, index) =>
    choice.length ? [] : [{ path: code, message: `Soal nomor ${index + 1} belum dijawab.` }],
  );
  return errors.length ? new Problem('answers_missing', { errors }) : undefined;
}

/**
 * Quizzes and tests. The learner's enrolment row is locked by every write here, so a double tap, an answer and a
 * hand-in follow one another.
 */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly completion: CompletionService,
  ) {}

  /** A new attempt, or the one under way. One whose time ran out is closed and shown with its result. */
  async start(actor: Actor, enrolmentId: string, code: string): Promise<Attempt> {
    return this.transactions.run(async (em, ring) => {
      const learner = await this.learners.working(em, actor, enrolmentId);
      const open = await queries.findOpenAttempt(em, enrolmentId, code);
      if (open?.expired) await this.close(em, ring, open);
      const id = open?.id ?? (await this.begin(em, learner, code));
      return viewOf(orNotFound(await queries.findAttempt(em, id, actor.accountId)));
    });
  }

  private async begin(em: EntityManager, learner: Learner, code: string): Promise<string> {
    const quiz = orNotFound(await queries.findQuiz(em, learner.versionId, code));
    if (code === 'post') await this.checkUnlocked(em, learner);
    const asked = await this.draw(em, learner.versionId, quiz);
    const id = await queries.insertAttempt(em, { ...learner, code }, quiz, asked);
    if (!id) throw new Problem('attempts_used_up');
    return id;
  }

  private async draw(em: EntityManager, versionId: string, quiz: queries.Quiz) {
    const pool = await queries.findDrawable(em, versionId, quiz.draws.length ? null : quiz.questionCodes);
    const questions = drawQuestions(pool, quiz);
    if (questions.length === 0)
      throw new Problem('state_conflict', { detail: 'Kuis ini belum berisi soal. Beri tahu pelatih Anda.' });
    return { questionIds: questions.map(({ id }) => id), orders: partOrders(questions) };
  }

  private async checkUnlocked(em: EntityManager, { enrolmentId }: Learner): Promise<void> {
    const { requirements } = await this.completion.standing(em, enrolmentId);
    if (requirements.every(({ key, met }) => key !== 'lessons' || met)) return;
    throw new Problem('state_conflict', {
      detail: 'Tes akhir terbuka setelah semua pelajaran wajib selesai.',
    });
  }

  async read(actor: Actor, attemptId: string): Promise<Attempt> {
    return viewOf(
      orNotFound(await queries.findAttempt(this.transactions.reader, attemptId, actor.accountId)),
    );
  }

  /**
   * Saves an answer. In tests it may be changed until the hand-in. In quizzes the first answer stands, since its
   * feedback named the key: answering again, otherwise or not, gives that first feedback.
   */
  async answer(
    actor: Actor,
    attemptId: string,
    code: string,
    given: string[],
  ): Promise<{ feedback: AnswerFeedback | null }> {
    return this.transactions.run(async (em) => {
      const attempt = await this.lock(em, actor, attemptId);
      const question = orNotFound(attempt.questions.find((one) => one.code === code));
      const isQuiz = attempt.lessonId !== null;
      const choice = isQuiz ? given : unmasked(question, given);
      checkChoice(question, choice);
      if (isQuiz && question.choice.length) return { feedback: feedbackOf(question, question.choice) };
      if (attempt.submittedAt || attempt.expired) throw new Problem('attempt_closed');
      const chosen = keptChoice(question.kind, choice);
      await queries.saveAnswer(em, {
        attemptId,
        questionId: question.id,
        choice: chosen,
        correct: isCorrect(question, chosen),
      });
      return { feedback: isQuiz ? feedbackOf(question, chosen) : null };
    });
  }

  /** Handing in twice gives the same result. After the deadline what was saved is what counts. */
  async submit(actor: Actor, attemptId: string): Promise<Attempt> {
    return this.transactions.run(async (em, ring) => {
      const attempt = await this.lock(em, actor, attemptId);
      if (attempt.submittedAt) return viewOf(attempt);
      const missing = attempt.expired ? undefined : missingAnswers(attempt);
      if (missing) throw missing;
      await this.close(em, ring, attempt);
      return viewOf(orNotFound(await queries.findAttempt(em, attemptId, actor.accountId)));
    });
  }

  /** For the sweep: a test whose learner never came back still counts with what was saved. */
  async closeForgotten(limit = 50): Promise<number> {
    const forgotten = await queries.findForgotten(this.transactions.reader, limit);
    for (const { id, enrolmentId, accountId } of forgotten) {
      await this.transactions.run(async (em, ring) => {
        await this.learners.hold(em, enrolmentId);
        const attempt = await queries.findAttempt(em, id, accountId);
        if (attempt?.expired) await this.close(em, ring, attempt);
      });
    }
    return forgotten.length;
  }

  private async lock(em: EntityManager, actor: Actor, attemptId: string): Promise<StoredAttempt> {
    const { enrolmentId } = orNotFound(await queries.findAttempt(em, attemptId, actor.accountId));
    await this.learners.working(em, actor, enrolmentId);
    return orNotFound(await queries.findAttempt(em, attemptId, actor.accountId));
  }

  /** A quiz lesson is done when it was passed, or when there is no attempt left to pass it. */
  private async close(em: EntityManager, ring: Ring, attempt: StoredAttempt): Promise<void> {
    const score = scoreOf(attempt.questions);
    const passed = attempt.passingScore === null ? null : score >= attempt.passingScore;
    await queries.closeAttempt(em, attempt.id, { score, passed });
    const done = passed === true || attempt.number >= attempt.maxAttempts;
    if (attempt.lessonId && done) await this.learners.finishLesson(em, ring, attempt, attempt.lessonId);
    else await this.completion.refresh(em, ring, attempt.enrolmentId);
  }
}
