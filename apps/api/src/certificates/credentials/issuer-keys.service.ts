import { Inject, Injectable } from '@nestjs/common';
import type { IssuerKeys as IssuerKeysView } from '@sinau/contracts/credentials.contract.js';
import { didOf, type IssuerIdentity } from '@sinau/certificate/credential/did-web.js';
import { generateIssuerKey, type IssuerKeyPair } from '@sinau/certificate/credential/proof.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Encryption } from '../../database/encryption.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import * as queries from './issuer-keys.queries.js';

/** The pair that signs now, and its row. */
export interface SigningKey extends IssuerKeyPair {
  readonly id: string;
}

/** Keys of the issuer `did:web:<host>`: made once, kept sealed, replaced by rotation, never deleted. */
@Injectable()
export class IssuerKeys {
  readonly did: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;

  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly audit: AuditService,
    @Inject(CONFIG) config: Pick<Config, 'PUBLIC_URL'>,
  ) {
    this.did = didOf(config.PUBLIC_URL);
    this.publicUrl = config.PUBLIC_URL.replace(/\/+$/, '');
  }

  /** Every key as the world sees it. The first question makes the first key. */
  async identity(): Promise<IssuerIdentity> {
    const found = await this.allWithCurrent();
    const keys = found.map((key) => ({
      publicMultibase: key.publicMultibase,
      revoked: key.revokedAt !== null,
    }));
    return { did: this.did, keys };
  }

  /** The key that signs now; made when there is none. */
  async signing(): Promise<SigningKey> {
    const current = (await this.allWithCurrent()).find(({ retiredAt }) => !retiredAt);
    if (!current) throw new Error('there is no current issuer key');
    const { id, publicMultibase, secretKeyId: keyId, secretCiphertext: ciphertext } = current;
    const secretMultibase = this.encryption.open({ keyId, ciphertext }, placeOf(publicMultibase));
    return { id, publicMultibase, secretMultibase };
  }

  async list(): Promise<IssuerKeysView> {
    return { did: this.did, items: await queries.listKeys(this.transactions.reader) };
  }

  /** A new key signs from now on; what the old one signed stands. @throws Problem state_conflict when it is not the current one */
  async rotate(actor: Actor, id: string): Promise<IssuerKeysView> {
    await this.transactions.run(async (em) => {
      const retired = await queries.retire(em, id);
      if (!retired) throw new Problem('state_conflict', { detail: 'Kunci ini sudah tidak dipakai.' });
      await this.insertNew(em);
      await this.audit.record(em, actor, {
        action: 'issuer_key.rotated',
        subjectType: 'issuer_key',
        subjectId: id,
      });
    });
    return this.list();
  }

  /** For a key that others may hold: what it signed counts no more. @throws Problem state_conflict when it was revoked before */
  async revoke(actor: Actor, id: string): Promise<IssuerKeysView> {
    await this.transactions.run(async (em) => {
      if (!(await queries.revokeKey(em, id)))
        throw new Problem('state_conflict', { detail: 'Kunci ini tidak ada atau sudah dicabut.' });
      await this.insertNew(em);
      await this.audit.record(em, actor, {
        action: 'issuer_key.revoked',
        subjectType: 'issuer_key',
        subjectId: id,
      });
    });
    return this.list();
  }

  private async allWithCurrent(): Promise<queries.IssuerKeyRow[]> {
    const em = this.transactions.reader;
    const found = await queries.findKeys(em);
    if (found.some(({ retiredAt }) => !retiredAt)) return found;
    await this.insertNew(em);
    return queries.findKeys(em);
  }

  /** Does nothing when somebody else was faster. */
  private async insertNew(em: EntityManager): Promise<void> {
    const { publicMultibase, secretMultibase } = await generateIssuerKey();
    const sealed = this.encryption.seal(secretMultibase, placeOf(publicMultibase));
    await queries.insertCurrent(em, {
      publicMultibase,
      secretKeyId: sealed.keyId,
      secretCiphertext: sealed.ciphertext,
    });
  }
}

const placeOf = (publicMultibase: string) => `issuer-key:${publicMultibase}`;
