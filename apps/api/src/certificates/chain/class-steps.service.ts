import { Injectable } from '@nestjs/common';
import type { ClassDeed } from '@sinau/contracts/certification.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService, type Noted } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { hasRole, type Actor } from '../../http/access.js';
import { Problem, notFound } from '../../http/problem.js';
import { DELEGATED_BY, DUTY_OF } from './duties.policy.js';
import * as queries from './duties.queries.js';

type NotedDeed = Noted & { readonly action: string };

/** Somebody who may do a step, and whose duty it is when it is not their own. */
export interface Authority {
  readonly actor: Actor;
  readonly onBehalfOf: string | null;
}

/** Who may do a step, and the books about who did it. */
@Injectable()
export class ClassSteps {
  constructor(private readonly audit: AuditService) {}

  /** @throws Problem not_found for whoever has no such duty, of their own or given to them */
  async authority(em: EntityManager, actor: Actor, deed: ClassDeed, batchId: string): Promise<Authority> {
    const roles = DUTY_OF[deed];
    if (hasRole(actor, ...roles)) return { actor, onBehalfOf: null };
    const notFor = await queries.findSubmitter(em, batchId);
    const steps = DELEGATED_BY[deed];
    const giver = await queries.findGiver(em, actor.accountId, { batchId, steps, roles, notFor });
    if (!giver) throw notFound();
    return { actor, onBehalfOf: giver };
  }

  /**
   * Writes a step down, with its line in the audit log.
   * @throws Problem same_officer: who hands a class in neither verifies nor approves it, and nobody does so for them
   */
  async write(
    em: EntityManager,
    { actor, onBehalfOf }: Authority,
    batchId: string,
    done: { step: queries.Step } & NotedDeed,
  ): Promise<void> {
    await this.mark(em, { actor, onBehalfOf }, batchId, done.step);
    const { step: _step, ...noted } = done;
    await this.note(em, { actor, onBehalfOf }, batchId, noted);
  }

  /** Only the step; its line in the log follows. @throws Problem same_officer */
  async mark(
    em: EntityManager,
    { actor, onBehalfOf }: Authority,
    batchId: string,
    step: queries.Step,
  ): Promise<void> {
    try {
      await queries.insertStep(em, batchId, { step, by: actor.accountId, onBehalfOf });
    } catch (error) {
      if (violates(error, 'class_steps_two_people')) throw new Problem('same_officer');
      throw error;
    }
  }

  /** Only the line in the audit log. */
  async note(
    em: EntityManager,
    { actor, onBehalfOf }: Authority,
    batchId: string,
    { details, ...noted }: NotedDeed,
  ): Promise<void> {
    await this.audit.record(em, actor, {
      ...noted,
      subjectType: 'batch',
      subjectId: batchId,
      details: { ...details, ...(onBehalfOf !== null && { onBehalfOf }) },
    });
  }

  /** Takes back what was undone; its lines stay in the log. */
  async strike(em: EntityManager, batchId: string, step: queries.Step): Promise<void> {
    await queries.deleteStep(em, batchId, step);
  }
}
