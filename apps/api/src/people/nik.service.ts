import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { Encryption } from '../database/encryption.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { knownRegions } from './known-regions.js';
import { checkNik, nikErrorSentence, type NikVerdict } from './nik.js';
import { findSealedNik, lockNik, updateNik } from './person.queries.js';
import { mayReplaceNik } from './nik.policy.js';

/** Today in WIB, YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
}

/** The NIK comes in once, is judged, and is never readable again outside this file. */
@Injectable()
export class NikService {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly limits: RateLimitsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem nik_invalid, nik_taken, profile_incomplete, state_conflict, too_many_requests */
  async save(actor: Pick<Actor, 'accountId'>, raw: string): Promise<void> {
    const verdict = checkNik(raw, await knownRegions(), today());
    if (verdict.errors.length > 0) {
      throw new Problem('nik_invalid', {
        errors: verdict.errors.map((error) => ({
          path: 'nik',
          message: nikErrorSentence(error, verdict.nik),
        })),
      });
    }
    await this.limits.consume('nik_account', actor.accountId);
    await this.store(actor, verdict).catch((error: unknown) => {
      if (violates(error, 'people_nik_key')) throw new Problem('nik_taken');
      throw error;
    });
  }

  /** The birth date in a NIK, `YYYY-MM-DD`: for a rule that asks for it, never to be stored. Null: there is no NIK. */
  async birthDate(em: EntityManager, accountId: string): Promise<string | null> {
    const sealed = await findSealedNik(em, accountId);
    if (!sealed) return null;
    const nik = this.encryption.open(sealed, `nik:${accountId}`);
    return checkNik(nik, await knownRegions(), today()).parts?.bornOn ?? null;
  }

  private async store(actor: Pick<Actor, 'accountId'>, { nik, warnings }: NikVerdict): Promise<void> {
    const { accountId } = actor;
    const index = this.encryption.index(nik, 'nik');
    await this.transactions.run(async (em) => {
      const before = await lockNik(em, accountId);
      if (!before)
        throw new Problem('profile_incomplete', { detail: 'Isi nama dan alamat dulu, lalu isi NIK.' });
      if (before.nikIndex?.equals(index)) return;
      if (!mayReplaceNik(before)) {
        throw new Problem('state_conflict', {
          detail: 'NIK tidak dapat diganti setelah pelatihan selesai. Hubungi Latkop bila keliru.',
        });
      }
      const sealed = this.encryption.seal(nik, `nik:${accountId}`);
      await updateNik(em, accountId, { sealed, index, lastFour: nik.slice(-4), warnings });
      await this.audit.record(em, actor, {
        action: before.nikIndex ? 'nik.replaced' : 'nik.saved',
        subjectType: 'account',
        subjectId: accountId,
        details: { warnings },
      });
    });
  }
}
