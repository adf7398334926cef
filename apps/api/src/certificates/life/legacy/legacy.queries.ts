import type { LegacyCertificate } from '@sinau/contracts/legacy-certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../../../database/sql.js';
import type { LegacyRow } from './legacy-sheet.js';

export async function findLegacyPage(
  em: EntityManager,
  { q, page, pageSize }: { q?: string | undefined; page: number; pageSize: number },
): Promise<(LegacyCertificate & { total: number })[]> {
  return rows(
    em,
    `select id, number, holder_name as "holderName", course_title as "courseTitle", issued_on as "issuedOn", code,
       imported_at as "importedAt", count(*) over () as total
     from legacy_certificates
     where $1::text is null or strpos(lower(holder_name || ' ' || number || ' ' || course_title), lower($1)) > 0
     order by issued_on desc, number, id limit $2 offset $3`,
    [q || null, pageSize, (page - 1) * pageSize],
  );
}

const GIVEN = `jsonb_to_recordset($1::jsonb) as given (row integer, "number" text, "numberKey" text, "holderName" text, "courseTitle" text,
  "issuedOn" date, code text, "codeKey" text)`;

/** Differs from what is on record. */
const CHANGED = (known: string, given: string) =>
  `(${known}.number, ${known}.code, ${known}.holder_name, ${known}.course_title, ${known}.issued_on) is distinct from (${given})`;

export interface LegacyCounts {
  added: number;
  changed: number;
  unchanged: number;
}

export async function countLegacy(em: EntityManager, given: readonly LegacyRow[]): Promise<LegacyCounts> {
  const counted = await row<LegacyCounts>(
    em,
    `select count(*) filter (where known.id is null)::integer as added,
       count(*) filter (where known.id is not null and ${CHANGED('known', 'given.number, given.code, given."holderName", given."courseTitle", given."issuedOn"')})::integer as changed,
       count(*) filter (where known.id is not null and not ${CHANGED('known', 'given.number, given.code, given."holderName", given."courseTitle", given."issuedOn"')})::integer as unchanged
     from ${GIVEN} left join legacy_certificates known on known.number_key = given."numberKey"`,
    [JSON.stringify(given)],
  );
  return counted ?? { added: 0, changed: 0, unchanged: 0 };
}

/** Rows whose code another number on record has already. */
export async function findTakenCodes(em: EntityManager, given: readonly LegacyRow[]): Promise<number[]> {
  const taken = await rows<{ row: number }>(
    em,
    `select given.row from ${GIVEN}
     join legacy_certificates known on known.code_key = given."codeKey" and known.number_key <> given."numberKey"`,
    [JSON.stringify(given)],
  );
  return taken.map(({ row: at }) => at);
}

/** New ones are added, known ones get what the file says; the same rows again touch nothing. */
export async function writeLegacy(em: EntityManager, given: readonly LegacyRow[], by: string): Promise<void> {
  await rows(
    em,
    `insert into legacy_certificates as known (number, number_key, code, code_key, holder_name, course_title, issued_on, imported_by)
     select given.number, given."numberKey", given.code, given."codeKey", given."holderName", given."courseTitle", given."issuedOn", $2
     from ${GIVEN}
     on conflict on constraint legacy_certificates_number_key do update
       set number = excluded.number, code = excluded.code, code_key = excluded.code_key, holder_name = excluded.holder_name,
         course_title = excluded.course_title, issued_on = excluded.issued_on, updated_at = now()
       where ${CHANGED('known', 'excluded.number, excluded.code, excluded.holder_name, excluded.course_title, excluded.issued_on')}
     returning known.id`,
    [JSON.stringify(given), by],
  );
}
