import type { ApplicationDocument, DocumentKind } from '@sinau/contracts/applications.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const COLUMNS = 'd.id, d.kind, d.content_type as "contentType", d.bytes, d.state, d.reason';

export interface StoredDocument extends ApplicationDocument {
  readonly applicationId: string;
  readonly batchId: string;
  readonly accountId: string;
  readonly storageKey: string;
}

export async function findDocument(em: EntityManager, id: string): Promise<StoredDocument | undefined> {
  return row<StoredDocument>(
    em,
    `select ${COLUMNS}, d.application_id as "applicationId", a.batch_id as "batchId", a.account_id as "accountId",
       d.storage_key as "storageKey"
     from application_documents d join applications a on a.id = d.application_id
     where d.id = $1 and d.replaced_at is null`,
    [id],
  );
}

export interface NewDocument {
  readonly kind: DocumentKind;
  readonly storageKey: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
}

/** The application is locked by the caller. @returns the new document, and the key of the file it replaces */
export async function replaceDocument(em: EntityManager, applicationId: string, document: NewDocument) {
  const { kind, storageKey, contentType, bytes, sha256 } = document;
  const old = await row<{ storageKey: string }>(
    em,
    `update application_documents set replaced_at = now()
     where application_id = $1 and kind = $2 and replaced_at is null returning storage_key as "storageKey"`,
    [applicationId, kind],
  );
  const added = await row<ApplicationDocument>(
    em,
    `insert into application_documents as d (application_id, kind, storage_key, content_type, bytes, sha256)
     values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
    [applicationId, kind, storageKey, contentType, bytes, sha256],
  );
  return { added, oldKey: old?.storageKey ?? null };
}

export async function checkDocument(
  em: EntityManager,
  id: string,
  verdict: { state: 'accepted' | 'returned'; reason: string | null; checkedBy: string },
): Promise<ApplicationDocument | undefined> {
  return row<ApplicationDocument>(
    em,
    `update application_documents d set state = $2, reason = $3, checked_by = $4, checked_at = now()
     where d.id = $1 and d.replaced_at is null returning ${COLUMNS}`,
    [id, verdict.state, verdict.reason, verdict.checkedBy],
  );
}

/** `checked` once every document is accepted; no longer when one is not. */
export async function settleState(
  em: EntityManager,
  applicationId: string,
  required: readonly DocumentKind[],
): Promise<void> {
  await rows(
    em,
    `update applications a set state = case
       when exists (select from application_documents d where d.application_id = a.id and d.replaced_at is null and d.state = 'returned')
         then 'returned'
       when (select count(*) from application_documents d where d.application_id = a.id and d.replaced_at is null
         and d.state = 'accepted' and d.kind = any($2)) = cardinality($2::text[]) then 'checked'
       else 'sent' end
     where id = $1 and state in ('sent', 'returned', 'checked')`,
    [applicationId, required],
  );
}
