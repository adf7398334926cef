import { Injectable } from '@nestjs/common';
import { imagesIn } from '@sinau/certificate/design/compile-design.js';
import type { TemplateDetail } from '@sinau/contracts/certificate-templates.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound } from '../../http/problem.js';
import { lockRemoved } from './template-images.queries.js';
import { storedLook, type SentLook } from './template-look.js';
import { TemplatePreviews } from './template-previews.service.js';
import * as queries from './template.queries.js';

const REMOVED_PICTURE = 'Ada gambar yang sudah dihapus. Ganti gambar itu atau hapus unsurnya dulu.';

/** Drafts of looks: opened, saved, taken back to their design, and published for ever. */
@Injectable()
export class TemplateDrafts {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly previews: TemplatePreviews,
  ) {}

  /** Starts from the newest version; the draft that there is stays. @throws Problem not_found, state_conflict when archived */
  async open(actor: Actor, id: string): Promise<TemplateDetail> {
    return this.transactions.run(async (em) => {
      const template = orNotFound(await queries.lockTemplate(em, id));
      if (template.archivedAt)
        throw new Problem('state_conflict', { detail: 'Templat ini diarsipkan. Kembalikan dulu.' });
      const newest = orNotFound(await queries.findCurrent(em, id));
      if (newest.state !== 'draft') await queries.insertDraft(em, id, newest, actor.accountId);
      return detailOf(em, id);
    });
  }

  /** @throws Problem not_found, invalid_input, edit_conflict when somebody else saved first, state_conflict without a draft */
  async save(
    actor: Actor,
    id: string,
    { revision, look }: { readonly revision: number; readonly look: SentLook },
  ): Promise<queries.Saved> {
    return this.transactions.run(async (em) => {
      const stored = await storedLook(em, look);
      const saved = await queries.saveDraft(em, id, revision, stored, actor.accountId);
      return saved ?? (await queries.findSame(em, id, stored)) ?? this.refuse(em, id);
    });
  }

  /** @throws Problem not_found, edit_conflict, state_conflict when there is no design to go back to */
  async restore(actor: Actor, id: string, revision: number): Promise<TemplateDetail> {
    return this.transactions.run(async (em) => {
      const design = await queries.findKeptDesign(em, id, revision);
      if (!design) return this.refuse(em, id);
      const stored = await storedLook(em, { design });
      if (!(await queries.saveDraft(em, id, revision, stored, actor.accountId))) return this.refuse(em, id);
      return detailOf(em, id);
    });
  }

  /**
   * Published only when it prints the longest content there is, within the budget, from pictures that are on the shelf.
   * @throws Problem not_found, edit_conflict, state_conflict, template_failed, template_too_heavy
   */
  async publish(actor: Actor, id: string, revision: number): Promise<TemplateDetail> {
    const { reader } = this.transactions;
    const { kind } = orNotFound(await queries.findTemplate(reader, id));
    const draft = await queries.findCurrent(reader, id);
    if (draft?.state !== 'draft' || draft.revision !== revision) return this.refuse(reader, id);
    const look = draft.design ? { design: draft.design } : { source: draft.source };
    const { warnings } = await this.previews.preview(actor, { kind, look, sample: 'longest' });
    if (warnings.length > 0) throw new Problem('template_too_heavy', { detail: warnings.join(' ') });
    return this.transactions.run(async (em) => {
      if ((await lockRemoved(em, imagesIn(draft.source))).length > 0)
        throw new Problem('template_failed', { detail: REMOVED_PICTURE });
      const before = await queries.listVersions(em, id);
      const versionId = await queries.publishDraft(em, id, revision, actor.accountId);
      if (!versionId) return this.refuse(em, id);
      await this.audit.record(em, actor, {
        action: 'certificate_template.published',
        subjectType: 'certificate_template',
        subjectId: id,
        before: { published: newestPublished(before) },
        after: { published: draft.version },
        details: { versionId },
      });
      return detailOf(em, id);
    });
  }

  /** Says why a draft could not be written. */
  private async refuse(em: EntityManager, id: string): Promise<never> {
    const current = orNotFound(await queries.findCurrent(em, id));
    throw new Problem(current.state === 'draft' ? 'edit_conflict' : 'state_conflict');
  }
}

/** The version that classes printed with until now; null: none. */
const newestPublished = (versions: readonly { readonly state: string; readonly version: number }[]) =>
  versions.find(({ state }) => state === 'published')?.version ?? null;

/** @throws Problem not_found */
export async function detailOf(em: EntityManager, id: string): Promise<TemplateDetail> {
  const template = orNotFound(await queries.findTemplate(em, id));
  const current = orNotFound(await queries.findCurrent(em, id));
  return { ...template, current, versions: await queries.listVersions(em, id) };
}
