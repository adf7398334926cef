import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';
import type { PersonalTable } from '../registry/personal-table.js';

const REQUEST = `r.id, r.state, r.requested_at as "requestedAt", r.answer, r.due_at as "dueAt"`;

export interface RequestRow {
  id: string;
  state: 'waiting' | 'cooling' | 'refused' | 'taken_back' | 'done';
  requestedAt: string;
  answer: string | null;
  dueAt: string | null;
}

/** Locked until the transaction ends: of two requests, or a request and the end of its account, one comes first. */
export async function lockSubject(em: EntityManager, accountId: string) {
  return row<{ phone: string | null; staff: boolean; erased: boolean }>(
    em,
    `select phone, roles <> '{peserta}' as staff, erased_at is not null as erased from accounts where id = $1 for update`,
    [accountId],
  );
}

export async function findSubject(em: EntityManager, accountId: string) {
  return row<{ phone: string | null; staff: boolean; coolingDays: number }>(
    em,
    `select phone, roles <> '{peserta}' as staff, retention_days('masa_tenang') as "coolingDays" from accounts where id = $1`,
    [accountId],
  );
}

/** What must be settled before somebody can go: sentences for people. */
export async function findConflicts(em: EntityManager, accountId: string): Promise<string[]> {
  const found = await rows<{ says: string }>(
    em,
    `select 'Anda masih terdaftar di kelas ' || v.short_title || '. Selesaikan atau undur diri dulu.' as says
     from enrolments e join batches b on b.id = e.batch_id join course_versions v on v.id = b.version_id
     where e.account_id = $1 and e.state in ('active', 'waiting')
     union
     select 'Sertifikat ' || v.short_title || ' masih diproses. Tunggu sampai terbit.'
     from enrolments e join batches b on b.id = e.batch_id join course_versions v on v.id = b.version_id
     where e.account_id = $1 and e.state in ('completed', 'failed') and (b.certification in ('submitted', 'verified')
       or exists (select from certificates c where c.enrolment_id = e.id and c.state in ('pending', 'sealed')))
     union
     select 'Pendaftaran Anda di kelas ' || v.short_title || ' masih berjalan. Tarik dulu.'
     from applications a join batches b on b.id = a.batch_id join course_versions v on v.id = b.version_id
     where a.account_id = $1 and a.state in ('sent', 'returned', 'checked', 'reserve', 'offered')
     union
     select 'Buku ' || w.title || ' belum dikembalikan.' from library_loans l join library_copies k on k.id = l.copy_id
       join library_works w on w.id = k.work_id where l.account_id = $1 and l.returned_at is null
     union
     select 'Permintaan sertifikat Anda belum dijawab.' from certificate_requests where requested_by = $1 and state = 'open'
     union
     select 'Anda masih punya janji konsultasi. Batalkan dulu.' from consultations where account_id = $1 and state = 'booked' and starts_at > now()
     order by says`,
    [accountId],
  );
  return found.map(({ says }) => says);
}

export async function findLatest(em: EntityManager, accountId: string): Promise<RequestRow | undefined> {
  return row(
    em,
    `select ${REQUEST} from erasure_requests r where r.account_id = $1 order by r.requested_at desc, r.id desc limit 1`,
    [accountId],
  );
}

/** @returns undefined when one is open already */
export async function insertRequest(em: EntityManager, accountId: string): Promise<string | undefined> {
  const made = await row<{ id: string }>(
    em,
    `insert into erasure_requests (account_id) values ($1)
     on conflict (account_id) where state in ('waiting', 'cooling') do nothing returning id`,
    [accountId],
  );
  return made?.id;
}

/** waiting or cooling → taken_back, as long as its time has not come. */
export async function takeBack(em: EntityManager, accountId: string): Promise<string | undefined> {
  const found = await row<{ id: string }>(
    em,
    `update erasure_requests set state = 'taken_back', updated_at = now()
     where account_id = $1 and (state = 'waiting' or (state = 'cooling' and due_at > now())) returning id`,
    [accountId],
  );
  return found?.id;
}

export async function findSubjectOf(em: EntityManager, id: string): Promise<string | undefined> {
  return (
    await row<{ accountId: string }>(
      em,
      'select account_id as "accountId" from erasure_requests where id = $1',
      [id],
    )
  )?.accountId;
}

/** waiting → cooling or refused. @returns whose it is; undefined when it was decided already */
export async function decide(
  em: EntityManager,
  id: string,
  by: string,
  answer: string | null,
): Promise<{ accountId: string; dueAt: string | null } | undefined> {
  return row(
    em,
    `update erasure_requests set state = case when $3::text is null then 'cooling' else 'refused' end, decided_by = $2, decided_at = now(),
       answer = $3, due_at = case when $3::text is null then now() + make_interval(days => retention_days('masa_tenang')) end, updated_at = now()
     where id = $1 and state = 'waiting' and account_id <> $2 returning account_id as "accountId", due_at as "dueAt"`,
    [id, by, answer],
  );
}

export async function listManaged(
  em: EntityManager,
  { state, page, pageSize }: { state?: string | undefined; page: number; pageSize: number },
) {
  return rows<
    RequestRow & {
      accountId: string;
      name: string;
      phoneEnds: string | null;
      decidedByName: string | null;
      doneAt: string | null;
      total: number;
    }
  >(
    em,
    `select ${REQUEST}, r.account_id as "accountId", coalesce(p.name, 'Tanpa nama') as name, right(a.phone, 4) as "phoneEnds",
       coalesce(o.name, o.email) as "decidedByName", r.done_at as "doneAt", count(*) over ()::int as total
     from erasure_requests r join accounts a on a.id = r.account_id left join people p on p.account_id = r.account_id
     left join accounts o on o.id = r.decided_by
     where $1::text is null or r.state = $1
     order by r.state = 'waiting' desc, r.requested_at desc, r.id limit $2 offset $3`,
    [state ?? null, pageSize, (page - 1) * pageSize],
  );
}

export async function findDue(em: EntityManager, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from erasure_requests where state = 'cooling' and due_at <= now() order by due_at limit $1`,
    [limit],
  );
  return found.map(({ id }) => id);
}

/** The request, when its time has come. Whoever comes second waits, and then finds it done. */
export async function lockDue(em: EntityManager, id: string): Promise<{ accountId: string } | undefined> {
  return row(
    em,
    `select account_id as "accountId" from erasure_requests where id = $1 and state = 'cooling' and due_at <= now() for update`,
    [id],
  );
}

/** Something came up meanwhile: an officer looks at it again. */
export async function putBack(em: EntityManager, id: string): Promise<void> {
  await rows(
    em,
    `update erasure_requests set state = 'waiting', decided_by = null, decided_at = null, due_at = null, updated_at = now() where id = $1`,
    [id],
  );
}

/** The account stays as an empty shell: its phone is free, and nobody signs in to it. */
export async function emptyAccount(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, 'delete from sign_in_codes where phone = (select phone from accounts where id = $1)', [
    accountId,
  ]);
  await rows(
    em,
    'delete from development_outbox where recipient = (select phone from accounts where id = $1)',
    [accountId],
  );
  await rows(
    em,
    `update accounts set phone = null, email = null, name = null, password_hash = null, totp_key_id = null, totp_ciphertext = null,
       active = false, erased_at = now() where id = $1`,
    [accountId],
  );
}

/** Files that are to be deleted from the store; its sweep does that, also when this process dies. @returns how many */
export async function forgetFiles(
  em: EntityManager,
  { table, mine }: Pick<PersonalTable, 'table' | 'mine'>,
  columns: readonly string[],
  accountId: string,
): Promise<number> {
  const found = await rows(
    em,
    `insert into forgotten_files (storage_key)
     select distinct key from ${table} t cross join lateral unnest(array[${columns.map((one) => `t.${one}`).join(', ')}]) key
     where ${mine} and key is not null
     on conflict (storage_key) do update set since = now() returning storage_key`,
    [accountId],
  );
  return found.length;
}

/** @returns how many rows were deleted or blanked */
export async function endRows(em: EntityManager, entry: PersonalTable, accountId: string): Promise<number> {
  const { table, mine, atErasure } = entry;
  if (atErasure.end === 'kept') return 0;
  const found = await rows(
    em,
    atErasure.end === 'deleted'
      ? `delete from ${table} t where ${mine} returning 1`
      : `update ${table} t set ${atErasure.set} where ${mine} returning 1`,
    [accountId],
  );
  return found.length;
}

export async function finish(
  em: EntityManager,
  id: string,
  result: { readonly rows: number; readonly files: number },
): Promise<void> {
  await rows(
    em,
    `update erasure_requests set state = 'done', done_at = now(), result = $2, updated_at = now() where id = $1`,
    [id, JSON.stringify(result)],
  );
}
