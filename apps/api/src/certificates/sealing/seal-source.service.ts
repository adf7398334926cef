import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { createBsreSealer } from '@sinau/certificate/sealing/bsre-sealer.js';
import { createLocalSealer, type SealIdentity } from '@sinau/certificate/sealing/local-sealer.js';
import { openPkcs12 } from '@sinau/certificate/sealing/pkcs12.js';
import { SealRefused, type Sealer } from '@sinau/certificate/sealing/sealer.js';
import { httpTimestamper } from '@sinau/certificate/sealing/timestamp.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { BsreActivation } from './bsre-activation.service.js';
import { DemoSeal } from './demo-seal.service.js';
import { SEAL_WORDS } from './seal-words.js';

export interface OpenedSeal {
  readonly sealer: Sealer;
  /** DER, the signer's first; null: known from what comes back. */
  readonly chain: readonly Uint8Array[] | null;
}

/** The signer that the configuration names. */
@Injectable()
export class SealSource {
  constructor(
    private readonly demo: DemoSeal,
    private readonly activation: BsreActivation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The key that seals in this process; null when another service has it. @throws SealRefused */
  async identity(): Promise<SealIdentity | null> {
    const { sealedBy, SEAL_PKCS12 = '', SEAL_PASSPHRASE = '' } = this.config;
    if (sealedBy === 'bsre') return null;
    if (sealedBy === 'demo') return this.demo.identity();
    if (sealedBy === 'pkcs12') return openPkcs12(await this.file(SEAL_PKCS12), SEAL_PASSPHRASE);
    throw new SealRefused(
      'signer',
      'Segel belum disiapkan. Atur SEAL_PKCS12 atau BSRE_URL, lalu mulai ulang.',
    );
  }

  /** @throws SealRefused */
  async open(): Promise<OpenedSeal> {
    const identity = await this.identity();
    if (!identity) return { sealer: this.bsre(), chain: null };
    const { SEAL_TSA_URL } = this.config;
    const timestamp = SEAL_TSA_URL ? { timestamp: httpTimestamper(SEAL_TSA_URL) } : {};
    return {
      sealer: createLocalSealer(identity, { words: SEAL_WORDS, ...timestamp }),
      chain: identity.chain,
    };
  }

  private bsre(): Sealer {
    const { BSRE_URL = '', BSRE_USERNAME = '', BSRE_PASSWORD = '', BSRE_SUBSCRIBER = '' } = this.config;
    return createBsreSealer({
      url: BSRE_URL,
      username: BSRE_USERNAME,
      password: BSRE_PASSWORD,
      subscriber: BSRE_SUBSCRIBER,
      activation: this.activation,
      words: SEAL_WORDS,
    });
  }

  private async file(path: string): Promise<Uint8Array> {
    try {
      return await readFile(path);
    } catch {
      throw new SealRefused('signer', 'Berkas SEAL_PKCS12 tidak terbaca. Periksa letak dan izinnya.');
    }
  }
}
