import { Injectable } from '@nestjs/common';
import type { ManagedShop, Shop } from '@sinau/contracts/shops.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { findToday } from '../database/clock.js';
import { violates } from '../database/errors.js';
import { toPage } from '../database/sql.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { FileAnswer } from '../files/file-answer.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../http/problem.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { limitsFor, staffLimits } from './outcome.policy.js';
import { MOST_BYTES, PhotoKeeper } from './photo-keeper.service.js';
import { ownsBusiness } from './products.queries.js';
import { shopAddress } from './shop-address.rule.js';
import * as queries from './shops.queries.js';

type Given = RouteInput<'POST /me/shops'>['body'];

/** Shops online as evidence: sent by their owners, looked at by the centre, counted only then. */
@Injectable()
export class ShopsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly keeper: PhotoKeeper,
    private readonly reminders: ReminderPlanner,
  ) {}

  async mine(actor: Actor): Promise<RouteOutput<'GET /me/shops'>> {
    return { items: await queries.listMine(this.transactions.reader, actor.accountId) };
  }

  /** @throws Problem invalid_input, state_conflict for a second one of the same business and place */
  async add(actor: Actor, given: Given): Promise<Shop> {
    return this.once(async (em) => {
      const id = await queries.insertShop(em, actor.accountId, await this.judged(em, actor, given));
      await this.record(em, actor, 'shop.sent', id);
      return this.one(em, actor, id);
    });
  }

  /** @throws Problem not_found, invalid_input, state_conflict */
  async change(actor: Actor, id: string, given: Given): Promise<Shop> {
    return this.once(async (em) => {
      const judged = await this.judged(em, actor, given);
      if (!(await queries.updateShop(em, actor.accountId, id, judged))) throw notFound();
      await this.record(em, actor, 'shop.changed', id);
      return this.one(em, actor, id);
    });
  }

  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    const { oldKey } = await this.transactions.run(async (em) => {
      const removed = orNotFound(await queries.removeShop(em, actor.accountId, id));
      await this.record(em, actor, 'shop.removed', id);
      return removed;
    });
    await this.discard(oldKey);
    return { ok: true };
  }

  /** @throws Problem not_found, photo_unreadable, photo_too_many_pixels, too_large */
  async addScreenshot(actor: Actor, id: string, read: (maxBytes: number) => Promise<Buffer>): Promise<Shop> {
    orNotFound(await queries.findMine(this.transactions.reader, actor.accountId, id));
    const kept = await this.keeper.keep(await read(MOST_BYTES), 'shops');
    // Its details are what counts here: a small picture shows none.
    await this.keeper.discard([kept.thumbnailKey]);
    try {
      const { now, oldKey } = await this.transactions.run(async (em) => {
        const of = { accountId: actor.accountId, id };
        const placed = orNotFound(await queries.placeScreenshot(em, of, kept.storageKey));
        return { now: await this.one(em, actor, id), oldKey: placed.oldKey };
      });
      await this.discard(oldKey);
      return now;
    } catch (error) {
      await this.discard(kept.storageKey);
      throw error;
    }
  }

  /** @throws Problem not_found, also for those who may not see it */
  async openScreenshot(actor: Actor, id: string): Promise<FileAnswer> {
    const em = this.transactions.reader;
    const { accountId, key } = orNotFound(await queries.findScreenshot(em, id));
    const limits = limitsFor(actor);
    const may = accountId === actor.accountId || (limits && (await queries.isWithin(em, id, limits)));
    if (!may) throw notFound();
    return this.keeper.open(orNotFound(key), false);
  }

  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/shops'>['query'],
  ): Promise<RouteOutput<'GET /manage/shops'>> {
    return toPage(await queries.listManaged(this.transactions.reader, query, staffLimits(actor)), query);
  }

  async ofEnrolment(enrolmentId: string): Promise<Shop[]> {
    return queries.listOfBusinessIn(this.transactions.reader, enrolmentId);
  }

  /** @param reason why it comes back; null: it is right. @throws Problem not_found, state_conflict when it was changed or decided meanwhile */
  async decide(actor: Actor, id: string, revision: number, reason: string | null): Promise<ManagedShop> {
    const limits = staffLimits(actor);
    return this.transactions.run(async (em, ring) => {
      orNotFound(await queries.findManaged(em, id, limits));
      if (!(await queries.decide(em, { id, revision, decidedBy: actor.accountId }, reason)))
        throw new Problem('state_conflict');
      await this.record(em, actor, reason === null ? 'shop.verified' : 'shop.returned', id, { revision });
      await this.tellOwner(em, ring, { id, revision, verified: reason === null });
      return orNotFound(await queries.findManaged(em, id, limits));
    });
  }

  /** The reason is read from the shop when the message is written. */
  private async tellOwner(
    em: EntityManager,
    ring: Ring,
    { id, revision, verified }: { id: string; revision: number; verified: boolean },
  ): Promise<void> {
    await this.reminders.tellNow(em, ring, {
      accountId: orNotFound(await queries.findScreenshot(em, id)).accountId,
      event: verified ? 'shop_verified' : 'shop_returned',
      occurrence: `${id}/${revision}`,
      facts: { shopId: id },
    });
  }

  private async judged(em: EntityManager, actor: Actor, given: Given): Promise<Given> {
    if (!(await ownsBusiness(em, actor.accountId, given.businessId)))
      throw wrongField('businessId', 'Pilih salah satu usaha Anda.');
    if (given.firstOrderOn !== null && given.firstOrderOn > (await findToday(em)))
      throw wrongField('firstOrderOn', 'Tanggal ini belum terjadi. Periksa lagi.');
    if (given.url === null) return given;
    const address = shopAddress(given.platform, given.url);
    if ('wrong' in address) throw wrongField('url', address.wrong);
    return { ...given, url: address.url };
  }

  private async once<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions
      .run((em) => work(em))
      .catch((error: unknown) => {
        if (violates(error, 'shops_one_each'))
          throw new Problem('state_conflict', { detail: 'Toko ini sudah Anda kirim. Ubah yang sudah ada.' });
        throw error;
      });
  }

  private async one(em: EntityManager, actor: Actor, id: string): Promise<Shop> {
    return orNotFound(await queries.findMine(em, actor.accountId, id));
  }

  private async discard(key: string | null): Promise<void> {
    if (key) await this.keeper.discard([key]);
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: string,
    id: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'shop', subjectId: id, details });
  }
}
