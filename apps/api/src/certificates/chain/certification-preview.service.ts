import { Injectable } from '@nestjs/common';
import type { CertificationPreview } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { BatchesService } from '../../batches/batches.service.js';
import { Transactions } from '../../database/transactions.js';
import { CompletionService } from '../../enrolments/completion.service.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import { byHolderName } from '../register/certificate-payload.js';
import { CertificateRegister } from '../register/certificate-register.service.js';
import * as results from './certification-preview.queries.js';
import * as queries from './certification.queries.js';

/** Who of an angkatan gets a certificate, who does not and why, and how far the making is. */
@Injectable()
export class CertificationPreviewer {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
    private readonly completion: CompletionService,
    private readonly register: CertificateRegister,
  ) {}

  /** As it is committed. @throws Problem not_found */
  async preview(actor: Actor, batchId: string): Promise<CertificationPreview> {
    const em = this.transactions.reader;
    const batch = await this.batches.detail(actor, batchId);
    const standing = orNotFound(await queries.findCertification(em, batchId));
    const people = (await results.findResults(em, batchId)).sort(byHolderName);
    const passed = people.filter((person) => person.passed);
    return {
      ...standing,
      batch,
      ungraded: await queries.countUngraded(em, batchId),
      passes: passed.map((person) => ({ ...person, finalScore: person.finalScore ?? 0 })),
      fails: await this.fails(em, batchId, people),
      numbers:
        standing.certification === 'approved' ? null : await this.register.nextNumbers(em, passed.length),
      progress: await results.countProgress(em, batchId),
    };
  }

  private async fails(em: EntityManager, batchId: string, people: results.ResultRow[]) {
    const failed = people.filter(({ passed }) => !passed);
    if (failed.length === 0) return [];
    const standings = await this.completion.standings(em, batchId);
    return failed.map(({ enrolmentId, name }) => ({
      enrolmentId,
      name,
      unmet: (standings.get(enrolmentId)?.requirements ?? []).filter(({ met }) => !met),
    }));
  }
}
