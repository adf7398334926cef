import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { CalendarAddress } from './calendar-address.js';
import * as queries from './calendar.queries.js';
import { toICalendar, type CalendarEvent } from './icalendar.js';

/** The meetings of one person for the calendar of their phone. */
@Injectable()
export class CalendarService {
  private readonly addresses: CalendarAddress;

  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.addresses = new CalendarAddress(config.SINAU_INDEX_KEY);
  }

  async feed(actor: Actor): Promise<{ feed: { url: string } | null }> {
    const id = await queries.findFeed(this.transactions.reader, actor.accountId);
    return { feed: id ? { url: this.urlOf(id) } : null };
  }

  async makeFeed(actor: Actor): Promise<{ url: string }> {
    return { url: this.urlOf(await queries.placeFeed(this.transactions.reader, actor.accountId)) };
  }

  /** The address stops working; a new one is another one. */
  async revoke(actor: Actor): Promise<{ ok: true }> {
    await queries.dropFeed(this.transactions.reader, actor.accountId);
    return { ok: true };
  }

  /** What a calendar programme subscribes to. @throws Problem not_found for an unknown or revoked address */
  async read(token: string): Promise<string> {
    const em = this.transactions.reader;
    const feedId = orNotFound(this.addresses.feedOf(token));
    const accountId = orNotFound(await queries.ownerOf(em, feedId));
    return this.written(await queries.sessionsOf(em, accountId));
  }

  /** One meeting as a file. @throws Problem not_found unless it is theirs */
  async one(actor: Actor, sessionId: string): Promise<string> {
    return this.written([
      orNotFound(await queries.sessionOf(this.transactions.reader, actor.accountId, sessionId)),
    ]);
  }

  private written(sessions: readonly queries.CalendarSession[]): string {
    const { origin } = new URL(this.config.PUBLIC_URL);
    return toICalendar(
      sessions.map((session) => toEvent(session, origin)),
      sessions[0]?.now ?? new Date().toISOString(),
    );
  }

  private urlOf(feedId: string): string {
    return `${new URL(this.config.PUBLIC_URL).origin}/kalender/${this.addresses.tokenOf(feedId)}.ics`;
  }
}

function toEvent(session: queries.CalendarSession, origin: string): CalendarEvent {
  const reason = session.cancelledReason ? `Dibatalkan: ${session.cancelledReason}\n` : '';
  return { ...session, description: `${reason}${session.courseTitle}\n${origin}/kelas` };
}
