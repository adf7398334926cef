import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { Encryption } from '../database/encryption.js';
import { Transactions } from '../database/transactions.js';
import { Problem } from '../http/problem.js';
import * as queries from './account.queries.js';
import { passwordFits } from './passwords.js';
import { RateLimitsService } from './rate-limits.service.js';
import { stepOf } from './totp.js';

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
    const email = given.email.toLowerCase();
    await this.limits.consume('staff_network', network);
    await this.limits.consume('staff_here', `${email} ${network}`);
    await this.limits.consume('staff_email', email);
    const account = await queries.findStaffCredentials(this.transactions.reader, email);
    const fits = await passwordFits(given.password, account?.passwordHash);
    if (!account) throw new Problem('credentials_wrong');
    if (!fits || !account.active) throw await this.refused(account.id);
    const secret = this.encryption.open(
      { keyId: account.totpKeyId, ciphertext: account.totpCiphertext },
      `totp:${account.id}`,
    );
    const step = stepOf(secret, given.totp);
    if (step === null) throw await this.refused(account.id);
    await this.transactions.run(async (em) => {
      // A code that was seen over a shoulder is worth nothing once it was used.
      if (!(await queries.claimTotpStep(em, account.id, step))) throw new Problem('credentials_wrong');
      await this.audit.record(
        em,
        { accountId: account.id },
        { action: 'account.signed_in', subjectType: 'account', subjectId: account.id },
      );
    });
    return { id: account.id };
  }

  /** Somebody tried to be this person: the log says so, the answer does not say what was wrong. */
  private async refused(accountId: string): Promise<Problem> {
    const entry = { action: 'account.sign_in_refused', subjectType: 'account', subjectId: accountId };
    await this.audit.record(this.transactions.reader, null, entry);
    return new Problem('credentials_wrong');
  }
}
