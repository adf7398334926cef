import { Injectable } from '@nestjs/common';
import { STARTERS } from '@sinau/certificate/design/starter-designs.js';
import type { TemplateDetail } from '@sinau/contracts/certificate-templates.contract.js';
import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService, type Noted } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound, wrongField } from '../../http/problem.js';
import { detailOf } from './template-drafts.service.js';
import { storedLook } from './template-look.js';
import * as queries from './template.queries.js';

/** Designs of ours are mutable only by name: the contract's type is what the editor writes. */
const designOf = (design: unknown): TemplateDesign => design as TemplateDesign;

/** All looks: begun, copied, renamed, put away. */
@Injectable()
export class TemplateShelf {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(archived: boolean) {
    return { items: await queries.listTemplates(this.transactions.reader, archived) };
  }

  starters(): RouteOutput<'GET /manage/certificate-templates/starters'> {
    return { items: STARTERS.map((starter) => ({ ...starter, design: designOf(starter.design) })) };
  }

  /** @throws Problem not_found */
  one(id: string): Promise<TemplateDetail> {
    return detailOf(this.transactions.reader, id);
  }

  /** @throws Problem invalid_input for an unknown beginning, not_found for a copy of nothing */
  async create(
    actor: Actor,
    { name, from }: RouteInput<'POST /manage/certificate-templates'>['body'],
  ): Promise<TemplateDetail> {
    return this.transactions.run(async (em) => {
      const { kind, look } =
        'starter' in from ? await begun(em, from.starter) : await copied(em, from.templateId);
      const id = await queries.insertTemplate(em, { kind, name, by: actor.accountId });
      await queries.insertDraft(em, id, look, actor.accountId);
      await this.record(em, actor, 'created', id, { details: { kind, ...from } });
      return detailOf(em, id);
    });
  }

  /** @throws Problem not_found */
  async rename(actor: Actor, id: string, name: string): Promise<TemplateDetail> {
    return this.transactions.run(async (em) => {
      const before = orNotFound(await queries.lockTemplate(em, id));
      if (before.name !== name) {
        await queries.renameTemplate(em, id, name);
        await this.record(em, actor, 'renamed', id, { before: { name: before.name }, after: { name } });
      }
      return detailOf(em, id);
    });
  }

  /** The same wish twice is one. @throws Problem not_found */
  async setArchived(actor: Actor, id: string, archived: boolean): Promise<TemplateDetail> {
    return this.transactions.run(async (em) => {
      if (await queries.setArchived(em, id, archived))
        await this.record(em, actor, archived ? 'archived' : 'restored', id, {
          before: { archived: !archived },
          after: { archived },
        });
      return detailOf(em, id);
    });
  }

  private record(em: EntityManager, actor: Actor, deed: string, id: string, noted: Noted) {
    const action = `certificate_template.${deed}`;
    return this.audit.record(em, actor, {
      action,
      subjectType: 'certificate_template',
      subjectId: id,
      ...noted,
    });
  }
}

async function begun(em: EntityManager, key: string) {
  const starter = STARTERS.find((one) => one.key === key);
  if (!starter) throw wrongField('from', 'Pilih rancangan awal dari daftar.');
  return { kind: starter.kind, look: await storedLook(em, { design: designOf(starter.design) }) };
}

async function copied(em: EntityManager, templateId: string) {
  const { kind } = orNotFound(await queries.findTemplate(em, templateId));
  return { kind, look: orNotFound(await queries.findCurrent(em, templateId)) };
}
