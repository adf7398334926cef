import { Injectable } from '@nestjs/common';
import type {
  ApplicationPlace,
  ApplicationState,
  MyApplication,
} from '@sinau/contracts/applications.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions, type Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, Problem } from '../http/problem.js';
import { PeopleService } from '../people/people.service.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { ApplicationFacts } from './application-facts.service.js';
import * as queries from './applications.queries.js';
import { documentTasks } from './documents.rule.js';
import { MISSING } from './missing-parts.js';
import { OfferFilling } from './offer-filling.service.js';
import { ensureSelection, findSelection, lockSelection } from './selections.queries.js';

type Answers = RouteInput<'PUT /batches/:id/application'>['body'];

/** Before the results an application can be taken back; a seat or an offer has its own way out. */
const WITHDRAWABLE: readonly ApplicationState[] = ['draft', 'sent', 'returned', 'checked', 'reserve'];

/** Each one keeps its documents and draws a lot of its own: not to be tried until it suits. */
const MOST_GIVEN_UP = 5;

/** A learner's application to an angkatan with a selection. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly people: PeopleService,
    private readonly facts: ApplicationFacts,
    private readonly filling: OfferFilling,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** @throws Problem not_found also for an angkatan without a selection */
  async place(actor: Pick<Actor, 'accountId'>, batchId: string): Promise<ApplicationPlace> {
    const em = this.transactions.reader;
    const selection = orNotFound(await findSelection(em, batchId));
    if (!selection.announced) throw notFound();
    const mine = await queries.findMine(em, actor.accountId, batchId);
    const application = mine?.state === 'withdrawn' ? null : (mine ?? null);
    const { settings } = selection;
    const facts = application && (await this.facts.one(em, application.id));
    const undecided = application && ['draft', 'sent', 'returned', 'checked'].includes(application.state);
    const reasons =
      facts && undecided
        ? [
            ...documentTasks(settings.documents, application.documents),
            ...(await this.facts.reasons(em, facts, settings)),
          ]
        : [];
    return {
      ...selection,
      documents: settings.documents,
      announcedAt: settings.announcedAt,
      application,
      reasons,
    };
  }

  async mine(actor: Actor): Promise<MyApplication[]> {
    return queries.listMine(this.transactions.reader, actor.accountId);
  }

  /** @throws Problem not_found, profile_incomplete, batch_not_open, application_closed */
  async save(actor: Actor, batchId: string, answers: Answers): Promise<ApplicationPlace> {
    const { accountId } = actor;
    const { missing } = await this.people.readiness(this.transactions.reader, accountId);
    if (missing.length > 0)
      throw new Problem('profile_incomplete', { errors: missing.map((part) => MISSING[part]) });
    await this.transactions.run(async (em) => {
      if ((await queries.countGivenUp(em, accountId, batchId)) >= MOST_GIVEN_UP)
        throw new Problem('application_closed', {
          detail:
            'Anda sudah beberapa kali membatalkan pendaftaran ini. Hubungi Latkop bila tetap ingin ikut.',
        });
      await this.saveIn(em, accountId, batchId, answers);
    });
    return this.place(actor, batchId);
  }

  /** In a transaction of others. @returns the application's id @throws Problem not_found, batch_not_open, application_closed */
  async saveIn(em: EntityManager, accountId: string, batchId: string, answers: Answers): Promise<string> {
    const { open } = orNotFound(await findSelection(em, batchId));
    const before = await queries.findMine(em, accountId, batchId);
    // What was returned may be mended after the door has closed.
    if (!open && before?.state !== 'returned') throw new Problem('batch_not_open');
    if (!(await queries.ownsBusiness(em, accountId, answers.businessId))) throw notFound();
    await ensureSelection(em, batchId);
    const saved = await queries.saveDraft(em, accountId, batchId, answers);
    if (!saved) throw new Problem('application_closed');
    return saved.id;
  }

  /** Sending twice is sending once. @throws Problem not_found, application_incomplete, batch_not_open, application_closed */
  async send(actor: Actor, id: string): Promise<ApplicationPlace> {
    return this.place(actor, await this.sendFor(actor.accountId, id, actor));
  }

  /** @param by who sends: the person, or an officer who has their consent. @returns the angkatan's id */
  async sendFor(accountId: string, id: string, by: Pick<Actor, 'accountId'>): Promise<string> {
    return this.changing(accountId, id, async (em, application, ring) => {
      if (application.state === 'sent') return;
      const { batchId } = application;
      const { open, settings, publishedRunId } = orNotFound(await findSelection(em, batchId));
      const mends = application.state === 'returned' && !publishedRunId;
      if (!open && !mends) throw new Problem('batch_not_open');
      const facts = orNotFound(await this.facts.one(em, id));
      const tasks = documentTasks(settings.documents, facts.documents);
      if (tasks.length > 0)
        throw new Problem('application_incomplete', {
          errors: tasks.map((message) => ({ path: 'documents', message })),
        });
      await this.move(em, by, id, ['draft', 'returned'], 'sent');
      // What was changed while something was returned is shown as changed: the office may have looked at it before.
      if (application.state === 'draft') await this.facts.keepSeen(em, facts);
      // A mended one was received before: it is told once.
      const told = { accountId, event: 'application_sent', occurrence: id, batchId } as const;
      await this.reminders.tellNow(em, ring, told);
    });
  }

  /** @throws Problem not_found, application_closed */
  async withdraw(actor: Actor, id: string): Promise<ApplicationPlace> {
    const batchId = await this.changing(actor.accountId, id, async (em, application) => {
      if (application.state !== 'withdrawn') await this.move(em, actor, id, WITHDRAWABLE, 'withdrawn');
    });
    return this.place(actor, batchId);
  }

  /**
   * At the end of the reserve list again, after a seat was let go. A seat that is free is offered at once.
   * @throws Problem not_found, state_conflict when the class has begun or is over
   */
  async rejoin(actor: Actor, id: string): Promise<ApplicationPlace> {
    const batchId = await this.changing(actor.accountId, id, async (em, application, ring) => {
      if (application.state === 'reserve') return;
      // Also the offer that ran out a moment ago, before any sweep.
      await this.filling.fill(em, ring, application.batchId);
      if (!(await queries.rejoin(em, id)))
        throw new Problem('state_conflict', { detail: 'Daftar cadangan angkatan ini sudah ditutup.' });
      await this.audit.record(em, actor, {
        action: 'application.rejoined',
        subjectType: 'application',
        subjectId: id,
      });
      await this.filling.fill(em, ring, application.batchId);
    });
    return this.place(actor, batchId);
  }

  /** The batch first, then the application: publishing takes them in the same order. */
  private async changing(
    accountId: string,
    id: string,
    work: (
      em: EntityManager,
      application: { batchId: string; state: ApplicationState },
      ring: Ring,
    ) => Promise<void>,
  ): Promise<string> {
    const { batchId } = orNotFound(await queries.batchOfMine(this.transactions.reader, accountId, id));
    await this.transactions.run(async (em, ring) => {
      await lockSelection(em, batchId);
      await work(em, orNotFound(await queries.lockMine(em, accountId, id)), ring);
    });
    return batchId;
  }

  private async move(
    em: EntityManager,
    actor: Pick<Actor, 'accountId'>,
    id: string,
    from: readonly ApplicationState[],
    to: ApplicationState,
  ): Promise<void> {
    if (!(await queries.moveApplication(em, id, from, to))) throw new Problem('application_closed');
    await this.audit.record(em, actor, {
      action: `application.${to}`,
      subjectType: 'application',
      subjectId: id,
    });
  }
}
