import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { EnrollingService } from '../enrolments/enrolling.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { OfferFilling } from './offer-filling.service.js';
import * as queries from './offers.queries.js';

type Found = NonNullable<Awaited<ReturnType<typeof queries.findOffer>>>;

/** What somebody answers to an offer: daftar ulang, or no. */
@Injectable()
export class OffersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly filling: OfferFilling,
    private readonly enrolling: EnrollingService,
  ) {}

  /** Takes the seat in one transaction; the same tap twice is one seat. @throws Problem not_found, offer_expired, state_conflict */
  async confirm(actor: Actor, offerId: string): Promise<{ enrolmentId: string }> {
    const answer = await this.answering(actor, offerId, async (em, ring, offer) => {
      if (offer.state === 'confirmed') return offer.enrolmentId;
      if (offer.state !== 'open') return null;
      const { batchId, businessId } = offer;
      const enrolmentId = await this.enrolling.takeOffered(em, ring, {
        accountId: actor.accountId,
        batchId,
        businessId,
      });
      const end = { state: 'confirmed', application: 'enrolled', enrolmentId } as const;
      if (!(await queries.endOffer(em, offerId, end))) throw new Problem('state_conflict');
      return enrolmentId;
    });
    // Thrown only now: what ran out was ended and passed on, and that stays.
    if (!answer) throw new Problem('offer_expired');
    return { enrolmentId: answer };
  }

  /** The next in line gets an offer in the same transaction. @throws Problem not_found, state_conflict */
  async decline(actor: Actor, offerId: string): Promise<void> {
    await this.answering(actor, offerId, async (em, ring, offer) => {
      if (offer.state === 'confirmed')
        throw new Problem('state_conflict', {
          detail: 'Anda sudah daftar ulang. Mundurlah dari halaman kelas.',
        });
      if (offer.state !== 'open') return;
      const end = { state: 'declined', application: 'declined', enrolmentId: null } as const;
      await queries.endOffer(em, offerId, end);
      await this.audit.record(em, actor, {
        action: 'offer.declined',
        subjectType: 'application',
        subjectId: offer.applicationId,
        details: { offerId },
      });
      await this.filling.fill(em, ring, offer.batchId);
    });
  }

  /** Under the batch's row, with everything that has run out ended first: the answer meets the offer as it is. */
  private async answering<T>(
    actor: Actor,
    offerId: string,
    work: (em: EntityManager, ring: Ring, offer: Found) => Promise<T>,
  ): Promise<T> {
    const { batchId } = orNotFound(
      await queries.findOffer(this.transactions.reader, offerId, actor.accountId),
    );
    return this.transactions.run(async (em, ring) => {
      await this.filling.fill(em, ring, batchId);
      return work(em, ring, orNotFound(await queries.findOffer(em, offerId, actor.accountId)));
    });
  }
}
