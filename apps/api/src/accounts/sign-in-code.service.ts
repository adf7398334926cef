import { randomInt } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Encryption } from '../database/encryption.js';
import { Transactions } from '../database/transactions.js';
import { Problem } from '../http/problem.js';
import { accountOfPhone } from './account.queries.js';
import { MessageGateway, MessageNotSent } from './message-gateway.js';
import { RateLimitsService } from './rate-limits.service.js';
import * as queries from './sign-in-code.queries.js';

const LIFETIME_SECONDS = 5 * 60;

/** Six-digit codes that prove a phone is in somebody's hand. */
@Injectable()
export class SignInCodeService {
  private readonly logger = new Logger('sign-in');

  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly gateway: MessageGateway,
    private readonly limits: RateLimitsService,
  ) {}

  /**
   * Sends a new code; the answer is the same for known and unknown phones.
   * @param network who is asking, see `networkOf`
   * @throws Problem code_too_soon, too_many_requests, unavailable when the gateway does not take the message
   */
  async request(phone: string, network: string) {
    await this.limits.consume('code_network', network);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const codeHash = this.hash(phone, code);
    const em = this.transactions.reader;
    const placed = await queries.placeCode(em, phone, codeHash, LIFETIME_SECONDS);
    if (!placed)
      throw new Problem('code_too_soon', { retryAfterSeconds: await queries.secondsToWait(em, phone) });
    try {
      // Counted only for codes that may be sent: an impatient thumb does not use the hour up.
      await this.limits.consume('code_phone', phone);
      await this.gateway.send(
        phone,
        `${code} adalah kode masuk Sinau Anda. Berlaku 5 menit. Jangan berikan kepada siapa pun.`,
      );
    } catch (error) {
      await queries.putBack(em, phone, codeHash, placed);
      if (!(error instanceof MessageNotSent)) throw error;
      await this.limits.giveBack('code_phone', phone);
      this.logger.warn(`code not sent: ${error.message}`);
      throw new Problem('unavailable', {
        detail: 'Kode belum terkirim karena layanan pesan sedang terganggu. Coba lagi sebentar.',
      });
    }
    await queries.forgetOldCodes(em);
    return { phone, resendAfterSeconds: placed.waitSeconds, expiresInSeconds: LIFETIME_SECONDS };
  }

  /**
   * Uses a code up and gives the phone's account, made at the first sign-in.
   * @throws Problem code_wrong, code_expired (also: used, or tried too often), account_inactive, too_many_requests
   */
  async redeem(phone: string, code: string, network: string): Promise<{ id: string }> {
    await this.limits.consume('guess_network', network);
    await this.limits.consume('guess_phone', phone);
    const account = await this.transactions.run(async (em) =>
      (await queries.claimCode(em, phone, this.hash(phone, code))) ? accountOfPhone(em, phone) : undefined,
    );
    if (!account) throw await this.refusal(phone);
    if (!account.active) throw new Problem('account_inactive');
    return account;
  }

  /** The account of a phone without a code: for demonstration data. */
  async accountFor(phone: string): Promise<{ accountId: string }> {
    return { accountId: (await accountOfPhone(this.transactions.reader, phone)).id };
  }

  private async refusal(phone: string): Promise<Problem> {
    const left = await queries.countWrongTry(this.transactions.reader, phone);
    if (left === undefined) return new Problem('code_expired');
    return left > 0
      ? new Problem('code_wrong')
      : new Problem('code_wrong', { detail: 'Kode ini sudah lima kali salah. Minta kode baru.' });
  }

  private hash(phone: string, code: string): Buffer {
    return this.encryption.index(`${phone}\0${code}`, 'sign-in code');
  }
}
