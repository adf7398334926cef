import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { purgeDrafts } from './purge.queries.js';

/** For the sweep: the studio's waste basket. */
@Injectable()
export class DraftPurge {
  constructor(private readonly transactions: Transactions) {}

  /** @returns how many modules and lessons are gone now */
  async purge(): Promise<number> {
    return this.transactions.run((em) => purgeDrafts(em));
  }
}
