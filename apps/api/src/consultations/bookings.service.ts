import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import { findService, lockConsultant } from './availability.queries.js';
import { AvailabilityService, type SlotChoice } from './availability.service.js';
import { BookingNews } from './booking-news.service.js';
import { settingOf } from '../settings/values/settings.service.js';
import * as queries from './bookings.queries.js';

type ConsultationRow = queries.ConsultationRow;

/** Who may touch an appointment. */
type Allowed = (consultation: ConsultationRow) => boolean | Promise<boolean>;

/**
 * Appointments. Each deed locks the consultant first and the person second, always in this order, and the exclusion
 * constraints have the last word.
 */
@Injectable()
export class BookingsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly availability: AvailabilityService,
    private readonly news: BookingNews,
  ) {}

  /**
   * The same slot asked for twice is one appointment. Of a consultation one stands at a time, of guidance several.
   * @throws Problem profile_incomplete, slot_taken, slot_closed, consultation_exists, visits_full, consultation_overlaps
   */
  async book(actor: Actor, input: RouteInput<'POST /consultations'>['body']): Promise<ConsultationRow> {
    return inWords(() =>
      this.transactions.run(async (em, ring) => {
        if (!(await lockConsultant(em, input.consultantId))) throw new Problem('slot_closed');
        if (!(await queries.lockPerson(em, actor.accountId))) throw new Problem('profile_incomplete');
        const service = await findService(em, input.serviceId);
        if (!service?.active) throw new Problem('slot_closed');
        const live = await queries.listLive(em, actor.accountId, input.serviceId);
        const again = live.find((one) => isSameSlot(one, input));
        if (again) return again;
        if (service.kind === 'konsultasi' && live.length > 0) throw new Problem('consultation_exists');
        const most = await settingOf(em, 'consultations.open_visits');
        if (live.length >= most)
          throw new Problem('visits_full', {
            detail: `Paling banyak ${most} kunjungan terjadwal. Jalani atau batalkan satu dulu.`,
          });
        const slot = await this.availability.grant(em, input.serviceId, input);
        const caseId = await queries.openCase(em, actor.accountId, input.serviceId);
        const { serviceId, problem } = input;
        const { kind } = service;
        const booking = { ...slot, caseId, serviceId, problem, kind, accountId: actor.accountId };
        const id = await queries.insertBooking(em, booking);
        return this.tell(em, ring, actor, { id, deed: 'booked' });
      }),
    );
  }

  /**
   * Holds the new time and only then frees the old one; when that fails, everything stays as it was.
   * @throws Problem not_found, consultation_ended, slot_taken, slot_closed, consultation_overlaps
   */
  async move(actor: Actor, id: string, to: SlotChoice, allowed: Allowed): Promise<ConsultationRow> {
    return inWords(() =>
      this.transactions.run(async (em, ring) => {
        const old = await this.allowed(em, id, allowed);
        if (!(await lockConsultant(em, to.consultantId))) throw new Problem('slot_closed');
        await queries.lockPerson(em, old.accountId);
        // The business stays where it is.
        const address = to.address ?? (old.mode === 'at_business' ? old.place : undefined);
        const slot = await this.availability.grant(em, old.serviceId, { ...to, address }, id);
        if (!(await queries.moveBooking(em, id, slot))) throw new Problem('consultation_ended');
        return this.tell(em, ring, actor, { id, deed: 'moved', old });
      }),
    );
  }

  /** @throws Problem not_found, consultation_ended */
  async cancel(actor: Actor, id: string, reason: string, allowed: Allowed): Promise<ConsultationRow> {
    return this.transactions.run(async (em, ring) => {
      await this.allowed(em, id, allowed);
      if (!(await queries.endBooking(em, id, { state: 'cancelled', reason })))
        throw new Problem('consultation_ended');
      return this.tell(em, ring, actor, { id, deed: 'cancelled' });
    });
  }

  /** Only from its start on. @throws Problem not_found, consultation_ended, state_conflict */
  async finish(
    actor: Actor,
    id: string,
    state: 'done' | 'no_show',
    allowed: Allowed,
  ): Promise<ConsultationRow> {
    return this.transactions.run(async (em) => {
      const old = await this.allowed(em, id, allowed);
      if (old.state !== 'booked') throw new Problem('consultation_ended');
      if (!(await queries.endBooking(em, id, { state }))) throw new Problem('state_conflict');
      await this.audit.record(em, actor, {
        action: `consultation.${state}`,
        subjectType: 'consultation',
        subjectId: id,
      });
      return orNotFound(await queries.findConsultation(em, id));
    });
  }

  private async allowed(em: EntityManager, id: string, allowed: Allowed): Promise<ConsultationRow> {
    const found = orNotFound(await queries.findConsultation(em, id));
    if (!(await allowed(found))) throw notFound();
    return found;
  }

  private async tell(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    { id, deed, old }: { id: string; deed: 'booked' | 'moved' | 'cancelled'; old?: ConsultationRow },
  ): Promise<ConsultationRow> {
    const now = orNotFound(await queries.findConsultation(em, id));
    await this.audit.record(em, actor, {
      action: `consultation.${deed}`,
      subjectType: 'consultation',
      subjectId: id,
      details: { startsAt: now.startsAt, sequence: now.sequence },
    });
    await this.news.tell(em, ring, actor, { deed, now, old: old ?? now });
    return now;
  }
}

const isSameSlot = (live: ConsultationRow, asked: SlotChoice): boolean =>
  live.consultantId === asked.consultantId && Date.parse(live.startsAt) === Date.parse(asked.startsAt);

/** What the database refused, as a sentence. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violates(error, 'consultations_no_overlap')) throw new Problem('slot_taken');
    if (violates(error, 'consultations_one_live')) throw new Problem('consultation_exists');
    if (violates(error, 'consultations_person_once')) throw new Problem('consultation_overlaps');
    throw error;
  }
}
