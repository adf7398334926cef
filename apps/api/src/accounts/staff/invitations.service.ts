import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { newAccountId } from '../account.queries.js';
import { AuditService } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { notFound, orNotFound, wrongField } from '../../http/problem.js';
import { checkGrants } from './grant-check.js';
import * as queries from './invitation.queries.js';
import { LinkMailer } from './link-mailer.js';
import { newToken, tokenHash } from './link-token.js';

const HOURS = 72;
const TITLE = 'Undangan petugas Sinau';
const BODY = 'Anda diundang menjadi petugas. Tautan ini berlaku 72 jam, satu kali pakai.';

/** People come in by a link that is theirs alone: nobody else ever knows their password or their authenticator. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly mailer: LinkMailer,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/invitations'>> {
    return { items: await queries.listInvitations(this.transactions.reader) };
  }

  /** @throws Problem invalid_input */
  async invite(
    actor: Actor,
    given: RouteInput<'POST /manage/invitations'>['body'],
  ): Promise<RouteOutput<'POST /manage/invitations'>> {
    const email = given.email.toLowerCase();
    const token = newToken();
    // It becomes the account's id: the log tells one story of both.
    const id = await newAccountId(this.transactions.reader);
    const { name, grants } = given;
    const expiresAt = await this.transactions
      .run(async (em) => {
        await checkGrants(em, grants);
        if (await queries.emailTaken(em, email))
          throw wrongField('email', 'E-mail ini sudah dipakai akun lain.');
        const invitation = { id, name, email, grants, invitedBy: actor.accountId };
        const until = await queries.insertInvitation(em, {
          ...invitation,
          tokenHash: tokenHash(token),
          hours: HOURS,
        });
        const roles = [...new Set(grants.map(({ role }) => role))];
        await this.audit.record(em, actor, entry('invitation.sent', id, { roles }));
        return until;
      })
      .catch((error: unknown) => {
        if (violates(error, 'staff_invitations_open'))
          throw wrongField('email', 'Orang ini sudah diundang. Kirim ulang undangannya.');
        throw error;
      });
    return { id, expiresAt, ...(await this.mailer.send({ name, email, title: TITLE, body: BODY, token })) };
  }

  /** The link before stops working. @throws Problem not_found */
  async resend(actor: Actor, id: string): Promise<RouteOutput<'POST /manage/invitations/:id/resend'>> {
    const token = newToken();
    const { name, email, expiresAt } = await this.transactions.run(async (em) => {
      const renewed = orNotFound(
        await queries.renewInvitation(em, id, { tokenHash: tokenHash(token), hours: HOURS }),
      );
      await this.audit.record(em, actor, entry('invitation.resent', id));
      return renewed;
    });
    return { id, expiresAt, ...(await this.mailer.send({ name, email, title: TITLE, body: BODY, token })) };
  }

  /** @throws Problem not_found */
  async withdraw(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      if (!(await queries.withdrawInvitation(em, id))) throw notFound();
      await this.audit.record(em, actor, entry('invitation.withdrawn', id));
    });
    return { ok: true };
  }
}

const entry = (action: string, subjectId: string, details?: Record<string, unknown>) => ({
  action,
  subjectType: 'invitation',
  subjectId,
  ...(details && { details }),
});
