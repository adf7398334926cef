import { Inject, Injectable } from '@nestjs/common';
import { SealRefused, SealUnavailable } from '@sinau/certificate/sealing/sealer.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import * as queries from './sealing.queries.js';

/** So many refusals in a row, and the signer is left alone. */
const REFUSALS = 3;
/** A wrong passphrase tried too often locks an account at BSrE: rarely is enough. */
const PROBE_SECONDS = 30 * 60;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 2 * 60_000;

/** The signer refused us; nothing more is sent to it. The certificate waits for an officer, not for the next minute. */
export class SealStopped extends SealRefused {
  constructor(readonly reason: string) {
    super('signer', `Penyegelan dihentikan: ${reason}`);
  }
}

/** Keeps jobs from ringing a signer that refuses us (all processes know) or is away (each process for itself). */
@Injectable()
export class SealBreaker {
  private readonly signer: Buffer;
  /** Whether a refusal is noted somewhere, as far as this process knows. */
  private refused = true;
  private pauseMs = 0;
  private pausedUntil = 0;

  constructor(
    private readonly transactions: Transactions,
    encryption: Encryption,
    @Inject(CONFIG) config: Config,
  ) {
    // Mended settings are another signer, so a restart with them begins anew.
    const settings = [config.SEAL_PKCS12, config.SEAL_PASSPHRASE, config.SEAL_TSA_URL, config.BSRE_URL];
    const bsre = [config.BSRE_USERNAME, config.BSRE_PASSWORD, config.BSRE_SUBSCRIBER, config.BSRE_ACTIVATION];
    this.signer = encryption.index(JSON.stringify([...settings, ...bsre]), 'seal-signer');
  }

  /** Why nothing is sealed at the moment; null when all is well. */
  async stoppedBecause(): Promise<string | null> {
    const found = await queries.findRefusals(this.transactions.reader, this.signer);
    this.refused = found !== undefined;
    return found && found.refusals >= REFUSALS ? found.reason : null;
  }

  /** @throws SealStopped, SealUnavailable */
  async pass(): Promise<void> {
    if (Date.now() < this.pausedUntil)
      throw new SealUnavailable('Penyegel sedang terganggu. Dicoba lagi otomatis.');
    const reason = await this.stoppedBecause();
    if (reason === null) return;
    if (!(await queries.takeProbe(this.transactions.reader, this.signer, PROBE_SECONDS)))
      throw new SealStopped(reason);
  }

  /** Runs one sealing and remembers how the signer behaved. */
  async watch<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      await this.behaved();
      return result;
    } catch (error) {
      if (error instanceof SealUnavailable) this.pause();
      this.refused = true;
      if (error instanceof SealRefused && error.of === 'signer')
        await queries.countRefusal(this.transactions.reader, this.signer, error.message, PROBE_SECONDS);
      throw error;
    }
  }

  private async behaved(): Promise<void> {
    this.pauseMs = 0;
    this.pausedUntil = 0;
    if (this.refused) await queries.forgetRefusals(this.transactions.reader, this.signer);
  }

  private pause(): void {
    this.pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, this.pauseMs * 2));
    this.pausedUntil = Date.now() + this.pauseMs;
  }
}
