import { Inject, Injectable } from '@nestjs/common';
import type { ActivationCode } from '@sinau/certificate/sealing/bsre-sealer.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import * as queries from './sealing.queries.js';

const PLACE = 'bsre-activation';

/** BSrE's activation code as it is now: the configured one until BSrE gave us another. */
@Injectable()
export class BsreActivation implements ActivationCode {
  private readonly configured: string;

  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    @Inject(CONFIG) config: Pick<Config, 'BSRE_ACTIVATION'>,
  ) {
    this.configured = config.BSRE_ACTIVATION ?? '';
  }

  async current(): Promise<string> {
    const stored = await queries.findActivation(this.transactions.reader, this.index);
    return stored ? this.encryption.open(stored, PLACE) : this.configured;
  }

  async replace(code: string): Promise<void> {
    await queries.storeActivation(this.transactions.reader, this.index, this.encryption.seal(code, PLACE));
  }

  private get index(): Buffer {
    return this.encryption.index(this.configured, PLACE);
  }
}
