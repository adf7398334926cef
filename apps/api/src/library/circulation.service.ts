import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound, wrongField } from '../http/problem.js';
import { searchBorrowers } from './borrowers.queries.js';
import { settingOf } from '../settings/values/settings.service.js';
import * as queries from './circulation.queries.js';
import { ShelfService } from './shelf.service.js';

/** Copies going out and coming back. Each deed locks its work, so that no copy is given twice. */
@Injectable()
export class CirculationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly shelf: ShelfService,
  ) {}

  async loans(query: RouteInput<'GET /manage/library/loans'>['query']) {
    return toPage(await queries.listLoans(this.transactions.reader, query), query);
  }

  /** At most ten people. */
  async borrowers(q: string) {
    return { items: await searchBorrowers(this.transactions.reader, q) };
  }

  /** @returns the id of the work. @throws Problem not_found, copy_not_available, invalid_input */
  async lend(
    actor: Actor,
    copyId: string,
    { accountId, dueOn }: { readonly accountId: string; readonly dueOn: string },
  ): Promise<string> {
    return this.transactions.run(async (em, ring) => {
      const work = orNotFound(await queries.lockWorkOfCopy(em, copyId));
      await this.shelf.settle(em, ring, work.id);
      await checkDay(em, dueOn);
      if (!(await queries.isPeserta(em, accountId)))
        throw wrongField('accountId', 'Peserta tidak ditemukan. Cari lagi.');
      if (!(await queries.mayLend(em, copyId, accountId))) throw new Problem('copy_not_available');
      await queries.fulfil(em, work.id, accountId);
      const loanId = await queries.insertLoan(em, { copyId, accountId, lentBy: actor.accountId, dueOn });
      // Another copy may have been kept for the same person.
      await this.shelf.settle(em, ring, work.id);
      await this.record(em, actor, 'library_copy.lent', copyId, { loanId, accountId, dueOn });
      return work.id;
    });
  }

  /** Taking back twice is taking back once. @throws Problem not_found */
  async takeBack(actor: Actor, loanId: string): Promise<string> {
    return this.transactions.run(async (em, ring) => {
      const work = orNotFound(await queries.lockWorkOfLoan(em, loanId));
      if (await queries.closeLoan(em, loanId)) {
        await this.shelf.settle(em, ring, work.id);
        await this.record(em, actor, 'library_copy.returned', loanId);
      }
      return work.id;
    });
  }

  /** @throws Problem not_found, state_conflict when it is back already, invalid_input */
  async extend(actor: Actor, loanId: string, dueOn: string): Promise<string> {
    return this.transactions.run(async (em) => {
      const work = orNotFound(await queries.lockWorkOfLoan(em, loanId));
      await checkDay(em, dueOn);
      if (!(await queries.extendLoan(em, loanId, dueOn))) throw new Problem('state_conflict');
      await this.record(em, actor, 'library_loan.extended', loanId, { dueOn });
      return work.id;
    });
  }

  /** @throws Problem not_found */
  async setLost(actor: Actor, copyId: string, lost: boolean): Promise<string> {
    return this.transactions.run(async (em, ring) => {
      const work = orNotFound(await queries.lockWorkOfCopy(em, copyId));
      if (await queries.setLost(em, copyId, lost)) {
        await this.shelf.settle(em, ring, work.id);
        await this.record(em, actor, lost ? 'library_copy.lost' : 'library_copy.found', copyId);
      }
      return work.id;
    });
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'library_copy', subjectId, details });
  }
}

async function checkDay(em: EntityManager, dueOn: string): Promise<void> {
  const longest = await settingOf(em, 'library.longest_loan_days');
  if (!(await queries.isWithin(em, dueOn, longest)))
    throw wrongField('dueOn', `Pilih tanggal dari hari ini sampai ${longest} hari lagi.`);
}
