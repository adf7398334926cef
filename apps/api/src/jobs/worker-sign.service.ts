import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { giveSign } from './worker-sign.queries.js';

/** The worker says that it lives, so that a screen can say when it does not. */
@Injectable()
export class WorkerSignService {
  constructor(private readonly transactions: Transactions) {}

  /** @returns 0: nothing was found that somebody should read about in the log */
  give(): Promise<number> {
    return this.transactions.run(async (em) => {
      await giveSign(em);
      return 0;
    });
  }
}
