import { Injectable } from '@nestjs/common';
import type { BankQuestion } from '@sinau/contracts/bank-question.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { orNotFound } from '../http/problem.js';
import { bodyOf } from './bank-question.js';
import * as queries from './bank.queries.js';
import { BankService } from './bank.service.js';
import { usesOf } from './question-use.js';
import * as uses from './question-use.queries.js';

/** Reading all banks: every trainer sees and searches them. */
@Injectable()
export class BankCatalogue {
  constructor(
    private readonly transactions: Transactions,
    private readonly bank: BankService,
  ) {}

  /** @throws Problem not_found for a course that is not there */
  async list(query: RouteInput<'GET /bank/questions'>['query']): Promise<RouteOutput<'GET /bank/questions'>> {
    await this.bank.ensureAll();
    const em = this.transactions.reader;
    if (query.course) orNotFound(await queries.findCourse(em, query.course));
    const page = toPage(await queries.listQuestions(em, query), query);
    const modules = query.course ? await queries.modulesOf(em, query.course) : [];
    return { ...page, items: await this.shown(em, page.items), modules };
  }

  /** In the order of their banks; unknown and deleted ones are left out. */
  async read(em: EntityManager, ids: readonly string[]): Promise<BankQuestion[]> {
    return this.shown(em, await queries.findQuestions(em, ids));
  }

  /** @throws Problem not_found */
  async one(em: EntityManager, id: string): Promise<BankQuestion> {
    return orNotFound((await this.read(em, [id]))[0]);
  }

  private async shown(em: EntityManager, found: readonly queries.BankRow[]): Promise<BankQuestion[]> {
    if (found.length === 0) return [];
    const facts = await uses.findUses(em, [...new Set(found.map(({ courseId }) => courseId))]);
    const stats = await uses.findStats(em, found);
    return found.map((one) => {
      const { source, ...rest } = one;
      const body = bodyOf(source);
      const known = stats.find(({ courseId, code }) => courseId === one.courseId && code === one.code);
      return {
        ...rest,
        ...body,
        usedIn: usesOf({ ...rest, moduleCode: body.moduleCode, level: body.level }, facts),
        stats: known ? { answers: known.answers, share: known.share } : null,
      };
    });
  }
}
