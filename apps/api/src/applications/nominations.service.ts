import { Injectable } from '@nestjs/common';
import type { NominationInput } from '@sinau/contracts/selections.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { ApplicationFacts, type Facts } from './application-facts.service.js';
import * as queries from './nominations.queries.js';

/** Who nominated whom: a kabupaten/kota its own people, a cooperative its members, by a letter that the office holds. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly facts: ApplicationFacts,
  ) {}

  /** @param nomination null takes it back @throws Problem not_found, invalid_input, application_closed */
  async nominate(actor: Actor, id: string, nomination: NominationInput | null): Promise<void> {
    await this.transactions.run(async (em) => {
      const facts = orNotFound(await this.facts.one(em, id));
      const stored = nomination && (await this.stored(em, facts, nomination));
      if (!(await queries.nominate(em, id, stored, actor.accountId))) throw new Problem('application_closed');
      await this.audit.record(em, actor, {
        action: nomination ? 'application.nominated' : 'application.nomination_removed',
        subjectType: 'application',
        subjectId: id,
        ...(nomination && { details: { kind: nomination.kind } }),
      });
    });
  }

  private async stored(
    em: EntityManager,
    facts: Facts,
    nomination: NominationInput,
  ): Promise<queries.StoredNomination> {
    const { kind, letter } = nomination;
    if (kind === 'cooperative') return { kind, letter, by: nomination.cooperative, region: null };
    const region = nomination.regencyCode;
    const name = await queries.regencyName(em, region);
    if (!name) throw wrongField('nomination.regencyCode', 'Kabupaten atau kota ini tidak dikenal.');
    if (region !== facts.regencyCode)
      throw wrongField(
        'nomination.regencyCode',
        `${name} hanya dapat mengusulkan warganya. Pendaftar ini dari ${facts.regencyName}.`,
      );
    return { kind, letter, by: name, region };
  }
}
