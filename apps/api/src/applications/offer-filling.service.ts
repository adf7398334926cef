import { Injectable } from '@nestjs/common';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import * as queries from './offers.queries.js';

/** One open offer for each free seat, as long as somebody stands in the line (I1). */
@Injectable()
export class OfferFilling {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /**
   * Ends offers whose time is over and offers free seats to the next in line. Takes the batch's row.
   * @param event what those who get an offer are told
   */
  async fill(
    em: EntityManager,
    ring: Ring,
    batchId: string,
    event: ReminderEvent = 'offer_made',
  ): Promise<void> {
    const seats = await queries.lockSeats(em, batchId);
    if (!seats) return;
    // Of a class that was called off, people are told by the class itself.
    const expired = seats.live ? 'offer_expired' : null;
    for (const offer of await queries.expireOffers(em, batchId))
      await this.note(em, ring, batchId, offer, expired);
    if (seats.free === null || seats.offerHours === null || !seats.live) return;
    const wanted = seats.free - (await queries.countOpen(em, batchId));
    if (wanted <= 0) return;
    for (const offer of await queries.offerNext(em, batchId, wanted, seats.offerHours))
      await this.note(em, ring, batchId, offer, event);
  }

  /** For the worker: offers that ran out, seats that came free, and a word to those whose time is nearly over. */
  async sweep(): Promise<number> {
    const batches = await queries.listUnfilled(this.transactions.reader);
    for (const batchId of batches) await this.transactions.run((em, ring) => this.fill(em, ring, batchId));
    const reminded = await this.transactions.run(async (em, ring) => {
      const expiring = await queries.markExpiring(em);
      for (const { batchId, accountId, offerId } of expiring)
        await this.reminders.tellNow(em, ring, {
          accountId,
          event: 'offer_expiring',
          occurrence: offerId,
          batchId,
          facts: { offerId },
        });
      return expiring.length;
    });
    return batches.length + reminded;
  }

  private async note(
    em: EntityManager,
    ring: Ring,
    batchId: string,
    { accountId, applicationId, offerId }: queries.OfferRow,
    event: ReminderEvent | null,
  ): Promise<void> {
    if (event)
      await this.reminders.tellNow(em, ring, {
        accountId,
        event,
        occurrence: offerId,
        batchId,
        facts: { offerId },
      });
    await this.audit.record(em, null, {
      action: event === null || event === 'offer_expired' ? 'offer.expired' : 'offer.made',
      subjectType: 'application',
      subjectId: applicationId,
      details: { batchId, offerId },
    });
  }
}
