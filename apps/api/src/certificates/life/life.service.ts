import { Injectable } from '@nestjs/common';
import type { CertificateDossier, CertificateValidity } from '@sinau/contracts/certificate-life.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import * as dossiers from './dossier.queries.js';
import { CertificateReplacement } from './replacement.service.js';
import { toManaged } from './requests.service.js';
import { findOfCertificate } from './requests.queries.js';
import { CertificateRevocation } from './revocation.service.js';
import { findValidity, setValidity } from './validity.queries.js';

/** What officers see of one certificate, and do with it. */
@Injectable()
export class CertificateLife {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly revocation: CertificateRevocation,
    private readonly replacement: CertificateReplacement,
  ) {}

  async dossier(actor: Actor, id: string): Promise<CertificateDossier> {
    return this.read(this.transactions.reader, actor, id);
  }

  async replace(actor: Actor, id: string, reason: string): Promise<CertificateDossier> {
    return this.transactions.run(async (em, ring) => {
      orNotFound(await dossiers.findHeld(em, id));
      await this.replacement.replace(em, ring, actor, { id, reason });
      return this.read(em, actor, id);
    });
  }

  async void(actor: Actor, id: string, reason: string): Promise<CertificateDossier> {
    return this.transactions.run(async (em) => {
      await this.revocation.void(em, actor, id, reason);
      return this.read(em, actor, id);
    });
  }

  async validity(): Promise<{ items: CertificateValidity[] }> {
    return { items: await findValidity(this.transactions.reader) };
  }

  /** From now on: certificates that exist keep their last day. */
  async setValidity(
    actor: Actor,
    setting: RouteInput<'PUT /manage/certificate-validity'>['body'],
  ): Promise<{ items: CertificateValidity[] }> {
    return this.transactions.run(async (em) => {
      const before = (await findValidity(em)).find(({ kind }) => kind === setting.kind)?.months ?? null;
      await setValidity(em, { ...setting, by: actor.accountId });
      await this.audit.record(em, actor, {
        action: 'certificate.validity_set',
        subjectType: 'certificate_kind',
        subjectId: setting.kind,
        before: { months: before },
        after: { months: setting.months },
      });
      return { items: await findValidity(em) };
    });
  }

  private async read(em: EntityManager, actor: Actor, id: string): Promise<CertificateDossier> {
    const found = orNotFound(await dossiers.findDossier(em, id));
    const history = await dossiers.findHistory(em, id);
    const requests = (await findOfCertificate(em, id)).map((request) => toManaged(request, actor));
    return { ...found, pdfUrl: found.sha256 ? `/api/certificates/${id}/pdf` : null, history, requests };
  }
}
