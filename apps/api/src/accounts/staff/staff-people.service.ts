import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { leaveNote } from '../notes.service.js';
import { lockAccounts } from '../account.queries.js';
import { countRecoveryCodes } from '../recovery-code.queries.js';
import { endAllSessions, endSession, findRights, listSessions } from '../session.queries.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { notFound, orNotFound, Problem } from '../../http/problem.js';
import { checkGrants } from './grant-check.js';
import * as grants from './grant.queries.js';
import { findStaff } from './staff.queries.js';
import { listResets } from './totp-reset.queries.js';

const OWN = 'Hak Anda sendiri diubah oleh admin lain.';
const LAST = 'Harus ada admin lain yang tetap. Beri dulu peran itu kepada orang lain.';

/** Rights and devices of those who work here. */
@Injectable()
export class StaffPeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem not_found, also for a peserta */
  async detail(actor: Actor, id: string): Promise<RouteOutput<'GET /manage/accounts/:id'>> {
    const em = this.transactions.reader;
    const account = orNotFound(await findStaff(em, id));
    const [rights, sessions, recoveryCodesLeft, resets] = await Promise.all([
      grants.listGrants(em, id),
      listSessions(em, id),
      countRecoveryCodes(em, id),
      listResets(em, id),
    ]);
    return {
      ...account,
      grants: rights,
      sessions: sessions.map((session) => ({ ...session, current: session.id === actor.sessionId })),
      recoveryCodesLeft,
      totpReset: resets[0] ?? null,
    };
  }

  /**
   * Rights of somebody else. Their sessions end, so that no page goes on showing what they no longer may see.
   * @throws Problem not_found, invalid_input, state_conflict for one's own and for the last lasting admin
   */
  async setGrants(actor: Actor, id: string, wanted: readonly grants.GrantInput[]): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      await this.lockBoth(em, actor, id);
      if (id === actor.accountId) throw new Problem('state_conflict', { detail: OWN });
      await checkGrants(em, wanted);
      const stays = wanted.some(({ role, startsOn, endsOn }) => role === 'admin' && !startsOn && !endsOn);
      if (!stays && !(await grants.hasOtherAdmin(em, id)))
        throw new Problem('state_conflict', { detail: LAST });
      const before = await grants.grantsForLog(em, id);
      await grants.replaceGrants(em, id, wanted, actor.accountId);
      await endAllSessions(em, id);
      const after = await grants.grantsForLog(em, id);
      await this.audit.record(em, actor, {
        action: 'account.rights_changed',
        subjectType: 'account',
        subjectId: id,
        before: { grants: before },
        after: { grants: after },
      });
      const note = { title: 'Hak akses Anda berubah', body: 'Masuk lagi untuk memakai hak yang baru.' };
      await leaveNote(em, id, { ...note, link: null });
    });
    return { ok: true };
  }

  /** @throws Problem not_found */
  async endSession(actor: Actor, id: string, sessionId: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      orNotFound(await findStaff(em, id));
      if (!(await endSession(em, id, sessionId))) throw notFound();
      await this.audit.record(em, actor, {
        action: 'account.session_ended',
        subjectType: 'account',
        subjectId: id,
      });
    });
    return { ok: true };
  }

  /** Who was closed or demoted a moment ago decides nothing more: of two admins, one remains. */
  private async lockBoth(em: EntityManager, actor: Actor, id: string): Promise<void> {
    const locked = await lockAccounts(em, [actor.accountId, id]);
    orNotFound(locked.find((one) => one.id === id && one.email !== null && one.active));
    const mine = await findRights(em, actor.accountId);
    if (!mine?.grants?.some(({ role }) => role === 'admin')) throw notFound();
  }
}
