import { Injectable } from '@nestjs/common';
import type { Verification } from '@sinau/contracts/certificates.contract.js';
import { RateLimitsService, networkOf } from '../../accounts/rate-limits.service.js';
import { Transactions } from '../../database/transactions.js';
import { maskedName } from '../../http/masked-name.js';
import { normaliseCode } from '../register/verification-code.js';
import * as queries from './verification.queries.js';

const NOT_FOUND: Verification = {
  answer: 'not_found',
  number: null,
  maskedName: null,
  businessName: null,
  courseTitle: null,
  jp: null,
  startedOn: null,
  endedOn: null,
  issuedOn: null,
  issuer: null,
  sha256: null,
  revokedAt: null,
  revocationClass: null,
  demo: false,
};

/** Whether a certificate is real, for anyone who holds its code. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly limits: RateLimitsService,
  ) {}

  /**
   * The same count and the same question to the database whatever the code looks like: the work tells nothing.
   * @throws Problem too_many_requests, and the driver's error when the database is away: that is never "not found"
   */
  async verify(typed: string, address: string): Promise<Verification> {
    await this.limits.consume('verify_network', networkOf(address));
    const found = await queries.findByCode(this.transactions.reader, normaliseCode(typed));
    if (!found) return NOT_FOUND;
    const { state, holderName, ...shown } = found;
    return { ...shown, answer: state === 'issued' ? 'valid' : 'revoked', maskedName: maskedName(holderName) };
  }
}
