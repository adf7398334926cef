import { Injectable } from '@nestjs/common';
import type { ManagedTerm, TermInput } from '@sinau/contracts/glossary.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound, wrongField } from '../http/problem.js';
import * as queries from './glossary.queries.js';

type Change = RouteInput<'PUT /manage/glossary/:id'>['body'];

/** Terms that lessons explain, and their keepers' side of them. */
@Injectable()
export class GlossaryService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async read(): Promise<RouteOutput<'GET /glossary'>> {
    return { items: await queries.listShown(this.transactions.reader) };
  }

  async list(query: RouteInput<'GET /manage/glossary'>['query']) {
    return toPage(await queries.listManaged(this.transactions.reader, query), query);
  }

  /** @throws Problem invalid_input for a word that another term has */
  async add(actor: Actor, input: TermInput): Promise<ManagedTerm> {
    return this.transactions.run(async (em) => {
      const id = await queries.insertTerm(em, input, actor.accountId);
      await claim(em, id, input);
      await this.record(em, actor, 'glossary_term.added', id);
      return orNotFound(await queries.lockTerm(em, id));
    });
  }

  /** @throws Problem not_found, edit_conflict, invalid_input */
  async save(actor: Actor, id: string, { revision, ...change }: Change): Promise<ManagedTerm> {
    return this.transactions.run(async (em) => {
      const before = orNotFound(await queries.lockTerm(em, id));
      if (before.revision !== revision) throw new Problem('edit_conflict');
      await queries.updateTerm(em, id, change, actor.accountId);
      await claim(em, id, change);
      await this.record(em, actor, actionOf(before, change), id);
      return orNotFound(await queries.lockTerm(em, id));
    });
  }

  private record(em: EntityManager, actor: Actor, action: string, subjectId: string): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'glossary_term', subjectId });
  }
}

function actionOf(before: ManagedTerm, { hidden }: Pick<Change, 'hidden'>): string {
  if (before.hidden === hidden) return 'glossary_term.changed';
  return hidden ? 'glossary_term.hidden' : 'glossary_term.shown';
}

async function claim(em: EntityManager, id: string, { name, also }: TermInput): Promise<void> {
  const taken = await queries.claimWords(em, id, [name, ...also]);
  if (taken.length === 0) return;
  const field = taken.includes(name.toLowerCase()) ? 'name' : 'also';
  throw wrongField(field, `“${taken[0] ?? ''}” sudah ada pada istilah lain.`);
}
