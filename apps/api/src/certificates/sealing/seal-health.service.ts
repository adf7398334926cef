import { X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Transactions } from '../../database/transactions.js';
import { SealBreaker } from './seal-breaker.service.js';
import { SealSource } from './seal-source.service.js';
import * as queries from './sealing.queries.js';

const DAY_MS = 86_400_000;

export interface SealState {
  readonly by: Config['sealedBy'];
  /** Of the certificate that seals; null when it is not known yet. */
  readonly expiresInDays: number | null;
  /** Why nothing can be sealed; null when all is well. */
  readonly stopped: string | null;
}

/** For the doctor: is there a seal, and for how long. */
@Injectable()
export class SealHealth {
  constructor(
    private readonly source: SealSource,
    private readonly breaker: SealBreaker,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'sealedBy'>,
  ) {}

  async state(): Promise<SealState> {
    const by = this.config.sealedBy;
    try {
      const certificate = await this.certificate();
      const left = certificate && Date.parse(new X509Certificate(certificate).validTo) - Date.now();
      const expiresInDays = left === undefined ? null : Math.floor(left / DAY_MS);
      return { by, expiresInDays, stopped: await this.breaker.stoppedBecause() };
    } catch (error) {
      return { by, expiresInDays: null, stopped: error instanceof Error ? error.message : 'unknown' };
    }
  }

  /** With BSrE it is known from what it sealed last. */
  private async certificate(): Promise<Buffer | undefined> {
    const identity = await this.source.identity();
    const [own] = identity?.chain ?? [];
    return own ? Buffer.from(own) : queries.findLatestSigner(this.transactions.reader);
  }
}
