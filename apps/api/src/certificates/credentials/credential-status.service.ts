import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { signCredential } from '@sinau/certificate/credential/proof.js';
import { STATUS_LIST_LENGTH, statusListCredential } from '@sinau/certificate/credential/status-list.js';
import { Transactions } from '../../database/transactions.js';
import { notFound, orNotFound } from '../../http/problem.js';
import * as queries from './credentials.queries.js';
import { IssuerKeys } from './issuer-keys.service.js';

/** Half full: a random index is free at the second try, and revoked entries hide among those that nobody holds. */
const FULL_AT = STATUS_LIST_LENGTH / 2;
const MOST_TRIES = 64;
const ENDED: ReadonlySet<string> = new Set(['revoked', 'replaced', 'voided']);

/** The public list of what counts no more (Bitstring Status List 1.0). The certificates' rows are the truth. */
@Injectable()
export class CredentialStatus {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: IssuerKeys,
  ) {}

  urlOf(listId: string): string {
    return `${this.keys.publicUrl}/credentials/status/${listId}`;
  }

  /** Gives the certificate its entry, once. The index is random, so it tells nothing about order. */
  async reserve(certificateId: string): Promise<queries.CredentialRow> {
    return this.transactions.run(async (em) => {
      // Before the list's row, as whoever revokes does: neither misses the other.
      const state = orNotFound(await queries.lockState(em, certificateId));
      const listId = await this.takeEntry(em);
      if (ENDED.has(state)) await queries.outdate(em, listId);
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const statusIndex = randomInt(STATUS_LIST_LENGTH);
        if (await queries.reserve(em, certificateId, listId, statusIndex))
          return { statusListId: listId, statusIndex, credential: null };
        const taken = await queries.findCredential(em, certificateId);
        if (taken) return taken;
      }
      throw new Error(`no free entry in status list ${listId}`);
    });
  }

  /** A list that is being filled; one of its entries counts as given out from now on. */
  async openListId(): Promise<string> {
    return this.transactions.run((em) => this.takeEntry(em));
  }

  /** The signed list as JSON; signed again when something was revoked since, or its key was. @throws Problem not_found */
  async list(id: string): Promise<Buffer> {
    const found = orNotFound(await queries.findList(this.transactions.reader, id));
    if (found.signed && found.signedRevision === found.revision && !found.keyRevoked) return found.signed;
    return this.sign(id);
  }

  private async sign(id: string): Promise<Buffer> {
    const found = await queries.findRevoked(this.transactions.reader, id);
    if (!found) throw notFound();
    const key = await this.keys.signing();
    const { did } = this.keys;
    const unsigned = await statusListCredential({
      listUrl: this.urlOf(id),
      did,
      validFrom: new Date(),
      revoked: found.indexes,
    });
    const bytes = Buffer.from(JSON.stringify(await signCredential(unsigned, did, key)));
    await queries.storeList(this.transactions.reader, id, { bytes, revision: found.revision, keyId: key.id });
    return bytes;
  }

  private async takeEntry(em: Parameters<typeof queries.takeEntry>[0]): Promise<string> {
    const taken = await queries.takeEntry(em, FULL_AT);
    if (taken) return taken;
    await queries.openList(em, FULL_AT);
    const opened = await queries.takeEntry(em, FULL_AT);
    if (!opened) throw new Error('no status list could be opened');
    return opened;
  }
}
