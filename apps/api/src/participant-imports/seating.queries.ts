import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Rows of an import whose people could sit in an angkatan: $1 the import, $2 the angkatan. */
const CANDIDATES = `select r.row_number, r.account_id,
    coalesce((select b.id from businesses b where b.id = r.business_id and b.account_id = r.account_id and b.removed_at is null),
      (select b.id from businesses b where b.account_id = r.account_id and b.removed_at is null order by b.created_at, b.id limit 1))
      as business_id,
    exists (select from enrolments e where e.batch_id = $2 and e.account_id = r.account_id) as already
  from participant_import_rows r join people p on p.account_id = r.account_id and p.nik_index is not null
  where r.import_id = $1`;

/** Takes the angkatan's row. @returns undefined when it takes nobody at this moment; null: without a limit */
export async function holdSeats(em: EntityManager, batchId: string): Promise<number | null | undefined> {
  const found = await row<{ free: number | null }>(
    em,
    `select b.capacity - b.taken as free from batches b where b.id = $1 and b.admission = 'direct'
       and batch_registration(b.state, b.registration_opens_at, b.registration_closes_at) = 'open' for no key update`,
    [batchId],
  );
  return found?.free;
}

interface Seated {
  readonly id: string;
  readonly accountId: string;
  readonly state: 'active' | 'waiting';
}

/** In the order of the file: seats while there are some, then the queue (I1, I2). Whoever left before is not put back. */
export async function seat(
  em: EntityManager,
  {
    importId,
    batchId,
    numbers,
    free,
  }: { importId: string; batchId: string; numbers: readonly number[]; free: number | null },
): Promise<Seated[]> {
  const seated = await rows<Seated>(
    em,
    `with candidates as (${CANDIDATES} and r.row_number = any($3::int[]) and r.outcome in ('added', 'updated', 'same')),
     ordered as (select *, row_number() over (order by row_number) as turn from candidates
       where business_id is not null and not already)
     insert into enrolments (batch_id, account_id, business_id, state, seated_at)
     select $2, account_id, business_id, case when $4::int is null or turn <= $4 then 'active' else 'waiting' end,
       case when $4::int is null or turn <= $4 then clock_timestamp() end
     from ordered order by turn on conflict do nothing returning id, account_id as "accountId", state`,
    [importId, batchId, numbers, free],
  );
  await rows(
    em,
    `update participant_import_rows r set enrolment_id = e.id from enrolments e
     where r.import_id = $1 and r.row_number = any($2::int[]) and e.id = any($3::uuid[]) and e.account_id = r.account_id`,
    [importId, numbers, seated.map(({ id }) => id)],
  );
  await rows(em, 'update batches set taken = taken + $2 where id = $1', [
    batchId,
    seated.filter(({ state }) => state === 'active').length,
  ]);
  return seated;
}

/** What a confirmation would do with an angkatan, before anybody is stored. */
export async function foreseeSeating(em: EntityManager, importId: string, batchId: string) {
  return row<{ toSeat: number; toWait: number; already: number; incomplete: number }>(
    em,
    `with people_ as (
       select exists (select from enrolments e where e.batch_id = $2 and e.account_id = r.account_id) as already,
         (r.nik_index is not null or exists (select from people p where p.account_id = r.account_id and p.nik_index is not null))
           and (r.business_id is not null or exists (select from businesses b where b.account_id = r.account_id and b.removed_at is null))
           as complete
       from participant_import_rows r where r.import_id = $1 and r.kind in ('add', 'update', 'same')
     ), told as (
       select count(*) filter (where complete and not already)::int as able, count(*) filter (where already)::int as already,
         count(*) filter (where not complete and not already)::int as incomplete from people_
     )
     select least(able, coalesce(greatest(b.capacity - b.taken, 0), able))::int as "toSeat",
       (able - least(able, coalesce(greatest(b.capacity - b.taken, 0), able)))::int as "toWait", already, incomplete
     from told, batches b where b.id = $2`,
    [importId, batchId],
  );
}
