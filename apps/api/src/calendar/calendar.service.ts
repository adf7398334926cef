import { Inject, Injectable } from '@nestjs/common';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { CalendarAddress } from './calendar-address.js';
import { toEvent } from './calendar-events.js';
import * as queries from './calendar.queries.js';
import { toICalendar } from './icalendar.js';

/** The meetings and appointments of one person for the calendar of their phone. */
@Injectable()
export class CalendarService {
  private readonly addresses: CalendarAddress;

  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimitsService,
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

  /** What a calendar programme subscribes to. @throws Problem not_found for an unknown or revoked address, too_many_requests */
  async read(token: string): Promise<string> {
    const em = this.transactions.reader;
    const feedId = orNotFound(this.addresses.feedOf(token));
    // Counted after the seal was seen, so that guessing writes nothing.
    await this.limits.consume('calendar_feed', feedId);
    const accountId = orNotFound(await queries.ownerOf(em, feedId));
    return this.written(await queries.entriesOf(em, accountId));
  }

  /** One meeting as a file. @throws Problem not_found unless it is theirs */
  async one(actor: Actor, sessionId: string): Promise<string> {
    return this.written([
      orNotFound(await queries.sessionOf(this.transactions.reader, actor.accountId, sessionId)),
    ]);
  }

  /** One appointment as a file. @throws Problem not_found unless they ask or advise in it */
  async visit(actor: Actor, consultationId: string): Promise<string> {
    return this.written([
      orNotFound(await queries.visitOf(this.transactions.reader, actor.accountId, consultationId)),
    ]);
  }

  private written(entries: readonly queries.CalendarEntry[]): string {
    const { origin } = new URL(this.config.PUBLIC_URL);
    return toICalendar(
      entries.map((entry) => toEvent(entry, origin)),
      entries[0]?.now ?? new Date().toISOString(),
    );
  }

  private urlOf(feedId: string): string {
    return `${new URL(this.config.PUBLIC_URL).origin}/kalender/${this.addresses.tokenOf(feedId)}.ics`;
  }
}
