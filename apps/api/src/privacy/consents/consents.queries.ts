import type { EntityManager } from 'typeorm';
import { row, rows } from '../../database/sql.js';

export interface PurposeRow {
  purpose: string;
  label: string;
  required: boolean;
  onWithdrawal: string;
  text: string;
  version: string;
}

/** Purposes with the text in force today. */
export async function listPurposes(em: EntityManager): Promise<PurposeRow[]> {
  return rows(
    em,
    `select p.code as purpose, p.label, p.required, p.on_withdrawal as "onWithdrawal", t.body as text, t.version
     from consent_purposes p cross join lateral (
       select * from consent_texts t where t.purpose = p.code and t.valid_from <= (now() at time zone 'Asia/Jakarta')::date
       order by t.valid_from desc, t.version desc limit 1) t
     order by p.ordinal`,
  );
}

interface EntryRow {
  id: string;
  purpose: string;
  state: 'given' | 'withdrawn';
  version: string;
  how: 'self' | 'officer' | 'import';
  at: string;
}

/** Newest first. */
export async function listEntries(em: EntityManager, accountId: string): Promise<EntryRow[]> {
  return rows(
    em,
    `select id, purpose, state, version, how, at from consent_entries where account_id = $1 order by at desc, id desc`,
    [accountId],
  );
}

/** One change of a person's mind at a time. @returns false when there is no such person */
export async function lockPerson(em: EntityManager, accountId: string): Promise<boolean> {
  const found = await row(
    em,
    `select id from accounts where id = $1 and erased_at is null and 'peserta' = any (roles) for update`,
    [accountId],
  );
  return found !== undefined;
}

export async function insertEntry(
  em: EntityManager,
  entry: { accountId: string; purpose: string; version: string; state: string; by: string },
): Promise<void> {
  await rows(
    em,
    `insert into consent_entries (account_id, purpose, version, state, how, recorded_by)
     values ($1, $2, $3, $4, case when $1::uuid = $5::uuid then 'self' else 'officer' end, $5)`,
    [entry.accountId, entry.purpose, entry.version, entry.state, entry.by],
  );
}

/** Every product page of the person is closed from this commit on. */
export async function unpublishProducts(em: EntityManager, accountId: string): Promise<void> {
  await rows(
    em,
    `update products set published_at = null, consent_version = null, shows_phone = false, updated_at = now()
     where account_id = $1 and published_at is not null`,
    [accountId],
  );
}

/** Channels outside of Sinau, for what not everybody must get; what is planned for them already is called off. */
export async function turnMessages(em: EntityManager, accountId: string, on: boolean): Promise<void> {
  await rows(
    em,
    `insert into channel_preferences (account_id, fallback_order, turned_off)
     values ($1, '{push,whatsapp,sms,email}', case when $2 then '{}'::text[] else '{push,whatsapp,sms,email}' end)
     on conflict (account_id) do update set turned_off = excluded.turned_off, updated_at = now()`,
    [accountId, on],
  );
  if (on) return;
  await rows(
    em,
    `update reminders r set state = 'cancelled' where account_id = $1 and state = 'planned' and channel <> 'inbox'
       and not exists (select from reminder_rules w where w.event = r.event and w.mandatory)`,
    [accountId],
  );
}

export async function findSubjects(
  em: EntityManager,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
) {
  return rows<{ id: string; name: string; phoneEnds: string | null; region: string; total: number }>(
    em,
    `select p.account_id as id, p.name, right(a.phone, 4) as "phoneEnds", coalesce(regency.name, '') as region, count(*) over ()::int as total
     from people p join accounts a on a.id = p.account_id
     left join regions regency on regency.code = substring(p.village_code from 1 for 5)
     where a.erased_at is null and (strpos(lower(p.name), lower($1)) > 0 or ($1 ~ '^[0-9]{4,}$' and right(a.phone, length($1)) = $1))
     order by p.name, p.account_id limit $2 offset $3`,
    [search, pageSize, (page - 1) * pageSize],
  );
}

export async function findSubject(em: EntityManager, accountId: string) {
  return row<{ id: string; name: string }>(
    em,
    `select a.id, coalesce(p.name, 'Tanpa nama') as name from accounts a left join people p on p.account_id = a.id
     where a.id = $1 and 'peserta' = any (a.roles)`,
    [accountId],
  );
}
