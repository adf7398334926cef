import { Injectable } from '@nestjs/common';
import type { ApplicationDocument, DocumentKind } from '@sinau/contracts/applications.contract.js';
import type { FoundPerson, Registered } from '@sinau/contracts/registrations.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { PhoneAccountsService } from '../accounts/phone-accounts.service.js';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { NikService } from '../people/nik.service.js';
import { PeopleService } from '../people/people.service.js';
import { findLive } from './applications.queries.js';
import { ApplicationsService } from './applications.service.js';
import { DocumentsService } from './documents.service.js';
import { foundPerson } from './found-person.js';
import { RegisteringService } from './registering.service.js';
import * as queries from './registrations.queries.js';
import { findSelection } from './selections.queries.js';

type LookUp = RouteInput<'POST /manage/batches/:id/registrations/look-up'>['body'];
type Input = RouteInput<'POST /manage/batches/:id/registrations'>['body'];
type Reader = (maxBytes: number) => Promise<Buffer>;

/** The office applies for somebody who cannot do it alone, with their consent (UU 27/2022 art. 20-22). */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly limits: RateLimitsService,
    private readonly phones: PhoneAccountsService,
    private readonly niks: NikService,
    private readonly people: PeopleService,
    private readonly applications: ApplicationsService,
    private readonly documents: DocumentsService,
    private readonly registering: RegisteringService,
  ) {}

  /** One person by a whole number, never a list. @throws Problem not_found, nik_invalid, invalid_input, too_many_requests */
  async lookUp(actor: Actor, batchId: string, { phone, nik }: LookUp): Promise<FoundPerson | null> {
    const em = this.transactions.reader;
    orNotFound(await findSelection(em, batchId));
    await this.limits.consume('person_lookup', actor.accountId);
    const accountId = phone ? await this.phones.find(em, phone) : await this.niks.accountOf(em, nik ?? '');
    if (!accountId) return null;
    await this.transactions.run((tx) =>
      this.audit.record(tx, actor, {
        action: 'person.looked_up',
        subjectType: 'account',
        subjectId: accountId,
        details: { by: phone ? 'phone' : 'nik', batchId },
      }),
    );
    const application = (await findLive(em, accountId, batchId)) ?? null;
    return foundPerson(accountId, await this.people.profile(accountId), application);
  }

  /** @throws Problem not_found, batch_not_open, application_closed, profile_incomplete, nik_invalid, nik_taken, invalid_input, too_many_requests */
  async register(actor: Actor, batchId: string, input: Input): Promise<Registered> {
    // Whether a phone or NIK is known already must not be asked here without being counted as a look-up.
    const tells = input.phone !== null || input.nik !== null;
    if (tells) await this.limits.consume('person_lookup', actor.accountId);
    const id = await this.transactions.run((em, ring) =>
      this.registering.register(em, ring, actor, batchId, input),
    );
    if (tells) await this.limits.giveBack('person_lookup', actor.accountId);
    return this.read(id);
  }

  /** @throws Problem not_found also for an application that its person made */
  async read(id: string): Promise<Registered> {
    const { accountId, batchId } = await this.registered(this.transactions.reader, id);
    const { application, documents, reasons } = await this.applications.place({ accountId }, batchId);
    if (application?.id !== id) throw new Problem('not_found');
    return {
      applicationId: id,
      state: application.state,
      required: documents,
      documents: application.documents,
      reasons,
    };
  }

  /** @throws Problem as DocumentsService.add */
  async addDocument(
    actor: Actor,
    id: string,
    kind: DocumentKind,
    read: Reader,
  ): Promise<ApplicationDocument> {
    await this.limits.consume('upload_account', actor.accountId);
    const { accountId } = await this.registered(this.transactions.reader, id);
    const added = await this.documents.add({ accountId }, id, kind, read);
    await this.transactions.run((em) =>
      this.audit.record(em, actor, {
        action: 'application_document.added_for',
        subjectType: 'application',
        subjectId: id,
        details: { kind },
      }),
    );
    return added;
  }

  /** @throws Problem as ApplicationsService.send */
  async send(actor: Actor, id: string): Promise<void> {
    const { accountId } = await this.registered(this.transactions.reader, id);
    await this.applications.sendFor(accountId, id, actor);
  }

  private async registered(em: EntityManager, id: string) {
    return orNotFound(await queries.findRegistered(em, id));
  }
}
