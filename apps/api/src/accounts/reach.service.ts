import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { SubjectKind } from '../http/scope.js';
import { reachesSubject } from './reach.queries.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** How far a role that is limited to units or regions goes. */
@Injectable()
export class ReachService {
  constructor(private readonly transactions: Transactions) {}

  /** @param grants as JSON; false also when the id names nothing at all */
  async covers(
    grants: string,
    subject: {
      readonly kind: SubjectKind;
      readonly id: string;
      readonly people: 'all' | 'filtered' | 'none';
    },
  ): Promise<boolean> {
    return UUID.test(subject.id) && reachesSubject(this.transactions.reader, subject, grants);
  }
}
