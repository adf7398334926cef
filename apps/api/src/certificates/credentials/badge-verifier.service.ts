import { Injectable } from '@nestjs/common';
import { SignedAchievementCredential } from '@sinau/certificate/credential/credential-schema.js';
import { hasIssuersProof } from '@sinau/certificate/credential/proof.js';
import { readBadge } from '@sinau/certificate/credential/read-badge.js';
import { Transactions } from '../../database/transactions.js';
import { CredentialStatus } from './credential-status.service.js';
import * as queries from './credentials.queries.js';
import { IssuerKeys } from './issuer-keys.service.js';

export type BadgeProblem =
  | 'unreadable'
  | 'no_credential'
  /** Not of the shape that we issue. */
  | 'not_ours'
  /** Names us, but we did not sign exactly this, or with a key that was compromised. */
  | 'proof_wrong'
  /** Signed by us and not in the register: the register was lost or the key was used elsewhere. */
  | 'not_registered'
  | 'not_yet_valid'
  | 'expired'
  | 'revoked';

export interface BadgeVerdict {
  /** We signed exactly this and hold it in the register. Says nothing about whether it still counts. */
  readonly genuine: boolean;
  /** Revoked or replaced. */
  readonly revoked: boolean;
  /** Only of a genuine one. */
  readonly certificateId: string | null;
  readonly problems: BadgeProblem[];
}

/** Tells a badge of ours from any other file. */
@Injectable()
export class BadgeVerifier {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: IssuerKeys,
    private readonly status: CredentialStatus,
  ) {}

  /** @param badge a file (baked PNG or SVG, or JSON) or the parsed credential; it may come from anyone */
  async verifyBadge(badge: unknown): Promise<BadgeVerdict> {
    let credential: unknown = badge;
    if (badge instanceof Uint8Array) {
      try {
        credential = readBadge(badge);
      } catch {
        return refused('unreadable');
      }
    }
    if (credential === null || credential === undefined) return refused('no_credential');
    // Closed shape, our contexts only: nothing costly is left for the canonicalisation.
    const parsed = SignedAchievementCredential.safeParse(credential);
    if (!parsed.success || parsed.data.issuer.id !== this.keys.did) return refused('not_ours');
    if (!(await hasIssuersProof(parsed.data, await this.keys.identity()))) return refused('proof_wrong');
    return this.judge(parsed.data);
  }

  private async judge(credential: SignedAchievementCredential): Promise<BadgeVerdict> {
    const certificateId = credential.id.slice('urn:uuid:'.length);
    const row = await queries.findStanding(this.transactions.reader, certificateId);
    const { statusListCredential, statusListIndex } = credential.credentialStatus;
    if (
      !row ||
      this.status.urlOf(row.statusListId) !== statusListCredential ||
      String(row.statusIndex) !== statusListIndex
    )
      return refused('not_registered');
    const problems: BadgeProblem[] = [];
    const now = Date.now();
    if (Date.parse(credential.validFrom) > now) problems.push('not_yet_valid');
    if (credential.validUntil && Date.parse(credential.validUntil) < now) problems.push('expired');
    if (row.revoked) problems.push('revoked');
    return { genuine: true, revoked: row.revoked, certificateId, problems };
  }
}

const refused = (problem: BadgeProblem): BadgeVerdict => ({
  genuine: false,
  revoked: false,
  certificateId: null,
  problems: [problem],
});
