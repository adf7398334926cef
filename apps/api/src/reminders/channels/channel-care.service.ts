import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import type { OutsideChannel } from './channel.js';
import * as queries from './channel-care.queries.js';

/** What an admin does about a provider that is out. */
@Injectable()
export class ChannelCareService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem state_conflict when the channel is well, or being tried already */
  async tryNow(actor: Actor, channel: OutsideChannel): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      if (!(await queries.endWaiting(em, channel)))
        throw new Problem('state_conflict', { detail: 'Saluran ini sudah lancar atau sedang dicoba lagi.' });
      await queries.bringForward(em, channel);
      await this.audit.record(em, actor, {
        action: 'channel.tried',
        subjectType: 'channel',
        subjectId: channel,
      });
    });
    return { ok: true };
  }
}
