import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { wrongField } from '../http/problem.js';
import * as queries from './region.queries.js';

/** The lists that forms choose from. */
@Injectable()
export class ReferenceService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Problem invalid_input for a region that does not exist */
  async regionsBelow(parent: string) {
    const em = this.transactions.reader;
    const items = await queries.childRegions(em, parent);
    if (items.length === 0 && !(await queries.isRegion(em, parent))) {
      throw wrongField('parent', 'Wilayah ini tidak dikenal. Pilih dari daftar.');
    }
    return { items };
  }

  async businessFields() {
    const fields = await queries.currentFields(this.transactions.reader);
    return { version: fields[0]?.version ?? '', items: fields };
  }
}
