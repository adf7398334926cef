import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import { mayDownload, mayRead } from './certificate.policy.js';
import * as queries from './certificates.queries.js';
import { CertificateRevocation } from './life/revocation.service.js';
import { WalletPasses } from './life/wallet/wallet-passes.service.js';

export interface CertificateFile {
  readonly bytes: Buffer;
  readonly sha256: string;
  /** `Sertifikat-0042-STTP-LATKOP-XI-2026.pdf`: letters, digits and dashes only. */
  readonly fileName: string;
}

/** Certificates as their holders and officers see them. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly revocation: CertificateRevocation,
    private readonly wallet: WalletPasses,
  ) {}

  async mine(actor: Actor): Promise<{ items: Certificate[] }> {
    const found = await queries.findOfAccount(this.transactions.reader, actor.accountId);
    return { items: found.map(toCertificate) };
  }

  async one(actor: Actor, id: string): Promise<RouteOutput<'GET /certificates/:id'>> {
    const found = orNotFound(await queries.findCertificate(this.transactions.reader, id));
    if (!mayRead(actor, found)) throw notFound();
    return { ...toCertificate(found), walletUrl: this.wallet.urlOf(actor, found) };
  }

  /** @throws Problem certificate_not_ready while the file is being made */
  async file(actor: Actor, id: string): Promise<CertificateFile> {
    const found = orNotFound(await queries.findCertificate(this.transactions.reader, id));
    if (!mayDownload(actor, found)) throw notFound();
    if (!found.storageKey || !found.sha256) throw new Problem('certificate_not_ready');
    const bytes = await this.files.get(found.storageKey);
    // A file that is not what was issued is never handed out as if it were.
    if (createHash('sha256').update(bytes).digest('hex') !== found.sha256) {
      throw new Error(`stored file of certificate ${id} does not have its recorded hash`);
    }
    const fileName = `Sertifikat-${found.number.replace(/[^A-Za-z0-9]+/g, '-')}.pdf`;
    return { bytes, sha256: found.sha256, fileName };
  }

  async ofBatch(batchId: string, page: RouteInput<'GET /manage/batches/:id/certificates'>['query']) {
    const em = this.transactions.reader;
    if (!(await queries.batchExists(em, batchId))) throw notFound();
    const found = toPage(await queries.findOfBatch(em, batchId, page), page);
    return { ...found, items: found.items.map((one) => ({ ...toCertificate(one), stuck: one.stuck })) };
  }

  /** @throws Problem state_conflict unless the certificate is issued */
  async revoke(
    actor: Actor,
    id: string,
    body: RouteInput<'POST /manage/certificates/:id/revoke'>['body'],
  ): Promise<Certificate> {
    return this.transactions.run(async (em, ring) => {
      await this.revocation.revoke(em, ring, actor, id, body);
      return toCertificate(orNotFound(await queries.findCertificate(em, id)));
    });
  }
}

function toCertificate(found: queries.CertificateRow): Certificate {
  return {
    ...found,
    pdfUrl: found.state === 'issued' || found.state === 'sealed' ? `/api/certificates/${found.id}/pdf` : null,
  };
}
