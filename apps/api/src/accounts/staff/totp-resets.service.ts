import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { leaveNote } from '../notes.service.js';
import { endAllSessions } from '../session.queries.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound, Problem } from '../../http/problem.js';
import { LinkMailer } from './link-mailer.js';
import { newToken, tokenHash } from './link-token.js';
import { findStaff } from './staff.queries.js';
import * as queries from './totp-reset.queries.js';

const HOURS = 24;
const OWN = 'Autentikator Anda sendiri direset oleh dua orang lain. Atau pakai kode pemulihan.';
const SECOND = 'Orang kedua yang menyetujui, bukan yang meminta.';
const LETTER = {
  title: 'Autentikator baru untuk Sinau',
  body: 'Dua admin menyetujui autentikator baru Anda. Tautan ini berlaku 24 jam dan meminta kata sandi Anda.',
};

/** A lost authenticator. No single person takes an account over: one asks, another approves, the owner has the password. */
@Injectable()
export class TotpResetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly mailer: LinkMailer,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/totp-resets'>> {
    return { items: await queries.listResets(this.transactions.reader, null) };
  }

  /** @throws Problem not_found, state_conflict for one's own and while one is open */
  async ask(actor: Actor, accountId: string, reason: string): Promise<{ ok: true }> {
    if (accountId === actor.accountId) throw new Problem('state_conflict', { detail: OWN });
    await this.transactions.run(async (em) => {
      const account = orNotFound(await findStaff(em, accountId));
      if (!account.active) throw new Problem('state_conflict', { detail: 'Akun ini nonaktif.' });
      const asked = { accountId, askedBy: actor.accountId, reason, hours: HOURS };
      if (!(await queries.insertReset(em, asked)))
        throw new Problem('state_conflict', { detail: 'Permintaan untuk akun ini sudah ada.' });
      await this.audit.record(em, actor, entry('account.totp_reset_asked', accountId));
      await leaveNote(em, accountId, {
        title: 'Reset autentikator diminta',
        body: 'Seorang admin meminta autentikator baru untuk Anda. Bila bukan permintaan Anda, hubungi admin lain.',
        link: null,
      });
    });
    return { ok: true };
  }

  /** @throws Problem not_found, state_conflict for who asked, for the owner, and for the second time */
  async approve(actor: Actor, id: string): Promise<RouteOutput<'POST /manage/totp-resets/:id/approve'>> {
    const token = newToken();
    const { name, email, expiresAt } = await this.transactions.run(async (em) => {
      const reset = orNotFound(await queries.lockReset(em, id));
      if (reset.accountId === actor.accountId) throw new Problem('state_conflict', { detail: OWN });
      if (reset.askedBy === actor.accountId) throw new Problem('state_conflict', { detail: SECOND });
      if (reset.approved) throw new Problem('state_conflict');
      const approval = { by: actor.accountId, tokenHash: tokenHash(token), hours: HOURS };
      const until = await queries.approveReset(em, id, approval);
      await endAllSessions(em, reset.accountId);
      await this.audit.record(
        em,
        actor,
        entry('account.totp_reset_approved', reset.accountId, { askedBy: reset.askedBy }),
      );
      await leaveNote(em, reset.accountId, {
        title: 'Reset autentikator disetujui',
        body: 'Tautan untuk memasang autentikator baru sudah dikirim ke e-mail Anda.',
        link: null,
      });
      return { name: reset.name, email: reset.email, expiresAt: until };
    });
    return { id, expiresAt, ...(await this.mailer.send({ name, email, ...LETTER, token })) };
  }

  /** @throws Problem not_found */
  async decline(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const { accountId } = orNotFound(await queries.lockReset(em, id));
      await queries.declineReset(em, id);
      await this.audit.record(em, actor, entry('account.totp_reset_declined', accountId));
    });
    return { ok: true };
  }
}

const entry = (action: string, subjectId: string, details?: Record<string, unknown>) => ({
  action,
  subjectType: 'account',
  subjectId,
  ...(details && { details }),
});
