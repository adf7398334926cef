import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import * as queries from './reminder-planner.queries.js';
import type { Told } from './told.js';

/**
 * Plans reminders as rows, in the transaction of whatever makes them due. Called by the features whose dates
 * and deeds people are reminded of; sending is another matter (reminder-sending.service.ts).
 */
@Injectable()
export class ReminderPlanner {
  /** Plans, moves and cancels the dated reminders of an angkatan so that they match its sessions, deadline and people. */
  async planForBatch(em: EntityManager, batchId: string): Promise<void> {
    await queries.planDated(em, { batchId });
  }

  /** The same for one person, who joined or left. */
  async planForEnrolment(em: EntityManager, enrolmentId: string): Promise<void> {
    await queries.planDated(em, { enrolmentId });
  }

  async tellNow(em: EntityManager, ring: Ring, told: Told): Promise<void> {
    for (const reminderId of await queries.insertTold(em, told)) ring('send-reminder', { reminderId });
  }

  /** Learners of a class under way who have done nothing for three days: once per silence. */
  async planForTheQuiet(em: EntityManager): Promise<number> {
    return queries.planQuiet(em);
  }
}
