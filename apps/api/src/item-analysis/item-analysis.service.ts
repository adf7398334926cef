import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import * as queries from './item-analysis.queries.js';
import { itemView } from './item-view.js';
import { learningGainOf, type TestPair } from './learning-gain.rule.js';

/** What answers say about questions and classes. */
@Injectable()
export class ItemAnalysisService {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
  ) {}

  /** @throws Problem not_found, also for a class of other trainers */
  async ofBatch(
    actor: Actor,
    batchId: string,
  ): Promise<RouteOutput<'GET /manage/batches/:id/item-analysis'>> {
    const { label, courseTitle } = await this.batches.detail(actor, batchId);
    const items = await queries.findItems(this.transactions.reader, { batchId });
    return { batchLabel: label, courseTitle, items: items.map(itemView) };
  }

  /** @throws Problem not_found */
  async ofCourse(courseId: string): Promise<RouteOutput<'GET /bank/item-analysis'>> {
    const em = this.transactions.reader;
    const courseTitle = orNotFound(await queries.findCourseTitle(em, courseId));
    return { courseTitle, items: (await queries.findItems(em, { courseId })).map(itemView) };
  }

  /** @throws Problem not_found, also for a class of other trainers */
  async gain(actor: Actor, batchId: string): Promise<RouteOutput<'GET /manage/batches/:id/learning-gain'>> {
    const { label, courseTitle } = await this.batches.detail(actor, batchId);
    const pairs = await queries.findTestPairs(this.transactions.reader, batchId);
    return { batchLabel: label, courseTitle, ...learningGainOf(pairs) };
  }

  /** First pre test and best post test of everybody with a seat, for who may see the class. */
  testPairs(batchId: string): Promise<TestPair[]> {
    return queries.findTestPairs(this.transactions.reader, batchId);
  }
}
