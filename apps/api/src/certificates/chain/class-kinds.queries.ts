import type { CertificationState } from '@sinau/contracts/batches.contract.js';
import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

/** Held, so that the class is not handed in meanwhile. */
export async function holdClass(em: EntityManager, batchId: string): Promise<CertificationState | undefined> {
  const found = await row<{ certification: CertificationState }>(
    em,
    'select certification from batches where id = $1 for no key update',
    [batchId],
  );
  return found?.certification;
}

export async function replaceKinds(
  em: EntityManager,
  batchId: string,
  kinds: readonly { kind: CertificateKind; templateVersionId: string | null }[],
): Promise<void> {
  await rows(em, 'delete from class_certificate_kinds where batch_id = $1', [batchId]);
  await rows(
    em,
    `insert into class_certificate_kinds (batch_id, kind, template_version_id)
     select $1, kind, version from unnest($2::text[], $3::uuid[]) as given (kind, version)`,
    [batchId, kinds.map(({ kind }) => kind), kinds.map(({ templateVersionId }) => templateVersionId)],
  );
}

export interface TemplateRow {
  versionId: string;
  kind: CertificateKind;
  name: string;
  version: number;
}

/** Looks that can be chosen: the latest published version of each template in use, and those that the class chose. */
export async function findTemplates(em: EntityManager, batchId: string): Promise<TemplateRow[]> {
  return rows(
    em,
    `select v.id as "versionId", t.kind, t.name, v.version
     from certificate_template_versions v join certificate_templates t on t.id = v.template_id
     where v.state = 'published' and (
       t.archived_at is null and v.version = (
         select max(version) from certificate_template_versions where template_id = t.id and state = 'published')
       or v.id in (select template_version_id from class_certificate_kinds where batch_id = $1))
     order by t.kind, t.name, v.version`,
    [batchId],
  );
}
