import { Injectable } from '@nestjs/common';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { Encryption } from '../database/encryption.js';
import { violates } from '../database/errors.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound, wrongField } from '../http/problem.js';
import * as queries from './account.queries.js';
import { mayDeactivate } from './account.policy.js';
import { forgetReset } from './password.queries.js';
import { generatePassword, hashPassword, passwordFits } from './passwords.js';
import { endAllSessions } from './session.queries.js';
import { listStaff } from './staff-list.queries.js';
import { generateTotpSecret, totpUri } from './totp.js';

export interface NewStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface StaffSecrets {
  readonly password: string;
  /** Base32. */
  readonly totpSecret: string;
}

@Injectable()
export class StaffAccountsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly audit: AuditService,
  ) {}

  async list(
    query: RouteInput<'GET /manage/accounts'>['query'],
  ): Promise<RouteOutput<'GET /manage/accounts'>> {
    return toPage(await listStaff(this.transactions.reader, query), query);
  }

  /**
   * A new staff account. Its password and authenticator secret exist in readable form only in this answer.
   * @param actor null: the command line
   * @param secrets known in advance for demonstration accounts only
   * @throws Problem invalid_input when the e-mail is in use
   */
  async create(
    actor: Actor | null,
    staff: NewStaff,
    secrets: StaffSecrets = { password: generatePassword(), totpSecret: generateTotpSecret() },
  ): Promise<{ id: string; password: string; totpUri: string }> {
    const email = staff.email.toLowerCase();
    const passwordHash = await hashPassword(secrets.password);
    const id = await queries.newAccountId(this.transactions.reader);
    await this.transactions
      .run(async (em) => {
        const roles = [...new Set(staff.roles)];
        await queries.insertStaff(em, {
          name: staff.name,
          email,
          roles,
          ...this.sealed(id, passwordHash, secrets),
        });
        await this.audit.record(em, actor, {
          action: 'account.created',
          subjectType: 'account',
          subjectId: id,
          details: { roles },
        });
      })
      .catch((error: unknown) => {
        if (violates(error, 'accounts_email_key'))
          throw wrongField('email', 'E-mail ini sudah dipakai akun lain.');
        throw error;
      });
    return { id, password: secrets.password, totpUri: totpUri(secrets.totpSecret, email) };
  }

  /**
   * Makes sure that this account exists, is open and signs in with exactly these secrets.
   * @returns its id
   */
  async ensure(staff: NewStaff, secrets: StaffSecrets): Promise<string> {
    const found = await queries.findStaffCredentials(this.transactions.reader, staff.email);
    if (!found) return (await this.create(null, staff, secrets)).id;
    const same =
      this.secretOf(found) === secrets.totpSecret &&
      (await passwordFits(secrets.password, found.passwordHash));
    if (same && found.active) return found.id;
    const passwordHash = await hashPassword(secrets.password);
    await this.transactions.run(async (em) => {
      await queries.updateCredentials(em, this.sealed(found.id, passwordHash, secrets));
      await endAllSessions(em, found.id);
      await forgetReset(em, found.id);
      await this.audit.record(em, null, {
        action: 'account.secrets_replaced',
        subjectType: 'account',
        subjectId: found.id,
      });
    });
    return found.id;
  }

  /**
   * Closes a staff account; its sessions end in the same transaction.
   * @throws Problem not_found, state_conflict for one's own account
   */
  async deactivate(actor: Actor, accountId: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const locked = await queries.lockAccounts(em, [actor.accountId, accountId]);
      const account = orNotFound(locked.find(({ id, email }) => id === accountId && email !== null));
      // Who was closed a moment ago closes nobody: of two admins closing each other, one remains.
      orNotFound(locked.find(({ id, active }) => id === actor.accountId && active));
      if (!mayDeactivate(actor, account)) {
        throw new Problem('state_conflict', { detail: 'Anda tidak dapat menonaktifkan akun Anda sendiri.' });
      }
      if (!account.active) return;
      await queries.deactivate(em, accountId);
      // Devices go with their sessions; what was still to be sent, or lent to them, ends here too.
      await endAllSessions(em, accountId);
      await queries.endEverythingOpen(em, accountId);
      await this.audit.record(em, actor, {
        action: 'account.deactivated',
        subjectType: 'account',
        subjectId: accountId,
        before: { active: true },
        after: { active: false },
      });
    });
    return { ok: true };
  }

  private sealed(id: string, passwordHash: string, secrets: StaffSecrets) {
    const { keyId, ciphertext } = this.encryption.seal(secrets.totpSecret, `totp:${id}`);
    return { id, passwordHash, totpKeyId: keyId, totpCiphertext: ciphertext };
  }

  /** Undefined when it was sealed with keys that this instance no longer has. */
  private secretOf(account: queries.StaffCredentials): string | undefined {
    try {
      return this.encryption.open(
        { keyId: account.totpKeyId, ciphertext: account.totpCiphertext },
        `totp:${account.id}`,
      );
    } catch {
      return undefined;
    }
  }
}
