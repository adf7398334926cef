import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { claimTotpStep } from '../account.queries.js';
import { passwordFits } from '../passwords.js';
import { RateLimitsService } from '../rate-limits.service.js';
import { findOwnProofs } from '../recovery-code.queries.js';
import { stepOf } from '../totp.js';
import { AuditService } from '../../audit/audit.service.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';

type Proofs = NonNullable<Awaited<ReturnType<typeof findOwnProofs>>>;

interface Proven extends Pick<Proofs, 'name' | 'email'> {
  /** In the deed's transaction. @returns false when the proof was used meanwhile */
  readonly useUp: (em: EntityManager) => Promise<boolean>;
}

/** Whoever sits at an open session shows that it is theirs. */
@Injectable()
export class OwnProofService {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param proof password, or six digits of the authenticator
   * @returns null when it proves nothing; the log says so then
   * @throws Problem not_found without a staff account, too_many_requests
   */
  async judge(actor: Actor, proof: string): Promise<Proven | null> {
    await this.limits.consume('password_account', actor.accountId);
    const proven = await this.weigh(actor.accountId, proof);
    if (!proven) await this.noteRefusal(actor);
    return proven;
  }

  /** Somebody at this session could not prove that it is theirs. Outside the deed's transaction, which is undone. */
  async noteRefusal(actor: Actor): Promise<void> {
    const entry = { action: 'account.proof_refused', subjectType: 'account', subjectId: actor.accountId };
    await this.transactions.run((em) => this.audit.record(em, actor, entry));
  }

  private async weigh(accountId: string, proof: string): Promise<Proven | null> {
    const own = orNotFound(await findOwnProofs(this.transactions.reader, accountId));
    const digits = proof.replace(/\s/g, '');
    // No password is six characters long: the shortest has twelve.
    if (!/^\d{6}$/.test(digits))
      return (await passwordFits(proof, own.passwordHash))
        ? { ...own, useUp: () => Promise.resolve(true) }
        : null;
    const sealed = { keyId: own.totpKeyId, ciphertext: own.totpCiphertext };
    const step = stepOf(this.encryption.open(sealed, `totp:${accountId}`), digits);
    return step === null ? null : { ...own, useUp: (em) => claimTotpStep(em, accountId, step) };
  }
}
