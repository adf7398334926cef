import { Injectable } from '@nestjs/common';
import type { EnrolmentState } from '@sinau/contracts/batches.contract.js';
import type { EntityManager } from 'typeorm';
import type { Ring } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { closedBecause, mayRead, workingStates } from './learner.policy.js';
import * as queries from './learner.queries.js';

export type Learner = queries.Learner;

function closed(state: EnrolmentState): Problem {
  const detail = closedBecause[state];
  return new Problem('not_enrolled', detail ? { detail } : {});
}

/** The door between a person and their class: every read and write of learning goes through it. */
@Injectable()
export class LearnerService {
  constructor(private readonly completion: CompletionService) {}

  /** For reading. @throws Problem not_found for other people's enrolments, not_enrolled for one without a seat */
  async reading(em: EntityManager, actor: Actor, enrolmentId: string): Promise<Learner> {
    const learner = orNotFound(await queries.findLearner(em, enrolmentId, actor.accountId));
    if (!mayRead(learner)) throw closed(learner.state);
    return learner;
  }

  /** For writing: also notes the activity and locks the enrolment until the transaction ends. Throws like `reading`. */
  async working(em: EntityManager, actor: Actor, enrolmentId: string): Promise<Learner> {
    const learner = await queries.touchLearner(em, enrolmentId, actor.accountId, workingStates);
    if (learner) return learner;
    throw closed(orNotFound(await queries.findLearner(em, enrolmentId, actor.accountId)).state);
  }

  /** For work on somebody's enrolment that nobody asked for: holds it like `working`, and notes no activity. */
  async hold(em: EntityManager, enrolmentId: string): Promise<void> {
    await queries.lockLearner(em, enrolmentId);
  }

  /** A quiz or practice lesson is done: progress, and the class itself when that was the last thing missing. */
  async finishLesson(
    em: EntityManager,
    ring: Ring,
    learner: { enrolmentId: string },
    lessonId: string,
  ): Promise<void> {
    await queries.finishLesson(em, learner.enrolmentId, lessonId);
    await this.completion.refresh(em, ring, learner.enrolmentId);
  }
}
