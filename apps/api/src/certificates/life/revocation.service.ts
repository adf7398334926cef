import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Ring } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { markRevoked } from '../certificates.queries.js';
import { findHeld, markVoided } from './dossier.queries.js';
import { toldAbout } from './told.js';

type Revocation = RouteInput<'POST /manage/certificates/:id/revoke'>['body'];

/** Ends certificates: revokes what is out, and takes back what is not. Both run in the caller's transaction. */
@Injectable()
export class CertificateRevocation {
  constructor(
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /**
   * The holder is told. Its entry in the public status list follows from the row.
   * @throws Problem state_conflict unless the certificate is issued, not_found
   */
  async revoke(em: EntityManager, ring: Ring, actor: Actor, id: string, given: Revocation): Promise<void> {
    const revoked = await markRevoked(em, id, { by: actor.accountId, ...given });
    const held = orNotFound(await findHeld(em, id));
    if (!revoked)
      throw new Problem('state_conflict', { detail: 'Hanya sertifikat yang sudah terbit dapat dicabut.' });
    await this.audit.record(em, actor, {
      action: 'certificate.revoked',
      subjectType: 'certificate',
      subjectId: id,
      // The officer's sentence may name people: it stays in the certificate's row.
      details: { revocationClass: given.revocationClass },
    });
    await this.reminders.tellNow(em, ring, toldAbout(held, 'certificate_revoked', id));
  }

  /**
   * Before it is published nobody knows of it, so nobody is told.
   * @throws Problem state_conflict once it is out, not_found
   */
  async void(em: EntityManager, actor: Actor, id: string, reason: string): Promise<void> {
    const voided = await markVoided(em, id, { by: actor.accountId, reason });
    orNotFound(await findHeld(em, id));
    if (!voided)
      throw new Problem('state_conflict', { detail: 'Hanya sertifikat yang belum terbit dapat dibatalkan.' });
    await this.audit.record(em, actor, {
      action: 'certificate.voided',
      subjectType: 'certificate',
      subjectId: id,
    });
  }
}
