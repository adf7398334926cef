import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { findSettings } from '../register/recipients.queries.js';
import { CertificatePublisher } from './certificate-publisher.service.js';
import * as queries from './certification.queries.js';
import { ClassSteps } from './class-steps.service.js';

/** The last step, with a time in which it can be called back. */
@Injectable()
export class ClassPublicationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: ClassSteps,
    private readonly publisher: CertificatePublisher,
  ) {}

  /**
   * Orders the publication. A second tap changes nothing.
   * @param undoMinutes null: as the setting says; 0: at once
   * @throws Problem state_conflict unless signed, not_found
   */
  async publish(actor: Actor, batchId: string, undoMinutes: number | null): Promise<void> {
    await this.transactions.run(async (em, ring) => {
      const authority = await this.steps.authority(em, actor, 'publish', batchId);
      const minutes = undoMinutes ?? (await findSettings(em)).publishUndoMinutes;
      if (!(await queries.orderPublication(em, batchId, minutes))) {
        const now = orNotFound(await queries.findCertification(em, batchId));
        if (now.publishAt !== null) return;
        throw new Problem('state_conflict', { detail: 'Tandatangani dulu, lalu terbitkan.' });
      }
      await this.steps.write(em, authority, batchId, {
        step: 'publish',
        action: 'class.publication_ordered',
        details: { minutes },
      });
      if (minutes === 0) await this.publisher.publishClass(em, ring, batchId, actor);
    });
  }

  /**
   * Until its time has come nothing of it was public. A second tap changes nothing.
   * @throws Problem state_conflict when the time is over, not_found
   */
  async unpublish(actor: Actor, batchId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const authority = await this.steps.authority(em, actor, 'unpublish', batchId);
      if (!(await queries.callBackPublication(em, batchId))) {
        const now = orNotFound(await queries.findCertification(em, batchId));
        if (now.certification === 'signed' && now.publishAt === null) return;
        throw new Problem('state_conflict', { detail: 'Waktu batal sudah habis. Sertifikat sudah terbit.' });
      }
      await this.steps.strike(em, batchId, 'publish');
      await this.steps.note(em, authority, batchId, { action: 'class.publication_called_back' });
    });
  }
}
