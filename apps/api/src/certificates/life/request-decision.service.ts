import { Injectable } from '@nestjs/common';
import type { ManagedCertificateRequest } from '@sinau/contracts/certificate-life.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions, type Ring } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { CertificateReplacement } from './replacement.service.js';
import * as queries from './requests.queries.js';
import { toManaged } from './requests.service.js';
import { toldAbout } from './told.js';

type Decision = RouteInput<'POST /manage/certificate-requests/:id/decide'>['body'];

/** Answers what holders asked for. A corrected name becomes a new certificate, and never by one person alone. */
@Injectable()
export class RequestDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
    private readonly replacement: CertificateReplacement,
  ) {}

  /** @throws Problem same_officer, request_closed, state_conflict when the certificate counts no longer */
  async decide(actor: Actor, id: string, given: Decision): Promise<ManagedCertificateRequest> {
    return this.transactions.run(async (em, ring) => {
      const request = orNotFound(await queries.findRequest(em, id));
      // A copy changes nothing; a name takes two people.
      if (
        request.kind === 'correction' &&
        [request.requestedById, request.accountId].includes(actor.accountId)
      )
        throw new Problem('same_officer', {
          detail: 'Pemohon dan pemegang tidak boleh memutuskan permintaan ini.',
        });
      if (!(await queries.holdOpen(em, id))) throw new Problem('request_closed');
      const replacementId = await this.grant(em, ring, actor, { request, given });
      await queries.markDecided(em, id, {
        state: given.decision,
        by: actor.accountId,
        answer: given.answer,
        replacementId,
      });
      await this.tell(em, ring, actor, { request, given });
      return toManaged(orNotFound(await queries.findRequest(em, id)), actor);
    });
  }

  private async grant(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    { request, given }: { request: queries.RequestRow; given: Decision },
  ): Promise<string | null> {
    if (given.decision !== 'done' || request.kind !== 'correction' || request.wantedName === null)
      return null;
    return this.replacement.replace(em, ring, actor, {
      id: request.certificateId,
      reason: request.note,
      name: request.wantedName,
    });
  }

  private async tell(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    { request, given }: { request: queries.RequestRow; given: Decision },
  ): Promise<void> {
    const { id, kind, certificateId } = request;
    await this.audit.record(em, actor, {
      action: `certificate.${kind}_${given.decision}`,
      subjectType: 'certificate',
      subjectId: certificateId,
      details: { requestId: id },
    });
    if (!request.wasOut) return;
    const event = kind === 'correction' ? 'correction_decided' : 'duplicate_ready';
    await this.reminders.tellNow(em, ring, toldAbout({ ...request, id: certificateId }, event, id));
  }
}
