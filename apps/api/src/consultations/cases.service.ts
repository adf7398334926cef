import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../http/problem.js';
import { toPage } from '../database/sql.js';
import { listOfCase, listOfPerson } from './bookings.queries.js';
import { listCases, listOthers } from './case-list.queries.js';
import * as queries from './cases.queries.js';
import { seerOf } from './consultation.policy.js';
import { seesCase } from './reach.queries.js';

type File = RouteOutput<'GET /manage/consultation-cases/:id'>;

/** The case file across visits. A consultant reads the cases they advise in, organisers those of everybody they reach. */
@Injectable()
export class CasesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async mine(actor: Actor): Promise<RouteOutput<'GET /me/consultations'>> {
    const em = this.transactions.reader;
    const [items, cases] = await Promise.all([
      listOfPerson(em, actor.accountId),
      queries.listCasesOf(em, actor.accountId),
    ]);
    return { items, cases };
  }

  /** Ticks an action item of one's own. @throws Problem not_found */
  async tick(actor: Actor, id: string, done: boolean): Promise<queries.Action> {
    return this.transactions.run(async (em) =>
      orNotFound(await queries.tickAction(em, id, { accountId: actor.accountId, done })),
    );
  }

  /** Case files without their notes: a consultant's own, for organisers those of everybody they reach. */
  async list(
    actor: Actor,
    query: RouteInput<'GET /manage/consultation-cases'>['query'],
  ): Promise<RouteOutput<'GET /manage/consultation-cases'>> {
    return toPage(await listCases(this.transactions.reader, query, seerOf(actor)), query);
  }

  /** Every look into a file is in the log. @throws Problem not_found */
  async read(actor: Actor, id: string): Promise<File> {
    return this.transactions.run(async (em) => {
      await this.mayRead(em, actor, id);
      await this.record(em, actor, 'consultation_case.viewed', id);
      return this.file(em, actor, id);
    });
  }

  /** @throws Problem not_found, case_closed */
  async addNote(
    actor: Actor,
    id: string,
    note: RouteInput<'POST /manage/consultation-cases/:id/notes'>['body'],
  ): Promise<File> {
    return this.change(actor, id, async (em) => {
      await queries.insertNote(em, { ...note, caseId: id, authorId: actor.accountId });
      return 'consultation_case.noted';
    });
  }

  /** @throws Problem not_found, case_closed, invalid_input */
  async addAction(
    actor: Actor,
    id: string,
    action: RouteInput<'POST /manage/consultation-cases/:id/actions'>['body'],
  ): Promise<File> {
    return this.change(actor, id, async (em) => {
      if (!(await queries.insertAction(em, { ...action, caseId: id })))
        throw wrongField('dueOn', 'Tanggal sudah lewat. Pilih hari ini atau sesudahnya.');
      return 'consultation_case.action_added';
    });
  }

  /** @throws Problem not_found, case_closed, state_conflict while an appointment stands */
  async close(
    actor: Actor,
    id: string,
    outcome: RouteInput<'POST /manage/consultation-cases/:id/outcome'>['body'],
  ): Promise<File> {
    return this.change(actor, id, async (em) => {
      if (await queries.hasLiveVisit(em, id))
        throw new Problem('state_conflict', {
          detail: 'Masih ada janji di berkas ini. Selesaikan atau batalkan janji itu dulu.',
        });
      await queries.closeCase(em, id, outcome);
      return 'consultation_case.closed';
    });
  }

  /** `work` says what to write into the log. */
  private async change(
    actor: Actor,
    id: string,
    work: (em: EntityManager) => Promise<string>,
  ): Promise<File> {
    return this.transactions.run(async (em) => {
      await this.mayRead(em, actor, id);
      const open = await queries.lockOpenCase(em, id);
      const file = await this.file(em, actor, id);
      if (!open) throw new Problem('case_closed');
      await this.record(em, actor, await work(em), file.id);
      return this.file(em, actor, id);
    });
  }

  private async mayRead(em: EntityManager, actor: Actor, id: string): Promise<void> {
    if (!(await seesCase(em, id, seerOf(actor)))) throw notFound();
  }

  private async file(em: EntityManager, actor: Actor, id: string): Promise<File> {
    const found = orNotFound(await queries.findCase(em, id));
    return { ...found, visits: await listOfCase(em, id), others: await listOthers(em, id, seerOf(actor)) };
  }

  private record(em: EntityManager, actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'consultation_case', subjectId });
  }
}
