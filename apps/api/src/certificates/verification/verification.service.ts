import { Injectable } from '@nestjs/common';
import type { Verification } from '@sinau/contracts/verification.contract.js';
import { RateLimitsService, networkOf } from '../../accounts/rate-limits.service.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import { maskedName } from '../../http/masked-name.js';
import { identityOf } from '../../settings/branding/branding.service.js';
import { normaliseCode } from '../register/verification-code.js';
import { registerKey } from './register-key.js';
import { isSameName } from './same-name.js';
import { opensShare } from './share-token.js';
import * as queries from './verification.queries.js';

/** What the visitor has besides the code: the holder's link, or a name to compare. */
export interface Known {
  readonly token?: string | undefined;
  readonly name?: string | undefined;
}

/** It stands at the foot of every answer and changes once in years. */
const OWNER_MS = 60_000;

function answerOf({ source, state, expired }: queries.VerifiedRow): Verification['answer'] {
  if (source === null) return 'not_found';
  if (source === 'legacy') return 'legacy';
  if (state === 'revoked' || state === 'replaced') return state;
  return expired ? 'expired' : 'valid';
}

/** Whether a certificate is real, for anyone who holds its code. */
@Injectable()
export class VerificationService {
  private knownOwner = '';
  private ownerUntil = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimitsService,
    private readonly encryption: Encryption,
  ) {}

  /**
   * The same counts and the same one question to the database whatever the code looks like: the work tells nothing.
   * @throws Problem too_many_requests, and the driver's error when the database is away: that is never "not found"
   */
  async verify(typed: string, address: string, known: Known = {}): Promise<Verification> {
    const network = networkOf(address);
    await this.limits.consume('verify_network', network);
    if (known.name !== undefined) {
      await this.limits.consume('verify_name_network', network);
      await this.limits.consume('verify_name_code', registerKey(typed));
    }
    return this.look(typed, known);
  }

  /** The centre's name and town, at most a minute old. */
  async owner(): Promise<string> {
    if (this.ownerUntil < Date.now()) {
      const { name, city } = await identityOf(this.transactions.reader);
      this.knownOwner = `${name}, ${city}`;
      this.ownerUntil = Date.now() + OWNER_MS;
    }
    return this.knownOwner;
  }

  /** Without counting: for whoever has counted already. */
  async look(typed: string, known: Known = {}): Promise<Verification> {
    const key = registerKey(typed);
    const found = await queries.findByCode(this.transactions.reader, normaliseCode(typed), key);
    const { holderName, shareId, demo, ...shown } = found;
    const open = opensShare(this.encryption, shareId, known.token ?? '');
    const same = isSameName(known.name ?? '', holderName ?? '-');
    return {
      ...shown,
      answer: answerOf(found),
      maskedName: holderName === null ? null : maskedName(holderName),
      holderName: holderName !== null && (open || same) ? holderName : null,
      nameMatches: known.name === undefined || holderName === null ? null : same,
      demo: demo === true,
    };
  }
}
