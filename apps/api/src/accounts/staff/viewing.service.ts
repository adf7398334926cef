import { Injectable } from '@nestjs/common';
import { leaveNote } from '../notes.service.js';
import { mayView } from '../account.policy.js';
import { findRights } from '../session.queries.js';
import { SessionService } from '../session.service.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound, Problem } from '../../http/problem.js';

const MINUTES = 15;

/** "Lihat sebagai": an admin sees what somebody else sees, for minutes, announced to them and logged; it changes nothing. */
@Injectable()
export class ViewingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem not_found; state_conflict for oneself and for another admin */
  async start(actor: Actor, accountId: string, reason: string): Promise<{ until: string }> {
    return this.transactions.run(async (em) => {
      const viewed = orNotFound(await findRights(em, accountId));
      if (!mayView(actor, { id: accountId, roles: viewed.roles }))
        throw new Problem('state_conflict', { detail: 'Akun sendiri dan akun admin tidak dapat dilihat.' });
      const until = await this.sessions.startViewing(em, actor.sessionId, accountId, MINUTES);
      // The reason is somebody's own words and may name people: it goes to the person, its length into the log.
      await this.audit.record(em, actor, {
        action: 'account.viewed_as',
        subjectType: 'account',
        subjectId: accountId,
        details: { until, reasonLength: reason.length },
      });
      await leaveNote(em, accountId, {
        title: 'Admin melihat layar Anda',
        body: `Seorang admin melihat Sinau sebagai Anda selama 15 menit, tanpa dapat mengubah apa pun. Alasan: ${reason}`,
        link: null,
      });
      return { until };
    });
  }

  async end(actor: Actor): Promise<{ ok: true }> {
    const admin = { accountId: actor.viewer?.accountId ?? actor.accountId };
    await this.transactions.run(async (em) => {
      if (!(await this.sessions.endViewing(em, actor.sessionId))) return;
      await this.audit.record(em, admin, {
        action: 'account.viewing_ended',
        subjectType: 'account',
        subjectId: actor.accountId,
      });
    });
    return { ok: true };
  }
}
