import { Injectable } from '@nestjs/common';
import { qrSvg } from '@sinau/certificate/qr.js';
import type { CertificateShare } from '@sinau/contracts/certificate-life.contract.js';
import { AuditService } from '../../audit/audit.service.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, notFound } from '../../http/problem.js';
import { mayRead } from '../certificate.policy.js';
import { findCertificate, type CertificateRow } from '../certificates.queries.js';
import { shareToken } from '../verification/share-token.js';
import { KIND_WORDS } from './kind-words.js';
import { shareCard } from './share-card.js';
import * as queries from './shares.queries.js';

/** What holders show to others: a link with their full name, a picture, a QR. */
@Injectable()
export class CertificateSharing {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly encryption: Encryption,
  ) {}

  async link(actor: Actor, id: string): Promise<CertificateShare> {
    const found = await this.own(actor, id);
    return this.toShare(found, await queries.findOpenShare(this.transactions.reader, id));
  }

  /** @throws Problem state_conflict unless the certificate counts */
  async open(actor: Actor, id: string): Promise<CertificateShare> {
    const found = await this.own(actor, id);
    if (found.state !== 'issued')
      throw new Problem('state_conflict', { detail: 'Hanya sertifikat yang masih berlaku dapat dibagikan.' });
    return this.transactions.run(async (em) => {
      const known = await queries.findOpenShare(em, id);
      const share = known ?? (await queries.openShare(em, id));
      if (!known) await this.note(em, actor, id, 'opened');
      return this.toShare(found, share);
    });
  }

  async end(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.own(actor, id);
    return this.transactions.run(async (em) => {
      if (await queries.endShare(em, id)) await this.note(em, actor, id, 'ended');
      return { ok: true };
    });
  }

  async card(actor: Actor, id: string): Promise<Buffer> {
    const found = await this.shown(actor, id);
    return shareCard({ ...found, kindLabel: KIND_WORDS[found.kind], demo: found.demo });
  }

  async qr(actor: Actor, id: string): Promise<string> {
    return qrSvg((await this.shown(actor, id)).verifyUrl);
  }

  /** Only its holder gives the full name away. */
  private async own(actor: Actor, id: string): Promise<CertificateRow> {
    const found = await findCertificate(this.transactions.reader, id);
    if (!found || found.accountId !== actor.accountId || !mayRead(actor, found)) throw notFound();
    return found;
  }

  private async shown(actor: Actor, id: string): Promise<CertificateRow> {
    const found = await findCertificate(this.transactions.reader, id);
    if (!found || !mayRead(actor, found) || found.state !== 'issued') throw notFound();
    return found;
  }

  private toShare({ verifyUrl }: CertificateRow, share: queries.OpenShare | undefined): CertificateShare {
    if (!share) return { url: null, createdAt: null };
    return { url: `${verifyUrl}/${shareToken(this.encryption, share.id)}`, createdAt: share.createdAt };
  }

  private async note(
    em: Parameters<AuditService['record']>[0],
    actor: Actor,
    id: string,
    deed: string,
  ): Promise<void> {
    await this.audit.record(em, actor, {
      action: `certificate.share_${deed}`,
      subjectType: 'certificate',
      subjectId: id,
    });
  }
}
