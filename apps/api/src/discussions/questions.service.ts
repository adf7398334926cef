import { Injectable } from '@nestjs/common';
import type { DiscussionQuestion, ReportReason } from '@sinau/contracts/discussions.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, Problem, wrongField } from '../http/problem.js';
import { LearnerService } from '../learning/learner.service.js';
import { QUESTIONS_PER_HOUR, reportsHide, SIMILAR_SHARE } from './discussion.policy.js';
import * as queries from './questions.queries.js';
import { everyWord, searchWords } from './search-words.js';

interface NewQuestion {
  readonly id: string;
  readonly lessonCode: string;
  readonly text: string;
}

/** A learner's side of "Tanya pelatih": the questions of the course, and one's own. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
  ) {}

  async list(
    actor: Actor,
    enrolmentId: string,
    { search = '', ...filter }: RouteInput<'GET /enrolments/:id/questions'>['query'],
  ): Promise<RouteOutput<'GET /enrolments/:id/questions'>> {
    const em = this.transactions.reader;
    const reader = await this.learners.reading(em, actor, enrolmentId);
    return toPage(await queries.listQuestions(em, reader, { ...filter, query: everyWord(search) }), filter);
  }

  /** While somebody types: perhaps it has been answered before. */
  async similar(actor: Actor, enrolmentId: string, text: string): Promise<{ items: DiscussionQuestion[] }> {
    const em = this.transactions.reader;
    const reader = await this.learners.reading(em, actor, enrolmentId);
    const words = searchWords(text);
    if (words.length === 0) return { items: [] };
    const least = Math.max(1, Math.ceil(words.length * SIMILAR_SHARE));
    return { items: await queries.findSimilar(em, reader, words, least) };
  }

  /** Idempotent by id: a phone may send its question again whenever it is unsure. */
  async ask(actor: Actor, enrolmentId: string, question: NewQuestion): Promise<DiscussionQuestion> {
    return this.transactions.run(async (em) => {
      const reader = await this.learners.working(em, actor, enrolmentId);
      if (!(await queries.existsQuestion(em, question.id))) {
        await this.refuseFlood(em, actor);
        const known = await queries.insertQuestion(em, reader, { ...question, enrolmentId });
        if (!known) throw wrongField('lessonCode', 'Pelajaran ini tidak ada di kelas Anda.');
      }
      const asked = orNotFound(await queries.findQuestion(em, reader, question.id));
      // Somebody else's id: nothing of theirs is shown as an answer to this.
      if (!asked.mine) throw notFound();
      return asked;
    });
  }

  async remove(actor: Actor, enrolmentId: string, id: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      await this.learners.reading(em, actor, enrolmentId);
      if (!(await queries.deleteQuestion(em, actor.accountId, id))) throw notFound();
      return { ok: true };
    });
  }

  async report(
    actor: Actor,
    enrolmentId: string,
    questionId: string,
    given: { reason: ReportReason; note: string },
  ): Promise<{ hidden: boolean }> {
    return this.transactions.run(async (em) => {
      const reader = await this.learners.reading(em, actor, enrolmentId);
      if (!(await queries.lockReportable(em, reader, questionId))) throw notFound();
      const open = await queries.insertReport(em, { questionId, accountId: actor.accountId, ...given });
      const hidden = reportsHide(open);
      if (hidden) await queries.hideReported(em, questionId);
      return { hidden };
    });
  }

  private async refuseFlood(em: EntityManager, actor: Actor): Promise<void> {
    if ((await queries.countRecent(em, actor.accountId)) < QUESTIONS_PER_HOUR) return;
    throw new Problem('too_many_requests', {
      detail: `Paling banyak ${QUESTIONS_PER_HOUR} pertanyaan dalam satu jam. Tulisan Anda aman. Kirim lagi nanti.`,
      retryAfterSeconds: 600,
    });
  }
}
