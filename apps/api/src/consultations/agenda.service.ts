import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { findToday } from '../database/clock.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { listAgenda } from './bookings.queries.js';
import { seerOf } from './consultation.policy.js';
import { seesVisit } from './reach.queries.js';
import { listVisits } from './visit-list.queries.js';

/** The appointments of some days: a consultant's own, or for organisers those of everybody they reach. */
@Injectable()
export class AgendaService {
  constructor(private readonly transactions: Transactions) {}

  async read(
    actor: Actor,
    query: RouteInput<'GET /manage/consultations'>['query'],
  ): Promise<RouteOutput<'GET /manage/consultations'>> {
    const em = this.transactions.reader;
    const from = query.from ?? (await findToday(em));
    const seer = seerOf(actor);
    const consultantId = seer.organiser ? (query.consultant ?? null) : actor.accountId;
    return { from, items: await listAgenda(em, { from, days: query.days, consultantId, seer }) };
  }

  /** All of them, page by page. */
  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/consultation-visits'>['query'],
  ): Promise<RouteOutput<'GET /manage/consultation-visits'>> {
    const seer = seerOf(actor);
    const consultantId = seer.organiser ? (query.consultant ?? null) : actor.accountId;
    return toPage(await listVisits(this.transactions.reader, query, consultantId, seer), query);
  }

  /** Who may touch an appointment: its consultant, and organisers of the person who comes. */
  arrangedBy(actor: Actor): (consultation: { readonly id: string }) => Promise<boolean> {
    return ({ id }) => seesVisit(this.transactions.reader, id, seerOf(actor));
  }
}
