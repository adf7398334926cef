import type {
  TemplateKind,
  TemplateSummary,
  TemplateVersion,
  TemplateVersionHead,
} from '@sinau/contracts/certificate-templates.contract.js';
import type { TemplateDesign } from '@sinau/contracts/template-design.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

/** All looks with the front of their newest version. */
export async function listTemplates(em: EntityManager, archived: boolean): Promise<TemplateSummary[]> {
  return rows(
    em,
    `select t.id, t.kind, t.name, t.archived_at as "archivedAt", newest.updated_at as "updatedAt",
       (select max(version) from certificate_template_versions v where v.template_id = t.id and v.state = 'published') as "publishedVersion",
       case when newest.state = 'draft' then newest.version end as "draftVersion",
       case when newest.design is not null then
         jsonb_build_object('paper', newest.design -> 'paper', 'page', newest.design -> 'front') end as picture
     from certificate_templates t
     join lateral (select * from certificate_template_versions v where v.template_id = t.id order by v.version desc limit 1) newest on true
     where (t.archived_at is not null) = $1 order by newest.updated_at desc, t.id`,
    [archived],
  );
}

export interface TemplateHead {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly name: string;
  readonly archivedAt: string | null;
}

export async function findTemplate(em: EntityManager, id: string): Promise<TemplateHead | undefined> {
  return row(
    em,
    `select id, kind, name, archived_at as "archivedAt" from certificate_templates where id = $1`,
    [id],
  );
}

/** One after the other for one look: versions are counted, and there is one draft. */
export async function lockTemplate(em: EntityManager, id: string): Promise<TemplateHead | undefined> {
  return row(
    em,
    `select id, kind, name, archived_at as "archivedAt" from certificate_templates where id = $1 for no key update`,
    [id],
  );
}

const HEAD = `v.id, v.version, v.state, v.design is not null as designed, v.updated_at as "updatedAt",
  by.name as "updatedByName", v.published_at as "publishedAt"`;

export async function listVersions(em: EntityManager, templateId: string): Promise<TemplateVersionHead[]> {
  return rows(
    em,
    `select ${HEAD} from certificate_template_versions v left join accounts by on by.id = v.updated_by
     where v.template_id = $1 order by v.version desc`,
    [templateId],
  );
}

/** The draft, or else the newest published version. */
export async function findCurrent(
  em: EntityManager,
  templateId: string,
): Promise<TemplateVersion | undefined> {
  return row(
    em,
    `select ${HEAD}, v.design, v.source, v.revision, v.state = 'draft' and v.kept_design is not null as restorable
     from certificate_template_versions v left join accounts by on by.id = v.updated_by
     where v.template_id = $1 order by v.version desc limit 1`,
    [templateId],
  );
}

export async function insertTemplate(
  em: EntityManager,
  template: { readonly kind: TemplateKind; readonly name: string; readonly by: string },
): Promise<string> {
  const found = await row<{ id: string }>(
    em,
    'insert into certificate_templates (kind, name, created_by) values ($1, $2, $3) returning id',
    [template.kind, template.name, template.by],
  );
  return found?.id ?? '';
}

export interface StoredLook {
  readonly design: TemplateDesign | null;
  readonly source: string;
}

const jsonOf = (design: TemplateDesign | null): string | null => (design ? JSON.stringify(design) : null);

/** A draft after the newest version. */
export async function insertDraft(
  em: EntityManager,
  templateId: string,
  { design, source }: StoredLook,
  by: string,
): Promise<void> {
  await rows(
    em,
    `insert into certificate_template_versions (template_id, version, design, source, updated_by)
     select $1, coalesce(max(version), 0) + 1, $2, $3, $4 from certificate_template_versions where template_id = $1`,
    [templateId, jsonOf(design), source, by],
  );
}

export interface Saved {
  readonly revision: number;
  readonly updatedAt: string;
}

/** @returns undefined when the draft is not at this revision, or is none any more */
export async function saveDraft(
  em: EntityManager,
  templateId: string,
  revision: number,
  { design, source }: StoredLook,
  by: string,
): Promise<Saved | undefined> {
  return row(
    em,
    `update certificate_template_versions set design = $3, source = $4, revision = revision + 1, updated_at = now(), updated_by = $5,
       kept_design = case when $3::jsonb is null then coalesce(design, kept_design) end
     where template_id = $1 and state = 'draft' and revision = $2 returning revision, updated_at as "updatedAt"`,
    [templateId, revision, jsonOf(design), source, by],
  );
}

/** The draft when it already says exactly this: a save whose answer was lost is sent again. */
export async function findSame(
  em: EntityManager,
  templateId: string,
  { design, source }: StoredLook,
): Promise<Saved | undefined> {
  return row(
    em,
    `select revision, updated_at as "updatedAt" from certificate_template_versions
     where template_id = $1 and state = 'draft' and source = $3 and design is not distinct from $2::jsonb`,
    [templateId, jsonOf(design), source],
  );
}

export async function findKeptDesign(
  em: EntityManager,
  templateId: string,
  revision: number,
): Promise<TemplateDesign | undefined> {
  const found = await row<{ design: TemplateDesign }>(
    em,
    `select kept_design as design from certificate_template_versions
     where template_id = $1 and state = 'draft' and revision = $2 and kept_design is not null`,
    [templateId, revision],
  );
  return found?.design;
}

/** draft → published. @returns its id, or undefined when the draft is not at this revision */
export async function publishDraft(
  em: EntityManager,
  templateId: string,
  revision: number,
  by: string,
): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `update certificate_template_versions set state = 'published', published_at = now(), published_by = $3, kept_design = null
     where template_id = $1 and state = 'draft' and revision = $2 returning id`,
    [templateId, revision, by],
  );
  return found?.id;
}

export async function renameTemplate(em: EntityManager, id: string, name: string): Promise<void> {
  await rows(em, 'update certificate_templates set name = $2 where id = $1', [id, name]);
}

export async function setArchived(em: EntityManager, id: string, archived: boolean): Promise<boolean> {
  const changed = await row(
    em,
    `update certificate_templates set archived_at = case when $2 then now() end
     where id = $1 and (archived_at is not null) <> $2 returning id`,
    [id, archived],
  );
  return changed !== undefined;
}

export interface VersionSource {
  readonly name: string;
  readonly source: string;
}

/** What a published version prints with. */
export async function findSource(em: EntityManager, versionId: string): Promise<VersionSource | undefined> {
  return row(
    em,
    {
      name: 'certificate-template-source',
      text: `select t.name || ' v' || v.version as name, v.source from certificate_template_versions v
        join certificate_templates t on t.id = v.template_id where v.id = $1 and v.state = 'published'`,
    },
    [versionId],
  );
}
