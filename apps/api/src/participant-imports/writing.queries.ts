import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** What the officer decided, and whose consent it rests on. */
export interface Writing {
  readonly importId: string;
  readonly overwrite: boolean;
  readonly consentedAt: string;
  readonly consentVersion: string;
  readonly kbliVersion: string;
}

export interface Chunk extends Writing {
  /** Row numbers, locked. */
  readonly numbers: readonly number[];
}

const OPEN = `outcome is null and kind in ('add', 'update', 'same')`;
export const THESE = 'r.import_id = $1 and r.row_number = any($2::int[])';

/** One import writes at a time: two of the same file meet row by row in different orders otherwise. */
export async function lockWriting(em: EntityManager): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtext('participant import'))`);
}

/** The next rows that nothing has been done about, locked. */
export async function takeRows(em: EntityManager, importId: string, limit: number): Promise<number[]> {
  const found = await rows<{ number: number }>(
    em,
    `select row_number as number from participant_import_rows where import_id = $1 and ${OPEN}
     order by row_number limit $2 for update`,
    [importId, limit],
  );
  return found.map(({ number }) => number);
}

/** Accounts that sign in with a code, as everybody's does. A phone that somebody took meanwhile stays theirs. */
export async function insertAccounts(em: EntityManager, { importId, numbers }: Chunk): Promise<string[]> {
  const made = await rows<{ id: string }>(
    em,
    `insert into accounts (id, phone, roles)
     select r.account_id, r.phone, array['peserta'] from participant_import_rows r
     where ${THESE} and r.kind = 'add' and r.new_account
       and not exists (select from people p where p.nik_index = r.nik_index)
     order by r.phone on conflict do nothing returning id`,
    [importId, numbers],
  );
  return made.map(({ id }) => id);
}

/** @returns whose data are here now */
export async function insertPeople(em: EntityManager, chunk: Chunk): Promise<string[]> {
  const made = await rows<{ id: string }>(
    em,
    `insert into people (account_id, name, village_code, sex, disability, email, consented_at, consent_version,
       nik_key_id, nik_ciphertext, nik_index, nik_last_four, nik_warnings)
     select r.account_id, r.name, r.data ->> 'region', r.data ->> 'sex',
       coalesce(r.data ->> 'disability', 'tidak_ingin_menjawab'), r.data ->> 'email', $3, $4,
       r.nik_key_id, r.nik_ciphertext, r.nik_index, r.nik_last_four, r.nik_warnings
     from participant_import_rows r join accounts a on a.id = r.account_id and a.active and 'peserta' = any(a.roles)
     where ${THESE} and r.kind = 'add' and not exists (select from people p where p.nik_index = r.nik_index)
     on conflict do nothing returning account_id as id`,
    [chunk.importId, chunk.numbers, chunk.consentedAt, chunk.consentVersion],
  );
  return made.map(({ id }) => id);
}

/** An account whose person could not be stored is none. */
export async function dropEmptyAccounts(em: EntityManager, ids: readonly string[]): Promise<void> {
  await rows(
    em,
    `delete from accounts a where a.id = any($1::uuid[]) and not exists (select from people p where p.account_id = a.id)`,
    [ids],
  );
}

export const TAKEN = `r.kind = 'update' and (r.fills or ($3 and r.differs))`;

/** What an undo gives back. */
export async function keepBefore(em: EntityManager, { importId, numbers, overwrite }: Chunk): Promise<void> {
  await rows(
    em,
    `update participant_import_rows r set before = jsonb_build_object(
       'name', p.name, 'region', p.village_code, 'sex', p.sex, 'disability', p.disability, 'email', p.email,
       'nik', p.nik_index is not null,
       'business', (select jsonb_build_object('kbli', b.kbli_code, 'version', b.kbli_version, 'nib', b.nib, 'size', b.size)
          from businesses b where b.id = r.business_id and not r.new_business))
     from people p where ${THESE} and p.account_id = r.account_id and ${TAKEN}`,
    [importId, numbers, overwrite],
  );
}

const CERTIFIED = `exists (select from enrolments e join batches b on b.id = e.batch_id where e.account_id = p.account_id
  and e.state in ('active', 'completed') and b.certification in ('submitted', 'verified', 'approved', 'signed'))`;

/** Fills what is empty, and takes what differs where that was ticked. A name stays while officers look at its class. */
export async function updatePeople(
  em: EntityManager,
  { importId, numbers, overwrite }: Chunk,
): Promise<number[]> {
  const changed = await rows<{ number: number }>(
    em,
    `with told as (
       select r.row_number, p.account_id,
         case when $3 and lower(r.name) <> lower(p.name) and not ${CERTIFIED} then r.name else p.name end as name,
         case when r.data ->> 'region' like p.village_code || '.%' then r.data ->> 'region'
           when $3 and p.village_code not like (r.data ->> 'region') || '.%' then coalesce(r.data ->> 'region', p.village_code)
           else p.village_code end as village_code,
         case when $3 then coalesce(r.data ->> 'sex', p.sex) else p.sex end as sex,
         case when $3 then coalesce(r.data ->> 'disability', p.disability) else p.disability end as disability,
         case when $3 or p.email is null then coalesce(r.data ->> 'email', p.email) else p.email end as email,
         r.nik_index is not null and p.nik_index is null
           and not exists (select from people o where o.nik_index = r.nik_index) as with_nik,
         r.nik_key_id, r.nik_ciphertext, r.nik_index, r.nik_last_four, r.nik_warnings
       from participant_import_rows r join people p on p.account_id = r.account_id where ${THESE} and ${TAKEN} for update of p
     )
     update people p set name = t.name, village_code = t.village_code, sex = t.sex, disability = t.disability, email = t.email,
       nik_key_id = case when t.with_nik then t.nik_key_id else p.nik_key_id end,
       nik_ciphertext = case when t.with_nik then t.nik_ciphertext else p.nik_ciphertext end,
       nik_index = case when t.with_nik then t.nik_index else p.nik_index end,
       nik_last_four = case when t.with_nik then t.nik_last_four else p.nik_last_four end,
       nik_warnings = case when t.with_nik then t.nik_warnings else p.nik_warnings end, updated_at = now()
     from told t where p.account_id = t.account_id and (t.with_nik or (p.name, p.village_code, p.sex, p.disability, p.email)
       is distinct from (t.name, t.village_code, t.sex, t.disability, t.email))
     returning t.row_number as number`,
    [importId, numbers, overwrite],
  );
  return changed.map(({ number }) => number);
}

/** Notes what became of each row: what it reports is what was done (I9). */
export async function noteOutcomes(
  em: EntityManager,
  { importId, numbers }: Chunk,
  people: readonly string[],
  changed: readonly number[],
): Promise<void> {
  await rows(
    em,
    `update participant_import_rows r set applied_at = now(), outcome = case
       when r.kind = 'add' then case when r.account_id = any($3::uuid[]) then 'added' else 'skipped' end
       when r.row_number = any($4::int[]) then 'updated' else 'same' end
     where ${THESE}`,
    [importId, numbers, people, changed],
  );
  await rows(
    em,
    `insert into participant_import_accounts (import_id, account_id)
     select r.import_id, r.account_id from participant_import_rows r where ${THESE} and r.outcome in ('added', 'updated')
     on conflict do nothing`,
    [importId, numbers],
  );
}

/** What was done in all. */
export async function countOutcomes(em: EntityManager, importId: string) {
  return row<Record<'added' | 'updated' | 'same' | 'skipped' | 'seated' | 'waiting', number>>(
    em,
    `select count(*) filter (where r.outcome = 'added')::int as added, count(*) filter (where r.outcome = 'updated')::int as updated,
       count(*) filter (where r.outcome = 'same')::int as same, count(*) filter (where r.outcome = 'skipped')::int as skipped,
       count(e.id) filter (where e.state <> 'waiting')::int as seated, count(e.id) filter (where e.state = 'waiting')::int as waiting
     from participant_import_rows r left join enrolments e on e.id = r.enrolment_id where r.import_id = $1`,
    [importId],
  );
}

export async function countOpen(em: EntityManager, importId: string): Promise<number> {
  const found = await row<{ n: number }>(
    em,
    `select count(*)::int as n from participant_import_rows where import_id = $1 and ${OPEN}`,
    [importId],
  );
  return found?.n ?? 0;
}
