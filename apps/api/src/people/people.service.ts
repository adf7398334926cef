import { Injectable } from '@nestjs/common';
import type { Profile } from '@sinau/contracts/people.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { listBusinesses } from './business.queries.js';
import { mayRename } from './certified-name.policy.js';
import { nikWarningSentence } from './nik.js';
import * as queries from './person.queries.js';

/** Which consent text people agreed to; a new text gets a new name here. */
const CONSENT_VERSION = '2026-11';

export type MissingPart = 'person' | 'nik' | 'business';

/** Who the peserta are, as they have told us. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async profile(accountId: string, em = this.transactions.reader): Promise<Profile> {
    const found = orNotFound(await queries.findProfile(em, accountId));
    const { phone, nikLastFour, nikWarnings, name, ...person } = found;
    return {
      phone,
      person: name === null ? null : { name, ...person },
      nik: nikLastFour
        ? { masked: `************${nikLastFour}`, warnings: nikWarnings.map(nikWarningSentence) }
        : null,
      businesses: await listBusinesses(em, accountId),
    };
  }

  /** @throws Problem invalid_input for a village that does not exist, state_conflict for another name while a class is being approved */
  async savePerson(
    actor: Pick<Actor, 'accountId'>,
    person: RouteInput<'PUT /me/person'>['body'],
  ): Promise<Profile> {
    await this.transactions.run((em) => this.savePersonIn(em, actor.accountId, person, actor));
    return this.profile(actor.accountId);
  }

  /** The same in a transaction of others. @param by who writes it down: the person, or an officer who has their consent */
  async savePersonIn(
    em: EntityManager,
    accountId: string,
    person: queries.PersonInput,
    by: Pick<Actor, 'accountId'>,
  ): Promise<void> {
    const before = await queries.findPersonName(em, accountId);
    if (!mayRename({ before, after: person.name }, await queries.isBeingCertified(em, accountId))) {
      throw new Problem('state_conflict', {
        detail: 'Nama tidak dapat diganti selama sertifikat Anda diperiksa. Hubungi Latkop bila keliru.',
      });
    }
    await queries.recordedBy(em, by.accountId === accountId ? null : by.accountId);
    if (!(await queries.upsertPerson(em, accountId, person, CONSENT_VERSION))) {
      throw wrongField('villageCode', 'Desa atau kelurahan ini tidak dikenal. Pilih dari daftar.');
    }
    await this.audit.record(em, by, {
      action: 'person.saved',
      subjectType: 'account',
      subjectId: accountId,
      details: { consent: CONSENT_VERSION },
    });
  }

  /** What a person still has to tell before enrolling; empty when nothing. */
  async readiness(em: EntityManager, accountId: string): Promise<{ missing: MissingPart[] }> {
    const has = orNotFound(await queries.findReadiness(em, accountId));
    const parts: MissingPart[] = ['person', 'nik', 'business'];
    return { missing: parts.filter((part) => !has[part]) };
  }

  /** The name as it will stand on the certificate; undefined until the person has given it. */
  async personName(em: EntityManager, accountId: string): Promise<string | undefined> {
    return queries.findPersonName(em, accountId);
  }
}
