import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, wrongField } from '../http/problem.js';
import { SavedViewRow } from './saved-view.entity.js';
import * as queries from './saved-views.queries.js';

/** More would be a list that needs searching itself. */
const MOST = 30;

/** Views of lists that people have named: each person's own. */
@Injectable()
export class SavedViewsService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, table: string): Promise<RouteOutput<'GET /me/saved-views'>> {
    return { items: await queries.listViews(this.transactions.reader, actor.accountId, table) };
  }

  /** @throws Problem invalid_input when there are too many */
  async keep(
    actor: Actor,
    view: RouteInput<'PUT /me/saved-views'>['body'],
  ): Promise<RouteOutput<'PUT /me/saved-views'>> {
    const { accountId } = actor;
    await this.transactions.run(async (em) => {
      await queries.holdViews(em, accountId);
      const others = await queries.countOthers(em, accountId, view.table, view.name);
      if (others >= MOST) throw wrongField('name', `Paling banyak ${MOST} tampilan. Hapus satu dulu.`);
      if (view.isDefault) await queries.clearDefault(em, accountId, view.table);
      await queries.putView(em, accountId, view);
    });
    return this.list(actor, view.table);
  }

  /** @throws Problem not_found, also for somebody else's */
  async forget(actor: Actor, id: string): Promise<{ ok: true }> {
    const { affected } = await this.transactions.reader.delete(SavedViewRow, {
      id,
      accountId: actor.accountId,
    });
    if (!affected) throw notFound();
    return { ok: true };
  }
}
