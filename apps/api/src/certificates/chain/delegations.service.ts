import { Injectable } from '@nestjs/common';
import type { CertificationDelegation } from '@sinau/contracts/certification-desk.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { hasRole, type Actor } from '../../http/access.js';
import { notFound, orNotFound, wrongField } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import * as queries from './delegations.queries.js';

/** Duties of officers in other hands for some days. Whoever gets one is told, and told when it ends before its day. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  async list(actor: Actor): Promise<RouteOutput<'GET /manage/certification/delegations'>> {
    const em = this.transactions.reader;
    const seesAll = hasRole(actor, 'dinas', 'admin');
    const found = await queries.listDelegations(em, seesAll ? null : actor.accountId);
    const colleagues = seesAll ? await queries.listColleagues(em) : [];
    return {
      items: found.map((each) => withRights(actor, each)),
      waiting: await queries.findWaiting(em, actor),
      mayGive: seesAll,
      officers: hasRole(actor, 'admin') ? colleagues.filter(({ officer }) => officer) : [],
      colleagues: colleagues.filter(({ id }) => id !== actor.accountId),
    };
  }

  /** What is in this person's hands, for the first screen of the day. */
  async duties(actor: Actor): Promise<RouteOutput<'GET /manage/certification/duties'>> {
    const em = this.transactions.reader;
    const items = await queries.listDuties(em, actor.accountId);
    const any = items.some(({ coming }) => !coming);
    return { items, waiting: any ? await queries.findWaiting(em, actor) : [] };
  }

  /** @throws Problem invalid_input for somebody who has no such duty or is no colleague, and for days that are over */
  async give(
    actor: Actor,
    body: RouteInput<'POST /manage/certification/delegations'>['body'],
  ): Promise<CertificationDelegation> {
    const fromId = body.fromId ?? actor.accountId;
    if (fromId !== actor.accountId && !hasRole(actor, 'admin')) throw notFound();
    // An admin looks after the duties of others, and takes none of them.
    if (fromId !== actor.accountId && body.toId === actor.accountId)
      throw wrongField('toId', 'Anda tidak dapat mengambil tugas orang lain untuk diri sendiri.');
    if (fromId === body.toId) throw wrongField('toId', 'Pilih orang lain sebagai penerima.');
    return this.transactions.run(async (em, ring) => {
      if (await queries.isPast(em, body.validTo)) throw wrongField('validTo', 'Tanggal akhir sudah lewat.');
      const id = await queries.insertDelegation(em, { ...body, fromId }, actor.accountId);
      if (!id)
        throw wrongField(
          body.fromId ? 'fromId' : 'toId',
          'Pemberi harus petugas Dinas, penerima harus petugas aktif.',
        );
      const { fromId: from, toId, steps, validFrom, validTo } = { ...body, fromId };
      await this.audit.record(em, actor, {
        action: 'duty.delegated',
        subjectType: 'certification_delegation',
        subjectId: id,
        details: { from, to: toId, steps, validFrom, validTo },
      });
      await this.reminders.tellNow(em, ring, toldOf('duty_given', id, toId));
      return withRights(actor, orNotFound(await queries.findDelegation(em, id)));
    });
  }

  /** From this moment on; what was done stays done. A second tap changes nothing. @throws Problem not_found */
  async takeBack(actor: Actor, id: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em, ring) => {
      const found = orNotFound(await queries.findDelegation(em, id));
      if (!mayRevoke(actor, found)) throw notFound();
      if (await queries.markRevoked(em, id, actor.accountId)) {
        await this.audit.record(em, actor, {
          action: 'duty.taken_back',
          subjectType: 'certification_delegation',
          subjectId: id,
        });
        if (found.state !== 'over')
          await this.reminders.tellNow(em, ring, toldOf('duty_taken_back', id, found.toId));
      }
      return { ok: true };
    });
  }
}

/** One message of each kind for a delegation. */
const toldOf = (event: 'duty_given' | 'duty_taken_back', id: string, accountId: string) => ({
  accountId,
  event,
  occurrence: id,
  facts: { delegationId: id },
});

/** Its giver, and admins. */
const mayRevoke = (actor: Actor, { fromId }: { fromId: string }): boolean =>
  fromId === actor.accountId || hasRole(actor, 'admin');

const withRights = (
  actor: Actor,
  found: Omit<CertificationDelegation, 'mayRevoke'>,
): CertificationDelegation => ({
  ...found,
  mayRevoke: (found.state === 'coming' || found.state === 'standing') && mayRevoke(actor, found),
});
