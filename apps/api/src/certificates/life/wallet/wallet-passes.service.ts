import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Actor } from '../../../http/access.js';
import { notFound } from '../../../http/problem.js';
import { findCertificate, type CertificateRow } from '../../certificates.queries.js';
import { walletArchive } from './wallet-archive.js';
import { WALLET, type Wallet } from './wallet-identity.js';
import { walletPass } from './wallet-pass.js';

/** Published, also when it counts no longer: then the pass says so and takes the old one's place on the phone. */
const isPassable = (actor: Actor, { accountId, state }: CertificateRow): boolean =>
  accountId === actor.accountId && (state === 'issued' || state === 'revoked' || state === 'replaced');

/** Certificates in Apple Wallet, where the centre has set up what Apple gave it. */
@Injectable()
export class WalletPasses {
  constructor(
    private readonly transactions: Transactions,
    @Inject(WALLET) private readonly wallet: Wallet | null,
  ) {}

  /** Where the holder gets the pass; null: there is none. */
  urlOf(actor: Actor, found: CertificateRow): string | null {
    return this.wallet && isPassable(actor, found) ? `/api/certificates/${found.id}/wallet` : null;
  }

  /** For its holder alone, as the certificate stands now. @throws Problem not_found, also where no passes are made */
  async pass(actor: Actor, id: string): Promise<Buffer> {
    const found = this.wallet && (await findCertificate(this.transactions.reader, id));
    if (!this.wallet || !found || !isPassable(actor, found)) throw notFound();
    return walletArchive(walletPass(found, this.wallet), this.wallet.signer);
  }
}
