import { Injectable } from '@nestjs/common';
import type { Incident } from '@sinau/contracts/data-incidents.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { toPage } from '../../database/sql.js';
import { Transactions, type Ring } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound, Problem, wrongField } from '../../http/problem.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import * as queries from './incidents.queries.js';

const TELL_AT_ONCE = 200;
const NOT_READY = 'Beri tahu dulu semua yang terdampak dan lembaga pengawas.';

/** The register of data incidents (UU 27/2022 art. 46): written notice to people and authority within 3 x 24 hours. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly reminders: ReminderPlanner,
  ) {}

  async list(page: { page: number; pageSize: number }) {
    return toPage(await queries.listIncidents(this.transactions.reader, page), page);
  }

  async detail(id: string): Promise<Incident> {
    return orNotFound(await queries.findIncident(this.transactions.reader, id));
  }

  async mine(actor: Actor) {
    return { items: await queries.listMine(this.transactions.reader, actor.accountId) };
  }

  async people(id: string, page: { page: number; pageSize: number }) {
    await this.detail(id);
    return toPage(await queries.listPeople(this.transactions.reader, id, page), page);
  }

  /** @throws Problem invalid_input for one that is found in the future */
  async open(actor: Actor, given: queries.IncidentText & { readonly foundAt: string }): Promise<Incident> {
    const id = await this.transactions.run(async (em) => {
      const made = await queries.insertIncident(em, given, actor.accountId);
      if (!made) throw wrongField('foundAt', 'Waktu ditemukan tidak boleh di masa depan.');
      await this.log(em, actor, 'opened', made);
      return made;
    });
    return this.detail(id);
  }

  /** @throws Problem not_found, edit_conflict */
  async change(
    actor: Actor,
    id: string,
    given: queries.IncidentText & { readonly revision: number },
  ): Promise<Incident> {
    await this.detail(id);
    await this.transactions.run(async (em) => {
      if (!(await queries.updateIncident(em, id, given))) throw new Problem('edit_conflict');
      await this.log(em, actor, 'changed', id, { revision: given.revision + 1 });
    });
    return this.detail(id);
  }

  async addPeople(actor: Actor, id: string, affected: queries.Affected): Promise<Incident> {
    await this.openOne(id, async (em) => {
      const added = await queries.addPeople(em, id, affected);
      await this.log(em, actor, 'changed', id, { ...affected, added });
    });
    return this.detail(id);
  }

  /** Everybody who was not told yet, some at a time; a second tap tells nobody twice. */
  async tell(actor: Actor, id: string): Promise<Incident> {
    let told = TELL_AT_ONCE;
    while (told === TELL_AT_ONCE)
      await this.openOne(id, async (em, ring) => {
        const people = await queries.takeUntold(em, id, TELL_AT_ONCE);
        told = people.length;
        for (const accountId of people)
          await this.reminders.tellNow(em, ring, { accountId, event: 'data_incident', occurrence: id });
        if (told === 0) return;
        await queries.notePeopleTold(em, id);
        await this.log(em, actor, 'notified', id, { people: told });
      });
    return this.detail(id);
  }

  async authorityTold(actor: Actor, id: string): Promise<Incident> {
    await this.openOne(id, async (em) => {
      if (await queries.noteAuthorityTold(em, id)) await this.log(em, actor, 'reported', id);
    });
    return this.detail(id);
  }

  /** @throws Problem state_conflict as long as somebody was not told */
  async close(actor: Actor, id: string, lessons: string): Promise<Incident> {
    await this.openOne(id, async (em) => {
      if (!(await queries.closeIncident(em, id, actor.accountId, lessons)))
        throw new Problem('state_conflict', { detail: NOT_READY });
      await this.log(em, actor, 'closed', id);
    });
    return this.detail(id);
  }

  /** @throws Problem not_found, state_conflict for one that is closed */
  private async openOne(id: string, deed: (em: EntityManager, ring: Ring) => Promise<void>): Promise<void> {
    await this.detail(id);
    await this.transactions.run(async (em, ring) => {
      if (!(await queries.lockOpen(em, id)))
        throw new Problem('state_conflict', { detail: 'Insiden ini sudah ditutup.' });
      await deed(em, ring);
    });
  }

  /** What happened is somebody's own words: the log has counts. */
  private log(em: EntityManager, actor: Actor, deed: string, id: string, details = {}): Promise<void> {
    return this.audit.record(em, actor, {
      action: `incident.${deed}`,
      subjectType: 'incident',
      subjectId: id,
      details,
    });
  }
}
