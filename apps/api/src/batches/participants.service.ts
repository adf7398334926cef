import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { canSeeBatch } from './batch.policy.js';
import { findBatchFacts } from './batch-changes.queries.js';
import { listParticipants } from './participants.queries.js';

/** The people of a batch, as its trainers and the office see them. */
@Injectable()
export class ParticipantsService {
  constructor(private readonly transactions: Transactions) {}

  async list(
    actor: Actor,
    batchId: string,
    query: RouteInput<'GET /manage/batches/:id/participants'>['query'],
  ): Promise<RouteOutput<'GET /manage/batches/:id/participants'>> {
    const em = this.transactions.reader;
    const batch = orNotFound(await findBatchFacts(em, batchId));
    orNotFound(canSeeBatch(actor, batch) || undefined);
    return toPage(await listParticipants(em, batchId, query, actor.reach ?? null), query);
  }
}
