import { Injectable } from '@nestjs/common';
import type { Work } from '@sinau/contracts/library.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { orNotFound } from '../http/problem.js';
import * as queries from './catalogue.queries.js';

/** What everybody may look for and read. */
@Injectable()
export class CatalogueService {
  constructor(private readonly transactions: Transactions) {}

  async list(query: RouteInput<'GET /library/works'>['query']) {
    return toPage(await queries.listWorks(this.transactions.reader, query), query);
  }

  /** @throws Problem not_found, also for drafts and what was withdrawn */
  async read(slug: string): Promise<Work> {
    return orNotFound(await queries.findWork(this.transactions.reader, slug));
  }
}
