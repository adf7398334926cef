import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { mayReset } from './account.policy.js';
import { lockAccounts } from './account.queries.js';
import * as queries from './password.queries.js';
import { weakness } from './password.rule.js';
import { generatePassword, hashPassword, passwordFits } from './passwords.js';
import { RateLimitsService } from './rate-limits.service.js';
import { endAllSessions, endOtherSessions } from './session.queries.js';
import { StaffSignInService } from './staff-sign-in.service.js';

/** Long enough for "tomorrow at the office", too short for a note that is found later. */
const RESET_HOURS = 24;
const OWN = 'Kata sandi Anda sendiri diganti dengan kata sandi lama, di halaman ini juga.';

/** As it is read from paper: case, spaces and dashes do not matter. */
const codeHash = (code: string) =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();

/** Passwords of staff after the first one: changed by their owner, or set anew with a code of an administrator. */
@Injectable()
export class StaffPasswords {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
    private readonly signIns: StaffSignInService,
  ) {}

  /**
   * Whoever sits at an open session must know the old password. All other sessions end.
   * @throws Problem not_found, invalid_input (current, password), state_conflict, too_many_requests
   */
  async change(actor: Actor, given: { current: string; password: string }): Promise<{ ok: true }> {
    await this.limits.consume('password_account', actor.accountId);
    const own = orNotFound(await queries.findOwnPassword(this.transactions.reader, actor.accountId));
    if (!(await passwordFits(given.current, own.passwordHash)))
      throw wrongField('current', 'Kata sandi lama salah. Kata sandi Anda tidak berubah.');
    if (given.current === given.password)
      throw wrongField('password', 'Kata sandi baru masih sama dengan yang lama.');
    refuseWeak(given.password, own.email);
    const to = await hashPassword(given.password);
    await this.transactions.run(async (em) => {
      if (!(await queries.replacePassword(em, actor.accountId, { from: own.passwordHash, to })))
        throw new Problem('state_conflict');
      const endedSessions = await endOtherSessions(em, actor);
      await this.audit.record(
        em,
        actor,
        entry('account.password_changed', actor.accountId, { endedSessions }),
      );
    });
    return { ok: true };
  }

  /**
   * Ends password and sessions of somebody else at once. The code is readable only in this answer; with the
   * authenticator it makes one new password.
   * @throws Problem not_found, also for a closed account; state_conflict for one's own
   */
  async reset(
    actor: Actor,
    accountId: string,
  ): Promise<RouteOutput<'POST /manage/accounts/:id/password-reset'>> {
    const code = generatePassword();
    // Nobody knows what this is the hash of: the account has a password again once the code was used.
    const nothing = await hashPassword(generatePassword());
    return this.transactions.run(async (em) => {
      const locked = await lockAccounts(em, [actor.accountId, accountId]);
      orNotFound(locked.find(({ id, active }) => id === actor.accountId && active));
      const account = orNotFound(locked.find(({ id, active }) => id === accountId && active));
      const email = orNotFound(account.email ?? undefined);
      if (!mayReset(actor, account)) throw new Problem('state_conflict', { detail: OWN });
      const reset = { accountId, codeHash: codeHash(code), issuedBy: actor.accountId, hours: RESET_HOURS };
      const expiresAt = await queries.putReset(em, reset);
      await queries.setPassword(em, accountId, nothing);
      await endAllSessions(em, accountId);
      await this.audit.record(em, actor, entry('account.password_reset_issued', accountId, { expiresAt }));
      return { email, code, expiresAt };
    });
  }

  /**
   * The code, once, together with the authenticator: the password is then the one that its owner chose.
   * @returns the account, which may be signed in
   * @throws Problem reset_wrong for whatever was wrong, invalid_input (password), too_many_requests
   */
  async redeem(
    given: { email: string; code: string; totp: string; password: string },
    network: string,
  ): Promise<{ id: string }> {
    refuseWeak(given.password, given.email);
    // Before anything is looked up, so that it takes as long for everybody.
    const passwordHash = await hashPassword(given.password);
    return this.signIns.withAuthenticator(given, network, async (em, id) => {
      if (!(await queries.takeReset(em, id, codeHash(given.code)))) throw new Problem('reset_wrong');
      await queries.setPassword(em, id, passwordHash);
      await endAllSessions(em, id);
      await this.audit.record(em, { accountId: id }, entry('account.password_reset_used', id));
    });
  }
}

function refuseWeak(password: string, email: string): void {
  const reason = weakness(password, email);
  if (reason) throw wrongField('password', reason);
}

const entry = (action: string, subjectId: string, details?: Record<string, unknown>) => ({
  action,
  subjectType: 'account',
  subjectId,
  ...(details && { details }),
});
