import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../../database/transactions.js';
import { MessageChannels } from '../channels/message-channels.js';
import { findNewDrafts } from './new-drafts.queries.js';
import * as queries from './reminder-planner.queries.js';
import type { Told } from './told.js';

/**
 * Plans reminders as rows, by the rules, in the transaction of whatever makes them due. Called by the features whose
 * dates and deeds people are reminded of; sending is another matter (reminder-sending.service.ts).
 */
@Injectable()
export class ReminderPlanner {
  private readonly usable: readonly string[];

  /** E-mail is planned without a server for it as well: staff see then what waits. */
  constructor(channels: MessageChannels) {
    this.usable = ['email', ...channels.configured];
  }

  /** Plans, moves and cancels the dated reminders of an angkatan so that they match its rules, dates and people. */
  async planForBatch(em: EntityManager, batchId: string): Promise<void> {
    await queries.planDated(em, { batchId }, this.usable);
  }

  /** The same for one person, who joined or left. */
  async planForEnrolment(em: EntityManager, enrolmentId: string): Promise<void> {
    await queries.planDated(em, { enrolmentId }, this.usable);
  }

  /** The same after a rule changed. @param batchId of the angkatan whose own rule it is; undefined: everywhere */
  async planForRule(em: EntityManager, event: string, batchId: string | undefined): Promise<void> {
    await queries.planDated(em, { event, batchId }, this.usable);
  }

  /** A rule that is switched off tells nobody; the same deed told twice is one reminder. */
  async tellNow(em: EntityManager, ring: Ring, told: Told): Promise<void> {
    for (const reminderId of await queries.insertTold(em, told, this.usable))
      ring('send-reminder', { reminderId });
  }

  /** Whoever began to apply is reminded before it is too late. */
  async planForDrafts(em: EntityManager): Promise<number> {
    const batchIds = await findNewDrafts(em);
    for (const batchId of batchIds)
      await queries.planDated(em, { batchId, event: 'registration_closes' }, this.usable);
    return batchIds.length;
  }

  /** Learners of a class under way who have done nothing for some days: once per silence. */
  async planForTheQuiet(em: EntityManager): Promise<number> {
    return queries.planQuiet(em, this.usable);
  }
}
