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
import { checkNik, nikErrorSentence, nikWarningSentence, type NikVerdict } from './nik.js';
import { findByNik, findSealedNik, lockNik, updateNik } from './person.queries.js';
import { mayReplaceNik } from './nik.policy.js';

/** Today in WIB, YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
}

/** A NIK of a file, judged but not stored. */
export interface JudgedNik {
  /** The digits alone. */
  readonly nik: string;
  /** Sentences; any of them refuses the NIK. */
  readonly errors: readonly string[];
  /** As they are stored, and as sentences. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  readonly sex: 'L' | 'P' | null;
  /** YYYY-MM-DD */
  readonly bornOn: string | null;
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
    const verdict = await this.judged(raw);
    await this.limits.consume('nik_account', actor.accountId);
    await this.transactions.run((em) => this.storeOnce(em, actor.accountId, verdict, actor));
  }

  /** The same for an officer who has the card in hand, in a transaction of others; who looks people up is counted there. */
  async saveIn(
    em: EntityManager,
    accountId: string,
    raw: string,
    by: Pick<Actor, 'accountId'>,
  ): Promise<void> {
    await this.storeOnce(em, accountId, await this.judged(raw), by);
  }

  /** Whose NIK it is, by its blind index alone. @throws Problem nik_invalid */
  async accountOf(em: EntityManager, raw: string): Promise<string | undefined> {
    const { nik } = await this.judged(raw);
    return findByNik(em, this.encryption.index(nik, 'nik'));
  }

  /** The judge of a whole file: the rules are read once. */
  async judge(): Promise<(raw: string) => JudgedNik> {
    const [regions, day] = [await knownRegions(), today()];
    return (raw) => {
      const { nik, errors, warnings, parts } = checkNik(raw, regions, day);
      return {
        nik,
        errors: errors.map((error) => nikErrorSentence(error, nik)),
        warnings,
        notes: warnings.map(nikWarningSentence),
        sex: parts?.sex ?? null,
        bornOn: parts?.bornOn ?? null,
      };
    };
  }

  private async judged(raw: string): Promise<NikVerdict> {
    const verdict = checkNik(raw, await knownRegions(), today());
    if (verdict.errors.length > 0) {
      throw new Problem('nik_invalid', {
        errors: verdict.errors.map((error) => ({
          path: 'nik',
          message: nikErrorSentence(error, verdict.nik),
        })),
      });
    }
    return verdict;
  }

  /** The birth date in a NIK, `YYYY-MM-DD`: for a rule that asks for it, never to be stored. Null: there is no NIK. */
  async birthDate(em: EntityManager, accountId: string): Promise<string | null> {
    const sealed = await findSealedNik(em, accountId);
    if (!sealed) return null;
    const nik = this.encryption.open(sealed, `nik:${accountId}`);
    return checkNik(nik, await knownRegions(), today()).parts?.bornOn ?? null;
  }

  private async storeOnce(
    em: EntityManager,
    accountId: string,
    verdict: NikVerdict,
    by: Pick<Actor, 'accountId'>,
  ): Promise<void> {
    await this.store(em, accountId, verdict, by).catch((error: unknown) => {
      if (violates(error, 'people_nik_key')) throw new Problem('nik_taken');
      throw error;
    });
  }

  private async store(
    em: EntityManager,
    accountId: string,
    { nik, warnings }: NikVerdict,
    by: Pick<Actor, 'accountId'>,
  ): Promise<void> {
    const index = this.encryption.index(nik, 'nik');
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
    await this.audit.record(em, by, {
      action: before.nikIndex ? 'nik.replaced' : 'nik.saved',
      subjectType: 'account',
      subjectId: accountId,
      details: { warnings },
    });
  }
}
