import type {
  ImportBatch,
  ImportConsent,
  ImportDefaults,
  ImportMapping,
  ParticipantImport,
} from '@sinau/contracts/participant-imports.contract.js';
import type { EntityManager } from 'typeorm';
import type { Sealed } from '../database/encryption.js';
import { row, rows } from '../database/sql.js';

/** Who may see it: its maker, and an admin. With a limit (grants as JSON) only what went, or can still go, into its classes. */
export interface Seer {
  readonly accountId: string;
  readonly admin: boolean;
  readonly reach: string | null;
}

export interface ImportRow extends ParticipantImport {
  readonly columnsKeyId: string | null;
  readonly columnsCiphertext: Buffer | null;
  readonly mapping: ImportMapping;
  readonly remembered: boolean;
  readonly defaults: ImportDefaults;
  readonly headerSha256: Buffer;
}

// What came of the rows is undone for a day.
const UNDO_UNTIL = `i.done_at + interval '24 hours'`;
const CHANGED_SOMETHING = `(i.result ->> 'added')::int + (i.result ->> 'updated')::int + (i.result ->> 'seated')::int
  + (i.result ->> 'waiting')::int > 0`;
const IMPORT = `i.id, i.state, i.filename, i.bytes, i.format, i.created_at as "createdAt", maker.name as "createdByName",
  i.counts, i.result, i.undo, i.rows_done as "rowsDone", i.rows_all as "rowsAll", i.reason,
  batch_label(b.number, b.year) as "batchLabel", i.confirmed_at as "confirmedAt",
  case when i.state = 'done' and i.forgotten_at is null and ${UNDO_UNTIL} > now() and ${CHANGED_SOMETHING} then ${UNDO_UNTIL} end as "undoUntil",
  i.forgotten_at is null as kept`;
const FROM = `participant_imports i join accounts maker on maker.id = i.created_by left join batches b on b.id = i.batch_id`;
const SEEN = `(i.created_by = $1 or $2) and ($3::jsonb is null or (i.batch_id is null and i.confirmed_at is null)
  or (i.batch_id is not null and reaches_person($3::jsonb, b.unit_id, null)))`;

export async function listImports(em: EntityManager, seer: Seer, page: { page: number; pageSize: number }) {
  return rows<ParticipantImport & { total: number }>(
    em,
    `select ${IMPORT}, count(*) over ()::int as total from ${FROM} where ${SEEN}
     order by i.created_at desc, i.id limit $4 offset $5`,
    [seer.accountId, seer.admin, seer.reach, page.pageSize, (page.page - 1) * page.pageSize],
  );
}

export async function findImport(em: EntityManager, seer: Seer, id: string): Promise<ImportRow | undefined> {
  return row<ImportRow>(
    em,
    `select ${IMPORT}, i.columns_key_id as "columnsKeyId", i.columns_ciphertext as "columnsCiphertext", i.mapping,
       i.remembered, i.defaults, i.header_sha256 as "headerSha256"
     from ${FROM} where ${SEEN} and i.id = $4`,
    [seer.accountId, seer.admin, seer.reach, id],
  );
}

interface NewImport {
  readonly id: string;
  readonly filename: string;
  readonly bytes: number;
  readonly format: string;
  readonly headerSha256: Buffer;
  readonly columns: Sealed;
  readonly mapping: ImportMapping;
  readonly remembered: boolean;
  readonly createdBy: string;
}

export async function insertImport(em: EntityManager, made: NewImport): Promise<void> {
  await rows(
    em,
    `insert into participant_imports (id, filename, bytes, format, header_sha256, columns_key_id, columns_ciphertext,
       mapping, remembered, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      made.id,
      made.filename,
      made.bytes,
      made.format,
      made.headerSha256,
      made.columns.keyId,
      made.columns.ciphertext,
      JSON.stringify(made.mapping),
      made.remembered,
      made.createdBy,
    ],
  );
}

export async function findMapping(em: EntityManager, header: Buffer): Promise<ImportMapping | undefined> {
  const found = await row<{ mapping: ImportMapping }>(
    em,
    'select mapping from participant_import_mappings where header_sha256 = $1',
    [header],
  );
  return found?.mapping;
}

export async function rememberMapping(
  em: EntityManager,
  header: Buffer,
  mapping: ImportMapping,
  accountId: string,
): Promise<void> {
  await rows(
    em,
    `insert into participant_import_mappings (header_sha256, mapping, updated_by) values ($1, $2, $3)
     on conflict (header_sha256) do update set mapping = excluded.mapping, updated_by = excluded.updated_by, updated_at = now()`,
    [header, JSON.stringify(mapping), accountId],
  );
}

/** Compare and set. @returns false when it is being worked on, or done already */
export async function startChecking(
  em: EntityManager,
  id: string,
  mapping: ImportMapping,
  defaults: ImportDefaults,
): Promise<boolean> {
  const moved = await row(
    em,
    `update participant_imports set state = 'checking', mapping = $2, defaults = $3, counts = null, attempts = 0,
       rows_done = 0, rows_all = 0, updated_at = now()
     where id = $1 and state in ('mapping', 'ready') and forgotten_at is null returning id`,
    [id, JSON.stringify(mapping), JSON.stringify(defaults)],
  );
  return moved !== undefined;
}

interface Confirmation {
  readonly overwrite: boolean;
  readonly batchId: string | null;
  readonly consent: ImportConsent;
  readonly by: string;
}

/** Compare and set. @returns false when it is not waiting for a yes (any more) */
export async function startImporting(em: EntityManager, id: string, yes: Confirmation): Promise<boolean> {
  const moved = await row(
    em,
    `update participant_imports set state = 'importing', overwrite = $2, batch_id = $3, consent = $4, confirmed_by = $5,
       confirmed_at = now(), attempts = 0, rows_done = 0, updated_at = now()
     where id = $1 and state = 'ready' and forgotten_at is null returning id`,
    [id, yes.overwrite, yes.batchId, JSON.stringify(yes.consent), yes.by],
  );
  return moved !== undefined;
}

/** Compare and set. @returns false when there is nothing to undo, or a day has passed */
export async function startUndoing(em: EntityManager, id: string, by: string): Promise<boolean> {
  const moved = await row(
    em,
    `update participant_imports i set state = 'undoing', undone_by = $2, attempts = 0, rows_done = 0, updated_at = now()
     where id = $1 and state = 'done' and forgotten_at is null and ${UNDO_UNTIL} > now() returning id`,
    [id, by],
  );
  return moved !== undefined;
}

const TAKES_PEOPLE = `b.admission = 'direct'
  and batch_registration(b.state, b.registration_opens_at, b.registration_closes_at) = 'open'`;

/** @param reach grants as JSON; null: no limit */
export async function listBatches(em: EntityManager, reach: string | null): Promise<ImportBatch[]> {
  return rows<ImportBatch>(
    em,
    `select b.id, batch_label(b.number, b.year) as label, v.title as course,
       case when b.capacity is null then null else b.capacity - b.taken end as "seatsLeft"
     from batches b join course_versions v on v.id = b.version_id
     where ${TAKES_PEOPLE} and reaches_person($1::jsonb, b.unit_id, null)
     order by v.title, b.year desc, b.number desc limit 200`,
    [reach],
  );
}

/** @returns false for an angkatan that takes nobody now, chooses its people, or lies outside the reach */
export async function takesPeople(
  em: EntityManager,
  batchId: string,
  reach: string | null,
): Promise<boolean> {
  const found = await row(
    em,
    `select b.id from batches b where b.id = $1 and ${TAKES_PEOPLE} and reaches_person($2::jsonb, b.unit_id, null)`,
    [batchId, reach],
  );
  return found !== undefined;
}
