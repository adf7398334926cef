import { Injectable } from '@nestjs/common';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions, type Ring } from '../database/transactions.js';
import { notFound, orNotFound, Problem } from '../http/problem.js';
import { PeopleService, type MissingPart } from '../people/people.service.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import * as queries from './enrolling.queries.js';

/** Seats may come and go while somebody is between taking one and queueing; this often in a row is not chance. */
const TURNS = 50;

const missingSentences: Record<MissingPart, FieldError> = {
  person: { path: 'person', message: 'Isi nama, alamat, dan persetujuan Anda.' },
  nik: { path: 'nik', message: 'Isi NIK Anda. NIK dipakai untuk sertifikat.' },
  business: { path: 'business', message: 'Tambahkan usaha Anda.' },
};

/** From wanting a seat to having one, or a place in the queue (I1, I2). */
@Injectable()
export class EnrollingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly people: PeopleService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /**
   * The same tap twice, also at the same moment, gives the same enrolment.
   * @returns the enrolment's id
   * @throws Problem not_found, already_finished, profile_incomplete, batch_not_open, needs_application
   */
  async enrol(applicant: queries.Applicant): Promise<string> {
    const em = this.transactions.reader;
    const door = orNotFound(await queries.lookAtDoor(em, applicant));
    if (door.existing) return this.again(door.existing);
    const { missing } = await this.people.readiness(em, applicant.accountId);
    if (missing.length > 0) {
      throw new Problem('profile_incomplete', { errors: missing.map((part) => missingSentences[part]) });
    }
    if (!door.ownsBusiness) throw notFound();
    if (!door.open) throw new Problem('batch_not_open');
    if (door.selects) throw new Problem('needs_application');
    try {
      return await this.enterInTurns(applicant, door.full);
    } catch (error) {
      if (!violates(error, 'enrolments_one_live')) throw error;
      const { existing } = orNotFound(await queries.lookAtDoor(em, applicant));
      if (!existing) throw new Problem('state_conflict');
      return this.again(existing);
    }
  }

  private again(existing: { id: string; state: string }): string {
    if (existing.state === 'completed') throw new Problem('already_finished');
    return existing.id;
  }

  private async enterInTurns(applicant: queries.Applicant, full: boolean): Promise<string> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      // When it was full a moment ago, the queue is the better first guess.
      const queueFirst = turn === 0 && full;
      const entered = await this.transactions.run((em, ring) => this.enter(em, ring, applicant, queueFirst));
      if (entered) return entered;
      if (!(await queries.lookAtDoor(this.transactions.reader, applicant))?.open) {
        throw new Problem('batch_not_open');
      }
    }
    throw new Problem('unavailable');
  }

  /**
   * Undefined when a seat came free in between. The next turn is another transaction: PostgreSQL keeps the row's share
   * lock although its condition no longer held, and two who kept it could never both go on to take the seat.
   */
  private async enter(
    em: EntityManager,
    ring: Ring,
    applicant: queries.Applicant,
    queueFirst: boolean,
  ): Promise<string | undefined> {
    const seated = queueFirst ? undefined : await queries.takeSeat(em, applicant);
    if (seated) return this.accept(em, ring, applicant, seated);
    const waiting = await queries.joinQueue(em, applicant);
    return waiting && this.record(em, applicant, waiting, 'enrolment.waiting');
  }

  /**
   * For who holds the batch's row already: in one go, as no seat comes or goes in between.
   * @throws Problem batch_not_open when it takes nobody at this moment
   */
  async enterHeld(em: EntityManager, ring: Ring, applicant: queries.Applicant): Promise<string> {
    const entered = await this.enter(em, ring, applicant, false);
    if (!entered) throw new Problem('batch_not_open');
    return entered;
  }

  /**
   * The seat of an offer, in the transaction that ends the offer.
   * @throws Problem state_conflict when the angkatan is over, has fewer seats now, or this person is in it already
   */
  async takeOffered(em: EntityManager, ring: Ring, applicant: queries.Applicant): Promise<string> {
    const door = orNotFound(await queries.lookAtDoor(em, applicant));
    const seated = door.existing ? undefined : await queries.takeOfferedSeat(em, applicant);
    if (!seated)
      throw new Problem('state_conflict', {
        detail: 'Kursi ini belum dapat diberikan. Tawaran Anda tetap tersimpan. Hubungi Latkop.',
      });
    return this.accept(em, ring, applicant, seated);
  }

  private async accept(em: EntityManager, ring: Ring, applicant: queries.Applicant, enrolmentId: string) {
    const { batchId, accountId } = applicant;
    await this.reminders.tellNow(em, ring, {
      accountId,
      event: 'enrolment_accepted',
      occurrence: enrolmentId,
      batchId,
      enrolmentId,
    });
    await this.reminders.planForEnrolment(em, enrolmentId);
    return this.record(em, applicant, enrolmentId, 'enrolment.accepted');
  }

  private async record(em: EntityManager, applicant: queries.Applicant, enrolmentId: string, action: string) {
    const { accountId, batchId, businessId } = applicant;
    await this.audit.record(
      em,
      { accountId },
      { action, subjectType: 'enrolment', subjectId: enrolmentId, details: { batchId, businessId } },
    );
    return enrolmentId;
  }
}
