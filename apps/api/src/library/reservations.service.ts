import { Injectable } from '@nestjs/common';
import type { Reservation } from '@sinau/contracts/library.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound } from '../http/problem.js';
import { settingOf } from '../settings/values/settings.service.js';
import { lockWork, lockWorkBySlug } from './circulation.queries.js';
import * as queries from './reservations.queries.js';
import { ShelfService } from './shelf.service.js';

/** What a peserta asked for and has at home. */
@Injectable()
export class ReservationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly shelf: ShelfService,
  ) {}

  async mine({ accountId }: Actor): Promise<RouteOutput<'GET /me/library'>> {
    const em = this.transactions.reader;
    const [loans, reservations] = await Promise.all([
      queries.listMyLoans(em, accountId),
      queries.listReservations(em, accountId),
    ]);
    return { loans, reservations };
  }

  /** The same tap twice is one reservation. @throws Problem not_found, state_conflict with what is in the way */
  async reserve({ accountId }: Actor, slug: string): Promise<Reservation> {
    return this.transactions.run(async (em, ring) => {
      await queries.lockAccount(em, accountId);
      const work = orNotFound(await lockWorkBySlug(em, slug));
      if (work.kind !== 'physical_book') throw new Problem('not_found');
      await this.shelf.settle(em, ring, work.id);
      const known = await queries.findReservation(em, accountId, work.id);
      if (known) return known;
      if (await queries.hasBorrowed(em, accountId, work.id))
        throw new Problem('state_conflict', { detail: 'Buku ini sedang Anda pinjam.' });
      // So that a few phones cannot empty the shelf.
      const most = await settingOf(em, 'library.open_reservations');
      if ((await queries.countOpen(em, accountId)) >= most)
        throw new Problem('state_conflict', {
          detail: `Anda sudah memesan ${most} buku. Ambil atau batalkan satu dulu.`,
        });
      await queries.insertReservation(em, accountId, work.id);
      await this.shelf.settle(em, ring, work.id);
      return orNotFound(await queries.findReservation(em, accountId, work.id));
    });
  }

  /** Cancelling twice is cancelling once. @throws Problem not_found, also for another person's */
  async cancel({ accountId }: Actor, id: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em, ring) => {
      const workId = orNotFound(await queries.findWorkOf(em, id, accountId));
      await lockWork(em, workId);
      if (await queries.cancel(em, id)) await this.shelf.settle(em, ring, workId);
    });
    return { ok: true };
  }
}
