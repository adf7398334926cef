import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { claimTotpStep, insertStaff } from '../account.queries.js';
import { weakness } from '../password.rule.js';
import { hashPassword, passwordFits } from '../passwords.js';
import { RateLimitsService } from '../rate-limits.service.js';
import { replaceRecoveryCodes } from '../recovery-code.queries.js';
import { newRecoveryCodes, recoveryCodeHash } from '../recovery-codes.js';
import { endAllSessions } from '../session.queries.js';
import { generateTotpSecret, stepOf, totpUri } from '../totp.js';
import { AuditService } from '../../audit/audit.service.js';
import { Encryption } from '../../database/encryption.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import { Problem, wrongField } from '../../http/problem.js';
import { replaceGrants } from './grant.queries.js';
import * as invitations from './invitation.queries.js';
import { tokenHash } from './link-token.js';
import * as resets from './totp-reset.queries.js';

export interface Landing {
  readonly kind: 'invitation' | 'authenticator';
  readonly name: string;
  readonly email: string;
  /** The account, or the one that will be made. */
  readonly accountId: string;
  /** Base32, to be typed; the address is what the QR says. */
  readonly secret: string;
  readonly uri: string;
  /** The secret sealed for this link: it travels in the form, so that it is nowhere before the owner sees it. */
  readonly setup: string;
}

interface Given {
  readonly password: string;
  readonly totp: string;
}

const FEWEST = 12;
const MOST = 200;

/** Where a link of an invitation, or for a new authenticator, leads. Whoever holds it needs no session. */
@Injectable()
export class LandingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly audit: AuditService,
    private readonly limits: RateLimitsService,
  ) {}

  /**
   * Looking changes nothing: mail programs open links before people do. Each look has a secret of its own, so whoever
   * saw the page before its owner knows nothing of the authenticator that the owner sets up.
   * @param setup of the form that comes back; a new secret without it, or when it is none of ours
   * @throws Problem invitation_wrong
   */
  async look(token: string, setup = ''): Promise<Landing> {
    const hash = tokenHash(token);
    const em = this.transactions.reader;
    const invitation = await invitations.findOpenInvitation(em, hash);
    const reset = invitation ? undefined : await resets.findApprovedReset(em, hash);
    const found = invitation ?? reset;
    if (!found) throw new Problem('invitation_wrong');
    const context = `authenticator setup:${hash.toString('hex')}`;
    const secret = this.secretIn(setup, context) ?? generateTotpSecret();
    const { keyId, ciphertext } = this.encryption.seal(secret, context);
    return {
      kind: reset ? 'authenticator' : 'invitation',
      name: found.name,
      email: found.email,
      accountId: invitation?.id ?? reset?.accountId ?? '',
      secret,
      uri: totpUri(secret, found.email),
      setup: `${keyId}.${ciphertext.toString('base64url')}`,
    };
  }

  private secretIn(setup: string, context: string): string | null {
    const [keyId = '', text = ''] = setup.split('.');
    try {
      return this.encryption.open({ keyId, ciphertext: Buffer.from(text, 'base64url') }, context);
    } catch {
      return null;
    }
  }

  /** @returns the recovery codes, readable in this answer only. @throws Problem invitation_wrong, invalid_input */
  async accept(token: string, landing: Landing, given: Given): Promise<string[]> {
    return landing.kind === 'invitation'
      ? this.join(token, landing, given)
      : this.setUpAgain(token, landing, given);
  }

  private async join(token: string, landing: Landing, given: Given): Promise<string[]> {
    if (given.password.length < FEWEST)
      throw wrongField('password', 'Kata sandi baru paling sedikit 12 huruf.');
    if (given.password.length > MOST)
      throw wrongField('password', 'Kata sandi baru paling banyak 200 huruf.');
    const weak = weakness(given.password, landing.email);
    if (weak) throw wrongField('password', weak);
    const step = stepIn(landing, given);
    const passwordHash = await hashPassword(given.password);
    return this.transactions
      .run(async (em) => {
        const found = await invitations.findOpenInvitation(em, tokenHash(token), true);
        if (!found) throw new Problem('invitation_wrong');
        const { id, name, email, grants } = found;
        const roles = [...new Set(grants.map(({ role }) => role))];
        const { keyId: totpKeyId, ciphertext: totpCiphertext } = this.sealed(landing);
        await insertStaff(em, { id, name, email, roles, passwordHash, totpKeyId, totpCiphertext });
        await replaceGrants(em, id, grants, found.invitedBy);
        await invitations.acceptInvitation(em, id, id);
        await this.audit.record(em, { accountId: id }, entry('invitation.accepted', id, { roles }));
        return this.secondFactor(em, id, step);
      })
      .catch((error: unknown) => {
        if (violates(error, 'accounts_email_key')) throw new Problem('invitation_wrong');
        throw error;
      });
  }

  /** Link and password together: neither a stolen letter nor two admins are enough. */
  private async setUpAgain(token: string, landing: Landing, given: Given): Promise<string[]> {
    const found = await resets.findApprovedReset(this.transactions.reader, tokenHash(token));
    if (!found) throw new Problem('invitation_wrong');
    await this.limits.consume('password_account', found.accountId);
    if (!(await passwordFits(given.password, found.passwordHash)))
      throw wrongField('password', 'Kata sandi salah. Autentikator Anda tidak berubah.');
    const step = stepIn(landing, given);
    return this.transactions.run(async (em) => {
      const reset = await resets.findApprovedReset(em, tokenHash(token), true);
      if (!reset) throw new Problem('invitation_wrong');
      const { id, accountId } = reset;
      await resets.useReset(em, id, { id: accountId, totp: this.sealed(landing) });
      await endAllSessions(em, accountId);
      await this.audit.record(em, { accountId }, entry('account.authenticator_replaced', accountId));
      return this.secondFactor(em, accountId, step);
    });
  }

  private async secondFactor(em: EntityManager, accountId: string, step: number): Promise<string[]> {
    // The code that was typed here signs nobody in afterwards.
    await claimTotpStep(em, accountId, step);
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(em, accountId, codes.map(recoveryCodeHash));
    return codes;
  }

  private sealed({ accountId, secret }: Landing) {
    return this.encryption.seal(secret, `totp:${accountId}`);
  }
}

function stepIn(landing: Landing, given: Given): number {
  const step = stepOf(landing.secret, given.totp);
  if (step === null)
    throw wrongField('totp', 'Kode autentikator belum cocok. Tunggu kode berikutnya, lalu ketik lagi.');
  return step;
}

const entry = (action: string, subjectId: string, details?: Record<string, unknown>) => ({
  action,
  subjectType: 'account',
  subjectId,
  ...(details && { details }),
});
