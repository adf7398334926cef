import { Inject, Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../../audit/audit.service.js';
import { CONFIG } from '../../config.module.js';
import type { Config } from '../../config.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import type { Input } from '../../http/route.js';
import * as queries from './by-hand.queries.js';
import { MessageChannels } from '../channels/message-channels.js';
import { readMessages } from '../sending/message-facts.queries.js';
import { writeMessage } from '../sending/messages.js';
import { waLink } from './wa-link.js';

/** More would be a list of phone numbers; these are sent in a few minutes. */
const AT_ONCE = 10;

/**
 * Messages that officers send from their own phones while no WhatsApp gateway does. Numbers are shown only to whoever
 * holds a message, never logged, and every opening of the list is in the audit log.
 */
@Injectable()
export class ByHandService {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: MessageChannels,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
  ) {}

  async list(actor: Actor): Promise<RouteOutput<'GET /manage/by-hand'>> {
    const em = this.transactions.reader;
    const gateway = this.hasGateway();
    const [mine, waiting, counts] = await Promise.all([
      this.mine(actor),
      gateway ? [] : queries.countWaiting(em, actor.reach ?? null),
      queries.countOthers(em, actor.accountId),
    ]);
    await this.audit.record(em, actor, {
      action: 'by_hand.opened',
      subjectType: 'reminder',
      subjectId: 'by-hand',
      details: { shown: mine.length },
    });
    return { gateway, mine, waiting, ...counts };
  }

  /** None while both hands are full. @throws Problem state_conflict when a gateway sends them */
  async take(
    actor: Actor,
    { batchId }: Input<'POST /manage/by-hand/take'>['body'],
  ): Promise<{ taken: number }> {
    if (this.hasGateway())
      throw new Problem('state_conflict', { detail: 'WhatsApp sudah dikirim otomatis oleh server.' });
    return this.transactions.run(async (em) => {
      const room = AT_ONCE - (await queries.countHeld(em, actor.accountId));
      const taken = await queries.take(em, actor.accountId, {
        batchId,
        limit: Math.max(0, room),
        reach: actor.reach ?? null,
      });
      await this.audit.record(em, actor, {
        action: 'by_hand.taken',
        subjectType: batchId ? 'batch' : 'reminder',
        subjectId: batchId ?? 'by-hand',
        details: { reminderIds: taken },
      });
      return { taken: taken.length };
    });
  }

  async release(actor: Actor): Promise<{ ok: true }> {
    await queries.release(this.transactions.reader, actor.accountId);
    return { ok: true };
  }

  /** @throws Problem state_conflict when somebody else holds it by now */
  async markSent(actor: Actor, id: string): Promise<{ ok: true }> {
    return this.settle(actor, id, 'by_hand.sent', queries.markSent);
  }

  /** @throws Problem state_conflict after an hour */
  async undo(actor: Actor, id: string): Promise<{ ok: true }> {
    return this.settle(actor, id, 'by_hand.undone', queries.undoSent);
  }

  private async settle(
    actor: Actor,
    id: string,
    action: string,
    change: typeof queries.markSent,
  ): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      if (!(await change(em, actor.accountId, id)))
        throw new Problem('state_conflict', {
          detail: 'Pesan ini tidak lagi di tangan Anda. Muat ulang daftar.',
        });
      await this.audit.record(em, actor, { action, subjectType: 'reminder', subjectId: id });
    });
    return { ok: true };
  }

  private hasGateway(): boolean {
    return this.channels.configured.includes('whatsapp');
  }

  /** As the message reads now; one that ceased to be true is no longer shown. */
  private async mine(actor: Actor) {
    const em = this.transactions.reader;
    const held = await queries.listMine(em, actor.accountId, actor.reach ?? null);
    const found = await readMessages(
      em,
      held.map(({ id }) => id),
    );
    return held.flatMap(({ id, phone, heldUntil, sentAt }) => {
      const facts = found.find((one) => one.id === id);
      if (!facts || (!facts.stillStands && !sentAt)) return [];
      const message = writeMessage(facts.event, facts, {
        title: facts.templateTitle,
        body: facts.templateBody,
      });
      const text = `Halo ${facts.name},\n\n*${message.title}*\n${message.body}\n\n${this.config.PUBLIC_URL}${message.link}\n\nLatkop UKM, Malang`;
      const { event, batchLabel, courseTitle, name: recipientName } = facts;
      return [
        {
          id,
          event,
          recipientName,
          batchLabel,
          courseTitle,
          text,
          url: waLink(phone, text),
          heldUntil,
          sentAt,
        },
      ];
    });
  }
}
