import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

const THESE = 'r.import_id = $1 and r.row_number = any($2::int[])';
const OPEN = `(r.outcome in ('added', 'updated') or r.enrolment_id is not null) and r.undone_at is null and r.kept_for is null`;

/** The next rows that an undo has not looked at, the last ones first, locked. */
export async function takeDone(em: EntityManager, importId: string, limit: number): Promise<number[]> {
  const found = await rows<{ number: number }>(
    em,
    `select r.row_number as number from participant_import_rows r where r.import_id = $1 and ${OPEN}
     order by r.row_number desc limit $2 for update`,
    [importId, limit],
  );
  return found.map(({ number }) => number);
}

export async function countUndoable(em: EntityManager, importId: string): Promise<number> {
  const found = await row<{ n: number }>(
    em,
    `select count(*)::int as n from participant_import_rows r where r.import_id = $1 and ${OPEN}`,
    [importId],
  );
  return found?.n ?? 0;
}

/** A business is as the import left it, or somebody else has been at it: businesses do not say when they were changed. */
const BUSINESS_CHANGED = `exists (
  select from businesses b join participant_imports i on i.id = r.import_id
  cross join lateral (select coalesce(nullif(r.data -> 'business', 'null'), '{}') as d,
    coalesce(nullif(r.before -> 'business', 'null'), '{}') as was) told
  where b.id = r.business_id and r.outcome in ('added', 'updated') and (b.removed_at is not null or case
    when r.new_business then b.channels <> '{}' or b.business_letter is not null
      or (b.name, b.kbli_code, b.nib, b.size) is distinct from (d ->> 'name', d ->> 'kbli', d ->> 'nib', d ->> 'size')
    when was = '{}' then false
    else (b.kbli_code, b.nib, b.size) is distinct from (
      case when i.overwrite and (d -> 'said' ->> 'kbli')::boolean then d ->> 'kbli' else was ->> 'kbli' end,
      case when i.overwrite or was ->> 'nib' is null then coalesce(d ->> 'nib', was ->> 'nib') else was ->> 'nib' end,
      case when i.overwrite and (d -> 'said' ->> 'size')::boolean then d ->> 'size' else was ->> 'size' end)
    end))`;

/** Rows whose people have gone on since: they stay, and the row says why. @returns those that can go */
export async function keepUsed(
  em: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<number[]> {
  await rows(
    em,
    `update participant_import_rows r set kept_for = told.reason from (
       select r.row_number, case
         when exists (select from account_sessions s where s.account_id = r.account_id and s.last_seen_at > r.applied_at)
           or (r.new_account and exists (select from sign_in_codes c where c.phone = r.phone and c.used_at > r.applied_at))
           then case when r.outcome = 'added' then 'Tetap: orang ini sudah masuk ke akunnya.' end
         when r.outcome = 'added' and exists (select from enrolments e where e.account_id = r.account_id
           and e.id is distinct from r.enrolment_id) then 'Tetap: orang ini sudah terdaftar di angkatan lain.'
         when r.outcome = 'added' and exists (select from businesses b where b.account_id = r.account_id
           and b.id is distinct from r.business_id) then 'Tetap: orang ini sudah menambah usaha.'
         when exists (select from people p where p.account_id = r.account_id and p.updated_at > r.applied_at)
           then 'Tetap: datanya sudah diubah setelah impor.'
         when ${BUSINESS_CHANGED} then 'Tetap: data usahanya sudah diubah setelah impor.'
         when r.enrolment_id is not null and not exists (select from enrolments e where e.id = r.enrolment_id
           and e.state in ('active', 'waiting')) then 'Tetap: keikutsertaannya sudah berubah.' end as reason
       from participant_import_rows r where ${THESE}) told
     where ${THESE} and r.row_number = told.row_number and told.reason is not null`,
    [importId, numbers],
  );
  const left = await rows<{ number: number }>(
    em,
    `select r.row_number as number from participant_import_rows r where ${THESE} and r.kept_for is null`,
    [importId, numbers],
  );
  return left.map(({ number }) => number);
}

export async function keepFor(
  em: EntityManager,
  importId: string,
  number: number,
  reason: string,
): Promise<void> {
  await rows(
    em,
    'update participant_import_rows set kept_for = $3 where import_id = $1 and row_number = $2',
    [importId, number, reason],
  );
}

/** @throws a foreign key when somebody uses what is to go */
export async function removeAdded(
  em: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<void> {
  await rows(
    em,
    `delete from businesses b using participant_import_rows r where ${THESE} and r.new_business
       and r.outcome in ('added', 'updated') and b.id = r.business_id`,
    [importId, numbers],
  );
  await rows(
    em,
    `delete from consent_entries c using participant_import_rows r where ${THESE} and r.outcome = 'added' and c.account_id = r.account_id`,
    [importId, numbers],
  );
  await rows(
    em,
    `delete from participant_import_accounts a using participant_import_rows r where ${THESE}
       and a.import_id = r.import_id and a.account_id = r.account_id`,
    [importId, numbers],
  );
  await rows(
    em,
    `delete from people p using participant_import_rows r where ${THESE} and r.outcome = 'added' and p.account_id = r.account_id`,
    [importId, numbers],
  );
  await rows(
    em,
    `delete from accounts a using participant_import_rows r where ${THESE} and r.outcome = 'added' and r.new_account
       and a.id = r.account_id`,
    [importId, numbers],
  );
}

/** Gives updated people and businesses back what they had. */
export async function restoreUpdated(
  em: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<void> {
  const WAS = `${THESE} and r.outcome = 'updated' and r.before is not null`;
  await rows(
    em,
    `update people p set name = r.before ->> 'name', village_code = r.before ->> 'region', sex = r.before ->> 'sex',
       disability = r.before ->> 'disability', email = r.before ->> 'email', updated_at = now(),
       nik_key_id = case when (r.before ->> 'nik')::boolean then p.nik_key_id end,
       nik_ciphertext = case when (r.before ->> 'nik')::boolean then p.nik_ciphertext end,
       nik_index = case when (r.before ->> 'nik')::boolean then p.nik_index end,
       nik_last_four = case when (r.before ->> 'nik')::boolean then p.nik_last_four end,
       nik_warnings = case when (r.before ->> 'nik')::boolean then p.nik_warnings else '{}' end
     from participant_import_rows r where ${WAS} and p.account_id = r.account_id`,
    [importId, numbers],
  );
  await rows(
    em,
    `update businesses b set kbli_code = was ->> 'kbli', kbli_version = was ->> 'version', nib = was ->> 'nib', size = was ->> 'size'
     from participant_import_rows r, jsonb_path_query(r.before, '$.business') as was
     where ${WAS} and was <> 'null'::jsonb and not r.new_business and b.id = r.business_id`,
    [importId, numbers],
  );
}

export async function noteUndone(
  em: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<void> {
  await rows(em, `update participant_import_rows r set undone_at = now() where ${THESE}`, [
    importId,
    numbers,
  ]);
}

export async function countUndone(em: EntityManager, importId: string) {
  return row<{ undone: number; kept: number }>(
    em,
    `select count(undone_at)::int as undone, count(kept_for)::int as kept from participant_import_rows where import_id = $1`,
    [importId],
  );
}
