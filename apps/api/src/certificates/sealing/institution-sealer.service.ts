import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inspectSeal } from '@sinau/certificate/sealing/inspect-seal.js';
import { SealRefused, type Sealer } from '@sinau/certificate/sealing/sealer.js';
import { SealBreaker } from './seal-breaker.service.js';
import { SealSource, type OpenedSeal } from './seal-source.service.js';
import { SealTrust } from './seal-trust.service.js';

/** The institution's seal on certificates. */
@Injectable()
export class InstitutionSealer implements Sealer {
  private opened: Promise<OpenedSeal> | undefined;

  constructor(
    private readonly source: SealSource,
    private readonly breaker: SealBreaker,
    private readonly trust: SealTrust,
  ) {}

  /** Asked before work is put into a document. @throws SealStopped, SealUnavailable */
  ready(): Promise<void> {
    return this.breaker.pass();
  }

  /** The authority over a seal is believed here before its first document leaves. @throws SealRefused, SealUnavailable */
  seal(pdf: Uint8Array): Promise<Uint8Array> {
    return this.breaker.watch(async () => {
      const { sealer, chain } = await this.open();
      if (chain) await this.accept(chain);
      const sealed = await sealer.seal(pdf);
      if (!chain) await this.accept(inspectSeal(sealed, []).chain);
      return sealed;
    });
  }

  private async accept(chain: readonly Uint8Array[]): Promise<void> {
    const [own] = chain;
    if (!own || Date.parse(new X509Certificate(Buffer.from(own)).validTo) < Date.now())
      throw new SealRefused('signer', 'Sertifikat segel kedaluwarsa. Pasang yang baru.');
    await this.trust.remember(chain);
  }

  /** Opened once; what could not be opened is tried anew with the next document. */
  private async open(): Promise<OpenedSeal> {
    this.opened ??= this.source.open();
    try {
      return await this.opened;
    } catch (error) {
      this.opened = undefined;
      throw error;
    }
  }
}
