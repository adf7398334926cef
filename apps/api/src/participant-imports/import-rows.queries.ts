import type {
  ImportCounts,
  ImportIssue,
  ImportRowKind,
  ParticipantImportRow,
} from '@sinau/contracts/participant-imports.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

export async function clearRows(em: EntityManager, importId: string): Promise<void> {
  await rows(em, 'delete from participant_import_rows where import_id = $1', [importId]);
}

const KEEP_OUT = (field: string, text: string) =>
  `r.issues || jsonb_build_array(jsonb_build_object('field', '${field}', 'level', 'error', 'text', ${text}))`;

/**
 * People who stand in the file more than once. A row that says exactly the same as an earlier one is skipped; rows that
 * share a phone or a NIK and differ are errors, all of them: nobody can know which is right.
 */
export async function markRepeated(em: EntityManager, importId: string): Promise<void> {
  await rows(
    em,
    `with twins as (
       select row_number, first_value(row_number) over same as first
       from participant_import_rows where import_id = $1 and kind in ('add', 'update', 'same')
       window same as (partition by phone, nik_index, data order by row_number)
     )
     update participant_import_rows r set kind = 'skip',
       issues = r.issues || jsonb_build_array(jsonb_build_object('field', null, 'level', 'note', 'text',
         'Sama persis dengan baris ' || t.first || '. Dilewati.'))
     from twins t where r.import_id = $1 and r.row_number = t.row_number and t.first < t.row_number`,
    [importId],
  );
  const alike = async (column: 'phone' | 'nik_index' | 'account_id', field: string, words: string) =>
    rows(
      em,
      `with many as (
         select ${column} as shared, array_agg(row_number order by row_number) as numbers from participant_import_rows
         where import_id = $1 and kind in ('add', 'update', 'same') and ${column} is not null group by 1 having count(*) > 1
       )
       update participant_import_rows r set kind = 'error', issues = ${KEEP_OUT(
         field,
         `'${words}' || array_to_string((array_remove(m.numbers, r.row_number))[1:3], ', ') || '. Sisakan satu.'`,
       )}
       from many m where r.import_id = $1 and r.${column} = m.shared and r.row_number = any(m.numbers)`,
      [importId],
    );
  await alike('phone', 'phone', 'Nomor HP sama dengan baris ');
  await alike('nik_index', 'nik', 'NIK sama dengan baris ');
  await alike('account_id', 'nik', 'Orang yang sama dengan baris ');
}

export async function countRows(em: EntityManager, importId: string): Promise<ImportCounts> {
  const found = await row<ImportCounts>(
    em,
    `select count(*)::int as rows, count(*) filter (where kind = 'add')::int as add,
       count(*) filter (where kind = 'update')::int as update,
       count(*) filter (where kind = 'update' and fills)::int as fills,
       count(*) filter (where kind = 'update' and differs)::int as differs,
       count(*) filter (where kind = 'same')::int as same, count(*) filter (where kind = 'skip')::int as skip,
       count(*) filter (where kind = 'error')::int as error
     from participant_import_rows where import_id = $1`,
    [importId],
  );
  if (!found) throw new Error('no counts');
  return found;
}

interface Filter {
  readonly kind?: ImportRowKind | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** In the order of the file. */
export async function listRows(em: EntityManager, importId: string, { kind, page, pageSize }: Filter) {
  return rows<ParticipantImportRow & { total: number }>(
    em,
    `select row_number as row, kind, name, '…' || right(phone, 4) as phone, '…' || nik_last_four as nik, issues,
       coalesce(kept_for, case when undone_at is not null then 'Dibatalkan' end, case outcome when 'added' then 'Ditambah'
         when 'updated' then 'Diubah' when 'same' then 'Tetap' when 'skipped' then 'Dilewati: orang ini berubah sejak diperiksa' end)
         as outcome, count(*) over ()::int as total
     from participant_import_rows where import_id = $1 and ($2::text is null or kind = $2)
     order by row_number limit $3 offset $4`,
    [importId, kind ?? null, pageSize, (page - 1) * pageSize],
  );
}

export interface FaultyRow {
  readonly row: number;
  readonly issues: ImportIssue[];
  readonly keyId: string | null;
  readonly ciphertext: Buffer | null;
}

export async function listFaulty(em: EntityManager, importId: string, limit: number): Promise<FaultyRow[]> {
  return rows<FaultyRow>(
    em,
    `select row_number as row, issues, cells_key_id as "keyId", cells_ciphertext as ciphertext
     from participant_import_rows where import_id = $1 and kind = 'error' order by row_number limit $2`,
    [importId, limit],
  );
}

/** Rows that cannot be stored: nothing of them is, and each says so. */
export async function leaveOut(
  em: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<void> {
  await rows(
    em,
    `update participant_import_rows r set outcome = 'skipped', applied_at = now(), issues = r.issues || jsonb_build_array(
       jsonb_build_object('field', null, 'level', 'error', 'text', 'Baris ini tidak dapat disimpan. Tidak ada yang berubah untuk orang ini.'))
     where r.import_id = $1 and r.row_number = any($2::int[])`,
    [importId, numbers],
  );
}
