import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { PhoneAccountsService } from '../accounts/phone-accounts.service.js';
import { AuditService } from '../audit/audit.service.js';
import { isPast } from '../database/clock.js';
import type { Ring } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { BusinessesService } from '../people/businesses.service.js';
import { NikService } from '../people/nik.service.js';
import { PeopleService } from '../people/people.service.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { findLive } from './applications.queries.js';
import { ApplicationsService } from './applications.service.js';
import { MISSING } from './missing-parts.js';
import * as queries from './registrations.queries.js';
import { findSelection, lockSelection } from './selections.queries.js';

type Input = RouteInput<'POST /manage/batches/:id/registrations'>['body'];

/** Person, business, consent and application in one transaction: all of it, or nothing. */
@Injectable()
export class RegisteringService {
  constructor(
    private readonly audit: AuditService,
    private readonly phones: PhoneAccountsService,
    private readonly niks: NikService,
    private readonly people: PeopleService,
    private readonly businesses: BusinessesService,
    private readonly applications: ApplicationsService,
    private readonly reminders: ReminderPlanner,
  ) {}

  /** @returns the application's id */
  async register(
    em: EntityManager,
    ring: Ring,
    actor: Actor,
    batchId: string,
    input: Input,
  ): Promise<string> {
    await lockSelection(em, batchId);
    const { open } = orNotFound(await findSelection(em, batchId));
    if (!open) throw new Problem('batch_not_open');
    if (!(await isPast(em, input.consent.givenAt)))
      throw wrongField('consent.givenAt', 'Waktu persetujuan belum lewat. Periksa tanggal dan jamnya.');
    const accountId = await this.personOf(em, actor, input);
    const before = await findLive(em, accountId, batchId);
    if (before && before.state !== 'draft')
      throw new Problem('application_closed', {
        detail: 'Orang ini sudah mendaftar di angkatan ini. Lihat di daftar pendaftar.',
      });
    const businessId = await this.businessOf(em, actor, accountId, input);
    await this.refuseIncomplete(em, accountId);
    const { cooperative, motivation } = input;
    const id = await this.applications.saveIn(em, accountId, batchId, {
      businessId,
      cooperative,
      motivation,
    });
    await queries.insertRegistration(em, id, input.consent, actor.accountId);
    await this.reminders.tellNow(em, ring, {
      accountId,
      event: 'application_registered',
      occurrence: id,
      batchId,
    });
    await this.audit.record(em, actor, {
      action: 'application.registered',
      subjectType: 'application',
      subjectId: id,
      details: { batchId, consent: input.consent.kind },
    });
    return id;
  }

  /** Somebody who is known keeps what they told us; only what is missing is filled in. */
  private async personOf(em: EntityManager, actor: Actor, input: Input): Promise<string> {
    const accountId = input.accountId ?? (await this.newAccount(em, actor, input.phone ?? ''));
    if (!(await queries.isPeserta(em, accountId))) throw new Problem('not_found');
    const { missing } = await this.people.readiness(em, accountId);
    if (input.person && missing.includes('person'))
      await this.people.savePersonIn(em, accountId, input.person, actor);
    if (input.nik && missing.includes('nik')) await this.niks.saveIn(em, accountId, input.nik, actor);
    return accountId;
  }

  private async newAccount(em: EntityManager, actor: Actor, phone: string): Promise<string> {
    if (await this.phones.find(em, phone))
      throw wrongField('phone', 'Nomor ini sudah dipakai. Cari orangnya dengan nomor ini.');
    return this.phones.open(em, phone, actor);
  }

  private async businessOf(
    em: EntityManager,
    actor: Actor,
    accountId: string,
    input: Input,
  ): Promise<string> {
    if (input.businessId) return input.businessId;
    if (!input.business) throw wrongField('businessId', 'Pilih usaha, atau isi usaha baru.');
    return (await this.businesses.addIn(em, { accountId }, input.business, actor)).id;
  }

  private async refuseIncomplete(em: EntityManager, accountId: string): Promise<void> {
    const { missing } = await this.people.readiness(em, accountId);
    if (missing.length > 0)
      throw new Problem('profile_incomplete', { errors: missing.map((part) => MISSING[part]) });
  }
}
