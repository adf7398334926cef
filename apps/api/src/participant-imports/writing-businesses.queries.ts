import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';
import { TAKEN, THESE, type Chunk } from './writing.queries.js';

/** @returns rows whose business is new */
export async function insertBusinesses(em: EntityManager, chunk: Chunk): Promise<number[]> {
  const made = await rows<{ id: string }>(
    em,
    `insert into businesses (id, account_id, name, kbli_code, kbli_version, nib, size)
     select r.business_id, r.account_id, r.data -> 'business' ->> 'name', r.data -> 'business' ->> 'kbli', $4,
       r.data -> 'business' ->> 'nib', r.data -> 'business' ->> 'size'
     from participant_import_rows r join people p on p.account_id = r.account_id
     where ${THESE} and r.new_business and (r.kind = 'add' or ${TAKEN})
       and not exists (select from businesses b where b.account_id = r.account_id and b.removed_at is null
         and lower(b.name) = lower(r.data -> 'business' ->> 'name'))
     on conflict do nothing returning id`,
    [chunk.importId, chunk.numbers, chunk.overwrite, chunk.kbliVersion],
  );
  return numbersOfBusinesses(
    em,
    chunk,
    made.map(({ id }) => id),
  );
}

async function numbersOfBusinesses(em: EntityManager, { importId, numbers }: Chunk, ids: readonly string[]) {
  const found = await rows<{ number: number }>(
    em,
    `select row_number as number from participant_import_rows r where ${THESE} and r.business_id = any($3::uuid[])`,
    [importId, numbers, ids],
  );
  return found.map(({ number }) => number);
}

export async function updateBusinesses(em: EntityManager, chunk: Chunk): Promise<number[]> {
  const changed = await rows<{ number: number }>(
    em,
    `with told as (
       select r.row_number, b.id,
         case when $3 or b.nib is null then coalesce(r.data -> 'business' ->> 'nib', b.nib) else b.nib end as nib,
         case when $3 and (r.data -> 'business' -> 'said' ->> 'kbli')::boolean then r.data -> 'business' ->> 'kbli'
           else b.kbli_code end as kbli_code,
         case when $3 and (r.data -> 'business' -> 'said' ->> 'size')::boolean then r.data -> 'business' ->> 'size'
           else b.size end as size
       from participant_import_rows r join businesses b on b.id = r.business_id and b.account_id = r.account_id
       where ${THESE} and ${TAKEN} and not r.new_business and b.removed_at is null
     )
     update businesses b set nib = t.nib, size = t.size, kbli_code = t.kbli_code,
       kbli_version = case when t.kbli_code = b.kbli_code then b.kbli_version else $4 end
     from told t where b.id = t.id and (b.nib, b.size, b.kbli_code) is distinct from (t.nib, t.size, t.kbli_code)
     returning t.row_number as number`,
    [chunk.importId, chunk.numbers, chunk.overwrite, chunk.kbliVersion],
  );
  return changed.map(({ number }) => number);
}
