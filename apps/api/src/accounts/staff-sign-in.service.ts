import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Encryption } from '../database/encryption.js';
import { Transactions } from '../database/transactions.js';
import { Problem } from '../http/problem.js';
import * as queries from './account.queries.js';
import { passwordFits } from './passwords.js';
import { RateLimitsService } from './rate-limits.service.js';
import { takeRecoveryCode } from './recovery-code.queries.js';
import { recoveryCodeHash } from './recovery-codes.js';
import { stepOf } from './totp.js';

interface Proof {
  /** What is answered, whatever was wrong. */
  readonly wrong: 'credentials_wrong' | 'reset_wrong';
  readonly fits: (account: queries.StaffCredentials | undefined) => Promise<boolean>;
  /** In the transaction that uses the authenticator's code up. */
  readonly record: (em: EntityManager, accountId: string) => Promise<void>;
}

/** E-mail, password and authenticator code, judged together: one answer for whatever was wrong. */
@Injectable()
export class StaffSignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem credentials_wrong, too_many_requests */
  async check(
    given: { email: string; password: string; totp: string },
    network: string,
  ): Promise<{ id: string }> {
    return this.prove(given, network, {
      wrong: 'credentials_wrong',
      fits: (account) => passwordFits(given.password, account?.passwordHash),
      record: (em, id) => this.audit.record(em, { accountId: id }, entry('account.signed_in', id)),
    });
  }

  /**
   * E-mail and authenticator alone, for what proves the rest itself: a reset code. `use` runs in the transaction that
   * uses the authenticator's code up.
   * @throws Problem reset_wrong, too_many_requests, and what `use` throws
   */
  async withAuthenticator(
    given: { email: string; totp: string },
    network: string,
    use: Proof['record'],
  ): Promise<{ id: string }> {
    return this.prove(given, network, {
      wrong: 'reset_wrong',
      fits: () => Promise.resolve(true),
      record: use,
    });
  }

  private async prove(
    given: { email: string; totp: string },
    network: string,
    { wrong, fits, record }: Proof,
  ): Promise<{ id: string }> {
    const email = given.email.toLowerCase();
    await this.limits.consume('staff_network', network);
    await this.limits.consume('staff_here', `${email} ${network}`);
    await this.limits.consume('staff_email', email);
    const account = await queries.findStaffCredentials(this.transactions.reader, email);
    const fitting = await fits(account);
    if (!account) throw new Problem(wrong);
    const { id } = account;
    if (!fitting || !account.active) throw await this.refused(id, wrong);
    const useUp = this.secondFactor(account, given.totp);
    if (!useUp) throw await this.refused(id, wrong);
    const proven = this.transactions.run(async (em) => {
      // A code that was seen over a shoulder is worth nothing once it was used.
      if (!(await useUp(em))) throw new Problem(wrong);
      await record(em, id);
    });
    await proven.catch(async (error: unknown) => {
      throw error instanceof Problem && error.code === wrong ? await this.refused(id, wrong) : error;
    });
    return { id };
  }

  /** How the code is used up: six digits of the authenticator, or one of the codes on paper. Null: it fits nothing. */
  private secondFactor(
    account: queries.StaffCredentials,
    code: string,
  ): ((em: EntityManager) => Promise<boolean>) | null {
    const { id } = account;
    if (!/^\d{6}$/.test(code))
      return async (em) => {
        if (!(await takeRecoveryCode(em, id, recoveryCodeHash(code)))) return false;
        await this.audit.record(em, { accountId: id }, entry('account.recovery_code_used', id));
        return true;
      };
    const sealed = { keyId: account.totpKeyId, ciphertext: account.totpCiphertext };
    const step = stepOf(this.encryption.open(sealed, `totp:${id}`), code);
    return step === null ? null : (em) => queries.claimTotpStep(em, id, step);
  }

  /** Somebody tried to be this person: the log says so, the answer does not say what was wrong. */
  private async refused(accountId: string, wrong: Proof['wrong']): Promise<Problem> {
    await this.audit.record(this.transactions.reader, null, entry('account.sign_in_refused', accountId));
    return new Problem(wrong);
  }
}

const entry = (action: string, subjectId: string) => ({ action, subjectType: 'account', subjectId });
