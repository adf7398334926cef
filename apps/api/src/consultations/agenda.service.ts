import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { listAgenda, today } from './bookings.queries.js';
import { isOrganiser } from './consultation.policy.js';

/** The appointments of some days: a consultant's own, or everybody's for organisers. */
@Injectable()
export class AgendaService {
  constructor(private readonly transactions: Transactions) {}

  async read(
    actor: Actor,
    query: RouteInput<'GET /manage/consultations'>['query'],
  ): Promise<RouteOutput<'GET /manage/consultations'>> {
    const em = this.transactions.reader;
    const from = query.from ?? (await today(em));
    const consultantId = isOrganiser(actor) ? (query.consultant ?? null) : actor.accountId;
    return { from, items: await listAgenda(em, { from, days: query.days, consultantId }) };
  }
}
