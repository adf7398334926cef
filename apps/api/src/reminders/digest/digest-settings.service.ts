import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import type { Input } from '../../http/route.js';
import * as queries from './digest-folding.queries.js';

/** Whether a person wants one e-mail a day. */
@Injectable()
export class DigestSettingsService {
  constructor(private readonly transactions: Transactions) {}

  async read(actor: Actor) {
    return orNotFound(await queries.readSettings(this.transactions.reader, actor.accountId));
  }

  async save(actor: Actor, chosen: Input<'PUT /me/digest'>['body']) {
    await this.transactions.run((em) => queries.saveSettings(em, actor.accountId, chosen));
    return this.read(actor);
  }
}
