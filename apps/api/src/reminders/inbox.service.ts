import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { toPage } from '../database/sql.js';
import type { Actor } from '../http/access.js';
import * as queries from './inbox.queries.js';

@Injectable()
export class InboxService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, page: { page: number; pageSize: number }) {
    const em = this.transactions.reader;
    const [found, unread] = await Promise.all([
      queries.listMessages(em, actor.accountId, page),
      queries.countUnread(em, actor.accountId),
    ]);
    return { ...toPage(found, page), unread };
  }

  async markRead(actor: Actor): Promise<{ ok: true }> {
    await queries.markAllRead(this.transactions.reader, actor.accountId);
    return { ok: true };
  }
}
