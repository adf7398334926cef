import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { createHomeAuthority } from '@sinau/certificate/sealing/home-authority.js';
import type { SealIdentity } from '@sinau/certificate/sealing/local-sealer.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import { ISSUER } from '../register/issuer.js';
import { SealTrust } from './seal-trust.service.js';
import * as queries from './sealing.queries.js';

const PLACE = 'demo-seal';

/** The home-made authority of an instance that shows Sinau: made at its first use, and it says DEMO in every name. */
@Injectable()
export class DemoSeal implements OnApplicationBootstrap {
  private readonly logger = new Logger('sealing');

  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly trust: SealTrust,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sealedBy'>,
  ) {}

  /** On the first start, so that its root can be fetched before the first certificate is there. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.sealedBy !== 'demo') return;
    try {
      await this.trust.remember((await this.identity()).chain);
    } catch (error) {
      this.logger.warn(`the demo seal is made later: ${(error as Error).message}`);
    }
  }

  /** The key and its certificates; made when there is none. */
  async identity(): Promise<SealIdentity> {
    const found = await this.found();
    const privateKey = this.encryption.open(found, PLACE);
    return { privateKey, chain: [found.certificate, found.root] };
  }

  private async found(): Promise<queries.DemoSealRow> {
    const em = this.transactions.reader;
    const found = await queries.findDemoSeal(em);
    if (found) return found;
    await queries.insertDemoSeal(em, await this.made());
    const made = await queries.findDemoSeal(em);
    if (!made) throw new Error('the demo seal was not stored');
    return made;
  }

  private async made(): Promise<queries.DemoSealRow> {
    const authority = await createHomeAuthority({
      name: 'DEMO Otoritas Sinau (bukan dokumen resmi)',
      organisation: `DEMO ${ISSUER.name}`,
      years: 20,
    });
    const seal = await authority.issue({ name: 'DEMO Segel Sinau', purpose: 'seal', years: 20 });
    const { keyId, ciphertext } = this.encryption.seal(seal.privateKey, PLACE);
    const [certificate = new Uint8Array()] = seal.chain;
    return { root: Buffer.from(authority.root), certificate: Buffer.from(certificate), keyId, ciphertext };
  }
}
