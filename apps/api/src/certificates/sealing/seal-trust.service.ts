import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { inspectSeal, type SealReport } from '@sinau/certificate/sealing/inspect-seal.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Transactions } from '../../database/transactions.js';
import * as queries from './sealing.queries.js';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Whom we believe: every authority that stood over a seal of ours, and those that the configuration names. */
@Injectable()
export class SealTrust {
  private readonly remembered = new Set<string>();

  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SEAL_ANCHORS'>,
  ) {}

  /** DER. @throws when the file of further authorities cannot be read */
  async anchors(): Promise<Uint8Array[]> {
    const used = await queries.findAnchors(this.transactions.reader);
    return [...used, ...(await this.configured())];
  }

  /** What a sealed file is worth here. */
  async inspect(pdf: Uint8Array): Promise<SealReport> {
    return inspectSeal(pdf, await this.anchors());
  }

  /** Whether it is a certificate of ours that signed: an authority such as the state's gives certificates to many. */
  async isOurs({ chain: [signer] }: SealReport): Promise<boolean> {
    if (!signer) return false;
    const sha256 = createHash('sha256').update(signer).digest();
    return queries.isRemembered(this.transactions.reader, sha256);
  }

  /** Notes the certificates of a seal before its first file leaves us. `chain`: the signer first, its authority last. */
  async remember(chain: readonly Uint8Array[]): Promise<void> {
    const [signer] = chain;
    const anchor = chain.at(-1);
    if (!signer || !anchor) return;
    await this.note(anchor, 'anchor');
    if (signer !== anchor) await this.note(signer, 'signer');
  }

  private async note(der: Uint8Array, role: 'signer' | 'anchor'): Promise<void> {
    const sha256 = createHash('sha256').update(der).digest();
    const known = sha256.toString('hex');
    if (this.remembered.has(known)) return;
    const certificate = new X509Certificate(Buffer.from(der));
    const notAfter = new Date(certificate.validTo);
    await queries.rememberCertificate(this.transactions.reader, {
      sha256,
      role,
      certificate: certificate.raw,
      notAfter,
    });
    this.remembered.add(known);
  }

  private async configured(): Promise<Uint8Array[]> {
    if (!this.config.SEAL_ANCHORS) return [];
    const text = await readFile(this.config.SEAL_ANCHORS, 'utf8');
    return (text.match(PEM) ?? []).map((pem) => new X509Certificate(pem).raw);
  }
}
