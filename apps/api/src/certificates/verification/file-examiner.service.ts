import { Injectable } from '@nestjs/common';
import { isGoodSeal } from '@sinau/certificate/sealing/inspect-seal.js';
import type { FileVerification } from '@sinau/contracts/verification.contract.js';
import { BadgeVerifier, type BadgeProblem } from '../credentials/badge-verifier.service.js';
import { SealTrust } from '../sealing/seal-trust.service.js';

interface Examined {
  readonly finding: Exclude<FileVerification['finding'], 'identical'>;
  /** Only of a genuine badge. */
  readonly certificateId: string | null;
}

const OF_BADGES: Readonly<Record<BadgeProblem, Examined['finding']>> = {
  unreadable: 'unreadable',
  no_credential: 'unsealed',
  not_ours: 'foreign',
  proof_wrong: 'changed',
  not_registered: 'ours_unknown',
  // Of genuine ones, whose certificate says it.
  not_yet_valid: 'ours_unknown',
  expired: 'ours_unknown',
  revoked: 'ours_unknown',
};

/** What seals and signatures say of a file that is not the one we stored. */
@Injectable()
export class FileExaminer {
  constructor(
    private readonly badges: BadgeVerifier,
    private readonly seals: SealTrust,
  ) {}

  async badge(bytes: Buffer): Promise<Examined> {
    const { genuine, certificateId, problems } = await this.badges.verifyBadge(bytes);
    if (genuine && certificateId) return { finding: 'genuine_badge', certificateId };
    return { finding: OF_BADGES[problems[0] ?? 'unreadable'], certificateId: null };
  }

  async pdf(bytes: Buffer): Promise<Examined> {
    const report = await this.seals.inspect(bytes);
    const found = (finding: Examined['finding']): Examined => ({ finding, certificateId: null });
    // A seal that cannot be read is nobody's: what the file names decides whether it was made to look like ours.
    if (!report.signed || report.problems.includes('malformed')) return found('unsealed');
    if (!report.chainOk || !(await this.seals.isOurs(report))) return found('foreign');
    // Our seal is in it; when it is not good, it does not cover what the file says now.
    return found(isGoodSeal(report) ? 'ours_unknown' : 'changed');
  }
}
