import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ManagedQuestion } from '@sinau/contracts/discussions.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import * as queries from './answering.queries.js';
import { answeringScope } from './discussion.policy.js';
import { everyWord } from './search-words.js';

type Held = NonNullable<Awaited<ReturnType<typeof queries.holdQuestion>>>;

/** A trainer's side of "Tanya pelatih": what waits for an answer, and what should not be seen. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reminders: ReminderPlanner,
    private readonly audit: AuditService,
  ) {}

  async list(
    actor: Actor,
    { search = '', ...filter }: RouteInput<'GET /manage/questions'>['query'],
  ): Promise<RouteOutput<'GET /manage/questions'>> {
    const em = this.transactions.reader;
    const found = await queries.listManaged(em, who(actor), { ...filter, query: everyWord(search) });
    return { ...toPage(found, filter), counts: await queries.countWaiting(em, who(actor)) };
  }

  /** The first answer tells the asker; each later one too. The same answer twice tells once. */
  async answer(actor: Actor, id: string, answer: { id: string; text: string }): Promise<ManagedQuestion> {
    return this.change(actor, id, async (em, ring, held) => {
      const isNew = await queries.insertAnswer(em, {
        ...answer,
        questionId: id,
        accountId: actor.accountId,
      });
      if (isNew && !held.hidden) await this.tell(em, ring, 'question_answered', id, answer.id, held);
    });
  }

  async choose(actor: Actor, id: string, answerId: string): Promise<ManagedQuestion> {
    return this.change(actor, id, async (em) => {
      if (!(await queries.chooseAnswer(em, id, answerId))) throw notFound();
    });
  }

  async takeBack(actor: Actor, id: string, answerId: string): Promise<ManagedQuestion> {
    return this.change(actor, id, async (em) => {
      const mine = { questionId: id, id: answerId, accountId: actor.accountId };
      if (!(await queries.deleteAnswer(em, mine))) throw notFound();
    });
  }

  async hide(actor: Actor, id: string, reason: string): Promise<ManagedQuestion> {
    return this.change(actor, id, async (em, ring, held) => {
      await queries.decide(em, id, { hidden: true, reason });
      await this.log(em, actor, id, 'question.hidden');
      await this.tell(em, ring, 'question_hidden', id, randomUUID(), held);
    });
  }

  /** Also for a reported question that may stay: then there is nothing to tell its author. */
  async show(actor: Actor, id: string, reason: string): Promise<ManagedQuestion> {
    return this.change(actor, id, async (em, ring, held) => {
      await queries.decide(em, id, { hidden: false, reason });
      await this.log(em, actor, id, 'question.shown');
      if (held.hidden) await this.tell(em, ring, 'question_shown', id, randomUUID(), held);
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (em: EntityManager, ring: Ring, held: Held) => Promise<void>,
  ): Promise<ManagedQuestion> {
    return this.transactions.run(async (em, ring) => {
      const held = orNotFound(await queries.holdQuestion(em, answeringScope(actor), id));
      await work(em, ring, held);
      return orNotFound(await queries.findManaged(em, who(actor), id));
    });
  }

  private async tell(
    em: EntityManager,
    ring: Ring,
    event: 'question_answered' | 'question_hidden' | 'question_shown',
    questionId: string,
    occurrence: string,
    { accountId, batchId, enrolmentId }: Held,
  ): Promise<void> {
    await this.reminders.tellNow(em, ring, {
      accountId,
      batchId,
      enrolmentId,
      event,
      occurrence: `${questionId}/${occurrence}`,
      facts: { questionId },
    });
  }

  private async log(em: EntityManager, actor: Actor, subjectId: string, action: string): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'discussion_question', subjectId });
  }
}

const who = (actor: Actor): queries.Answerer => ({
  scope: answeringScope(actor),
  reach: actor.reach ?? null,
  accountId: actor.accountId,
});
